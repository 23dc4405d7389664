import type { Recognition } from '../../../data/recognition/schema.ts';
import { plainestReading } from '../../../matching/words/written-phrases.ts';
import type { MadeUpPerson } from './made-up-people.ts';
import type { Alias } from './method.ts';

/** The spellings by which each card is recognised, as flat strings: what a method without rules can be given. */
export function spellingsOf({ people, organisations, places, lexicon }: Recognition): Alias[] {
  const persons = people.flatMap(({ id, surnames, given, bare, phrases = [] }) => {
    const names = surnames.flatMap(({ forms }) => listed(forms));
    const firsts = given.flatMap((key) => listed(lexicon.given[key] ?? ''));
    const full = names.flatMap((surname) =>
      firsts.filter((first) => scriptOf(first) === scriptOf(surname)).map((first) => `${first} ${surname}`),
    );
    return [...(bare === 'counts' ? names : []), ...full, ...phrases.map((phrase) => plainestReading(phrase))].map(
      (text) => ({ id, text }),
    );
  });
  const things = [...organisations, ...places].flatMap(({ id, names = [], phrases, acronyms = [] }) =>
    [
      ...names.flatMap(({ forms }) => listed(forms)),
      ...phrases.map((phrase) => plainestReading(phrase)),
      ...acronyms,
    ].map((text) => ({
      id,
      text,
    })),
  );
  return [...persons, ...things].filter(({ text }) => text !== '');
}

/** Spellings of people who are nobody: full name and surname. */
export const spellingsOfPeople = (people: readonly MadeUpPerson[]): Alias[] =>
  people.flatMap(({ given, surname }, index) => [
    { id: `nobody-${index}`, text: `${given} ${surname}` },
    { id: `nobody-${index}`, text: surname },
  ]);

const listed = (words: string): string[] => words.split(' ').filter((word) => word !== '');

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** Nobody prints a given name in one script and the surname in another. */
const scriptOf = (word: string): number => SCRIPTS.findIndex((script) => script.test(word));
