import type { Recognition } from '../data/recognition/schema.ts';
import type { Pack } from '../data/schema.ts';
import { keys, plain, SHORT_KEY } from './fold.ts';
import { parseWord } from './words.ts';

/** The little that tells a page worth reading from all others: see `createLookout`. */
export interface Hints {
  /** Beginnings of fold keys of names, parted by blanks. */
  readonly keys: string;
  /** Phrases parted by blanks; of each, beginnings of words joined by `+` that it cannot do without. */
  readonly phrases: string;
  /** Beginnings of names in scripts without fold rules or without blanks, parted by blanks. */
  readonly literals: string;
}

/** Letters of a fold key that hint at a name: fewer would fire on every page, more would miss what tolerance lets pass. */
export const KEY_LETTERS = 4;
/** Letters of a phrase's word: its endings begin later. */
export const STEM_LETTERS = 6;
/** A literal is long enough to be rare with so many characters. */
const LITERAL_CHARACTERS = 4;
/** Words of a phrase that are looked for: the longest two say more than all. */
const WORDS_PER_PHRASE = 2;

const HAS_FOLD_RULES = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/**
 * The hints of a pack: something of every spelling of every card that is marked on any page. Cards that are marked on topic only need none,
 * since a page is on topic only where another card is recognised; nor do roles and acronyms, which nothing is established by.
 */
export function hintsOf(pack: Pack, { people, organisations, places }: Recognition): Hints {
  const everywhere = new Set(
    pack.cards.filter(({ annotate, anchor }) => anchor || annotate === 'always').map(({ id }) => id),
  );
  const persons = people.filter(({ id }) => everywhere.has(id));
  const things = [...organisations, ...places].filter(({ id }) => everywhere.has(id));
  const names = [...persons.map(({ surnames }) => surnames), ...things.map(({ names: declined = [] }) => declined)]
    .flat()
    .flatMap(({ forms }) => listed(forms));
  const phrases = [...persons, ...things].flatMap(({ phrases: patterns = [] }) => patterns);
  const foreign = [
    ...persons.flatMap(({ otherScripts }) => listed(otherScripts)),
    ...phrases.filter((phrase) => !HAS_FOLD_RULES.test(phrase)),
  ];
  return {
    keys: joined(names.flatMap(keyHints)),
    phrases: joined(
      withoutImplied([
        ...names.filter((name) => plain(name).length <= SHORT_KEY).map((name) => plain(name)),
        ...phrases.filter((phrase) => HAS_FOLD_RULES.test(phrase)).flatMap(phraseHints),
      ]),
    ),
    literals: joined(foreign.map(literalHint)),
  };
}

/** The keys of a short name are as short as those of many words: it is sought among phrases, as printed. */
function keyHints(name: string): string[] {
  if (plain(name).length <= SHORT_KEY) return [];
  return keys(name).map((key) => key.replace('=', '').slice(0, KEY_LETTERS));
}

/** One hint for each way of combining the alternatives of the words that say most. */
function phraseHints(phrase: string): string[] {
  const slots = phrase
    .split(' ')
    .filter((slot) => !slot.endsWith('?'))
    .map((slot) => [...new Set(slot.split('|').map((word) => parseWord(word).plain.slice(0, STEM_LETTERS)))]);
  const telling = slots.toSorted((a, b) => shortest(b) - shortest(a)).slice(0, WORDS_PER_PHRASE);
  return telling.reduce<string[]>(
    (hints, stems) =>
      hints.length === 0
        ? stems
        : hints.flatMap((hint) => stems.map((stem) => (hint === stem ? hint : `${hint}+${stem}`))),
    [],
  );
}

/** Without those hints that a single word among the others gives already. */
function withoutImplied(hints: readonly string[]): string[] {
  const alone = new Set(hints.filter((hint) => !hint.includes('+')));
  return hints.filter((hint) => alone.has(hint) || !hint.split('+').some((stem) => alone.has(stem)));
}

function literalHint(phrase: string): string {
  const [longest = ''] = phrase
    .split(' ')
    .flatMap((slot) => slot.replaceAll(/[?*]/g, '').split('|').slice(0, 1))
    .toSorted((a, b) => b.length - a.length);
  return longest.slice(0, LITERAL_CHARACTERS);
}

const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));
const listed = (words: string): string[] => words.split(' ').filter((word) => word !== '');
const joined = (hints: readonly string[]): string =>
  [...new Set(hints)]
    .filter((hint) => hint !== '')
    .sort()
    .join(' ');
