import { plain, readings, SOUNDS } from '../words/fold.ts';
import { BETWEEN_WORDS, COMMON_LETTERS, SHORT_ENDING } from './hint-signs.ts';

/** Small letters of Latin-1: the sieve is for text that has no others. */
const LETTERS = Array.from({ length: 0x100 }, (_, unit) => String.fromCharCode(unit)).filter((letter) =>
  /[a-zß-öø-ÿ]/.test(letter),
);
/** Within a character class: all letters of Latin-1. */
const ANY_LETTER = 'A-Za-zÀ-ÖØ-öø-ÿ';
/** A word begins behind none of these. */
const BEGIN = `(?<![${ANY_LETTER}])`;
/** Letters of which the sieve knows nothing, and what may stand within a word unseen. */
const STRANGE = `[^${COMMON_LETTERS}×÷${BETWEEN_WORDS}]`;
/** Behind what was seen of a word: it has a capital somewhere. Names are heard in no others. */
const CAPITAL = '(?:(?<=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]*)|(?=[a-zß-öø-ÿ]*[A-ZÀ-ÖØ-Þ]))';
/** Letters of a fold key that are looked at: with more the pattern lets a little less through, and takes a browser longer to compile. */
const LETTERS_HEARD = 4;
/** Letters of a word that are looked at. */
const LETTERS_READ = 4;
/**
 * Letters that one sound is printed with at most, as щ is in German, and one more. Without a bound a browser would try every way of dividing
 * a long run of one letter between several sounds.
 */
const LONGEST_SOUND = 8;
/** Behind the letters of a whole word, and of one that may take a short ending. */
const ENDS: Readonly<Record<string, string>> = {
  '.': `(?![${ANY_LETTER}])`,
  ':': `(?![${ANY_LETTER}]{${SHORT_ENDING + 1}})`,
};

/**
 * The source of a pattern that matches at the beginning of every word that is one of some signs of hints (see `Hints`) in Latin-1, and of
 * few others, and at every other letter. A browser runs through a page by a pattern in a fraction of the time
 * that any loop of ours takes. For the sake of size and speed it takes for a sound whatever letters are ever used to print it.
 */
export function sieveOf(signs: readonly string[]): string {
  const heard = signs.filter((sign) => sign.startsWith('~')).map(heardPath);
  const written = signs.filter((sign) => !sign.startsWith('~')).map(writtenPath);
  return `${STRANGE}|${BEGIN}(?:${branches(heard)}${CAPITAL}|${branches(written)})`;
}

/** What may be printed for each of the first letters of a fold key. */
function heardPath(sign: string): string[] {
  const letters = sign.slice(1).replace('.', '');
  return [...letters.slice(0, LETTERS_HEARD)].map(soundAt);
}

/** What may be printed for each of the first letters of a word. */
function writtenPath(sign: string): string[] {
  const letters = sign.replace(/[.:]$/, '');
  const path = [...letters.slice(0, LETTERS_READ)].map(letterAt);
  const end = letters.length <= LETTERS_READ ? ENDS[sign.at(-1) ?? ''] : undefined;
  return end === undefined ? path : [...path, end];
}

/** Paths that begin alike share their beginning, so that most words are done with after one look. */
function branches(paths: readonly (readonly string[])[]): string {
  const open = paths.filter(([first]) => first !== undefined);
  // Where one path ends, what the others go on with adds nothing.
  if (open.length < paths.length) return '';
  const ways = [...Map.groupBy(open, ([first]) => first)].map(
    ([first, same]) => `${first}${branches(same.map((path) => path.slice(1)))}`,
  );
  return ways.length === 1 ? (ways[0] ?? '') : `(?:${ways.toSorted().join('|')})`;
}

/** What may be printed for a letter of a plain word. A letter before it may have stood for both: ß, æ, þ. */
function letterAt(letter: string, at: number, word: readonly string[]): string {
  const pair = `${word[at - 1] ?? ''}${letter}`;
  const isTaken = LETTERS.some((printed) => pair.length > 1 && plain(printed) === pair);
  return `${classOf(LETTERS.filter((printed) => plain(printed).startsWith(letter)))}${isTaken ? '?' : ''}`;
}

/** What may be printed for a letter of a fold key: letters that collapse are many, and one before it may have stood for both: x. */
function soundAt(letter: string, at: number, key: readonly string[]): string {
  const before = key[at - 1] ?? '';
  const isTaken = SPELLINGS.some(
    ({ sound, length }) => before !== '' && length < sound.length && sound.includes(before + letter),
  );
  // `ie` is `e`, and behind ш so are `o` and `io`.
  const silent = letter === 'e' ? ['i', ...(before === 'ш' ? ['o'] : [])] : [];
  const printed = SPELLINGS.filter(({ sound }) => [letter, ...silent].some((one) => sound.includes(one)));
  const all = classOf(printed.flatMap(({ letters }) => letters));
  if (isTaken) return `${all}{0,${LONGEST_SOUND}}`;
  // Sounds that Latin letters have no letter for: two of many, or one of few.
  const alone = printed.filter(({ length }) => length === 1).flatMap(({ letters }) => letters);
  return letter > 'z'
    ? `(?:${all}{2,${LONGEST_SOUND}}${alone.length > 0 ? `|${classOf(alone)}` : ''})`
    : `${all}{1,${LONGEST_SOUND}}`;
}

interface Spelling {
  readonly sound: string;
  /** Printed letters in all. */
  readonly length: number;
  /** Printed letters that are used for it. */
  readonly letters: readonly string[];
}

const SPELLINGS: readonly Spelling[] = [
  ...LETTERS.flatMap((letter) => readings(letter).map((sound) => ({ sound, length: 1, letters: [letter] }))),
  ...SOUNDS.flatMap(([spelling, ...sounds]) =>
    sounds.map((sound) => ({
      sound,
      length: spelling.length,
      letters: LETTERS.filter((letter) => [...plain(letter)].some((one) => spelling.includes(one))),
    })),
  ),
  // A soft l; j as Frenchmen and Romanians have it.
  { sound: 'l', length: 2, letters: ['j'] },
  { sound: 'z', length: 1, letters: ['j'] },
];

function classOf(letters: readonly string[]): string {
  // Both cases are listed: the flag `i` has a browser look up the cases of each letter when it compiles the pattern.
  const cases = letters.flatMap((letter) => [letter, letter.toUpperCase()]).filter((letter) => letter.length === 1);
  const units = [...new Set(cases.map((letter) => letter.charCodeAt(0)))].sort((one, other) => one - other);
  const ranges = units.flatMap((unit, index) => (units[index - 1] === unit - 1 ? [] : [rangeFrom(units, index)]));
  return units.length === 1 ? (ranges[0] ?? '') : `[${ranges.join('')}]`;
}

function rangeFrom(units: readonly number[], index: number): string {
  let last = index;
  while (units[last + 1] === (units[last] ?? 0) + 1) last++;
  const [from, to] = [index, last].map((at) => String.fromCharCode(units[at] ?? 0));
  return from === to ? `${from}` : last === index + 1 ? `${from}${to}` : `${from}-${to}`;
}
