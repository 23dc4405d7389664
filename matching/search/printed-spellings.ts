import type { PersonRecord, Recognition, ThingRecord } from '../../data/recognition/schema.ts';
import { plainestReading } from '../words/written-phrases.ts';

/** The spellings by which names are recognised, as somebody would type them, by the card's id. */
export const printedSpellings = ({
  people,
  organisations,
  places,
}: Recognition): ReadonlyMap<string, readonly string[]> =>
  new Map([
    ...people.map((person) => [person.id, distinct(spellingsOfPerson(person))] as const),
    ...[...organisations, ...places].map((thing) => [thing.id, distinct(spellingsOfThing(thing))] as const),
  ]);

const spellingsOfPerson = ({ surnames, otherScripts, phrases = [] }: PersonRecord): readonly string[] => [
  ...formsOf(surnames),
  ...phrases.map(asTyped),
  ...otherScripts.split(' ').map(asTyped),
];

const spellingsOfThing = ({ names = [], phrases, acronyms = [] }: ThingRecord): readonly string[] => [
  ...formsOf(names),
  ...phrases.map(asTyped),
  ...acronyms,
];

const formsOf = (declined: readonly { readonly forms: string }[]): readonly string[] =>
  declined.flatMap(({ forms }) => forms.split(' '));

const asTyped = (phrase: string): string => plainestReading(phrase, '…');

const distinct = (spellings: readonly string[]): readonly string[] => [...new Set(spellings)].filter(Boolean);
