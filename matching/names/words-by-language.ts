import { baseOf } from './languages.ts';

/** Under this tag words of any language are listed. */
const ANY_LANGUAGE = 'any';

/** Forms of a name that are words of a language too. */
export class WordsByLanguage {
  readonly #byLanguage: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #fold: (word: string) => string;

  /** `listed` holds words parted by spaces, by language tag; `fold` says how they are compared. */
  constructor(listed: Readonly<Record<string, string>> | undefined, fold: (word: string) => string) {
    this.#fold = fold;
    this.#byLanguage = new Map(
      Object.entries(listed ?? {}).map(([language, words]) => [language, new Set(words.split(' ').map(fold))]),
    );
  }

  /** Whether the form is a word in any of the languages that a text may be in. */
  mayBe(form: string, spoken: readonly string[]): boolean {
    if (this.#byLanguage.size === 0) return false;
    const folded = this.#fold(form);
    return [ANY_LANGUAGE, ...spoken].some((tag) => this.#isListed(folded, tag));
  }

  /** Whether the form is a word in whichever of the languages a text is in. */
  mustBe(form: string, spoken: readonly string[]): boolean {
    if (this.#byLanguage.size === 0) return false;
    const folded = this.#fold(form);
    if (this.#isListed(folded, ANY_LANGUAGE)) return true;
    return spoken.length > 0 && spoken.every((tag) => this.#isListed(folded, tag));
  }

  #isListed(folded: string, tag: string): boolean {
    return this.#byLanguage.get(baseOf(tag))?.has(folded) ?? false;
  }
}
