import { plain } from './fold.ts';
import { baseOf } from './languages.ts';

/** By language: forms of a name that are words there, as `plain` folds them. */
export type Homonyms = ReadonlyMap<string, ReadonlySet<string>>;

/** The homonyms of a record, as the data writes them. */
export function homonymsOf({
  homonyms = {},
}: {
  readonly homonyms?: Readonly<Record<string, string>> | undefined;
}): Homonyms {
  return new Map(
    Object.entries(homonyms).map(([language, words]) => [
      language,
      new Set(words.split(' ').map((word) => plain(word))),
    ]),
  );
}

/** Whether a form is another word in one of the languages. */
export function isHomonym(homonyms: Homonyms, form: string, spoken: readonly string[]): boolean {
  return homonyms.size > 0 && spoken.some((tag) => homonyms.get(baseOf(tag))?.has(plain(form)));
}
