import type { PersonRecord, Recognition, ThingRecord } from '../data/recognition/schema.ts';
import { light, plain } from '../matching/words/fold.ts';
import { isAcute } from '../matching/words/words.ts';
import { mapValues } from './map-values.ts';

/** What things are recognised by as it is shipped to pages, where nobody reads it: folded as it is compared, each once, sorted. */
export function packThings(things: Recognition['places']): Recognition['places'] {
  return things.map(
    (thing): ThingRecord => ({
      ...thing,
      ...packedLists(thing, ['near', 'spoilers', 'despite', 'demonyms']),
      ...packedPhrases(thing, ['phrases', 'not', 'namesakes']),
      ...packedWordsByLanguage(thing),
      acronymSpoilers: thing.acronymSpoilers && mapValues(thing.acronymSpoilers, packedWords),
      around: thing.around && { ...thing.around, ...packedLists(thing.around, ['before', 'after', 'links']) },
    }),
  );
}

/** What people are, likewise. */
export function packPeople(people: Recognition['people']): Recognition['people'] {
  return people.map(
    (person): PersonRecord => ({
      ...person,
      ...packedLists(person, ['adjacent', 'licence', 'otherScripts', 'spoilers', 'trades']),
      ...packedPhrases(person, ['phrases', 'notPhrases']),
      ...packedWordsByLanguage(person),
      roles: person.roles.map((role) => ({ ...role, phrases: packed(role.phrases) })),
    }),
  );
}

/** The words of a list that a page's words are compared with, packed. */
export function packedWords(words: string): string {
  return sorted(words.split(' ').map(foldedWord));
}

/** A list of words as the data writes it: each once. */
export function sorted(words: readonly string[]): string {
  return [...new Set(words)].toSorted().join(' ');
}

function packedLists<Field extends string>(
  record: Readonly<Partial<Record<Field, string | undefined>>>,
  fields: readonly Field[],
): Partial<Record<Field, string>> {
  return Object.fromEntries(
    fields.flatMap((field) => (record[field] === undefined ? [] : [[field, packedWords(record[field])]])),
  ) as Partial<Record<Field, string>>;
}

/** Forms of a name that are words too, as `WordsByLanguage` compares them. */
function packedWordsByLanguage({
  homonyms,
  otherWords,
}: Pick<PersonRecord, 'homonyms' | 'otherWords'>): Pick<PersonRecord, 'homonyms' | 'otherWords'> {
  const pack = (lists: PersonRecord['homonyms'], fold: (word: string) => string) =>
    lists && mapValues(lists, (words) => sorted(words.split(' ').map(fold)));
  return { homonyms: pack(homonyms, plain), otherWords: pack(otherWords, light) };
}

function packedPhrases<Field extends string>(
  record: Readonly<Partial<Record<Field, readonly string[] | undefined>>>,
  fields: readonly Field[],
): Partial<Record<Field, string[]>> {
  return Object.fromEntries(
    fields.flatMap((field) => (record[field] === undefined ? [] : [[field, packed(record[field])]])),
  ) as Partial<Record<Field, string[]>>;
}

function packed(phrases: readonly string[]): string[] {
  return [...new Set(phrases.map(folded))].toSorted();
}

function folded(phrase: string): string {
  return phrase
    .split(' ')
    .map((slot) => slot.split('|').map(foldedWord).join('|'))
    .join(' ');
}

/** Without marks; a capital in front and an acute accent at the end say something, and stay. */
function foldedWord(written: string): string {
  const [, word = '', signs = ''] = /^(.*?)([*?]*)$/u.exec(written) ?? [];
  if (isAcute(word) && !signs.includes('*')) return written;
  const letters = plain(word);
  const first = word.charAt(0);
  return `${first === first.toLowerCase() ? letters : letters.charAt(0).toUpperCase() + letters.slice(1)}${signs}`;
}
