import { DistinctWords } from './distinct-words.ts';
import { keys, light, plain } from './fold.ts';
import { type Hints, KEY_LETTERS, LONE_STEM_LETTERS, PAIRED_KEY_LETTERS } from './hints.ts';
import type { Shape } from './shapes.ts';
import { WordScan } from './word-scan.ts';

/** Words remembered at most: a page has some thousands, a stream of them no end. */
const MOST_WORDS = 20_000;
/** The signs of one hint stand within so many texts of each other: inline elements cut a phrase up, paragraphs do not hold it together. */
const NEARBY_TEXTS = 8;
/** Letters of an ending that a short name may take. */
const SHORT_ENDING = 2;

/** Letters by which a word is put aside that no sign begins with. */
const START_LETTERS = 3;

const NO_SIGNS: readonly number[] = [];
const ASCII_WORD = /^[a-z]+$/;
const BEYOND_RULES = /[\u0530-\u1fff\u2e80-\udfff\uf900-\ufdff\ufe70-\ufefe]/;

/** Tells whether the texts it was shown so far may mention anything. */
export type Lookout = (text: string) => boolean;

/**
 * A lookout for one page. It answers yes too often, but never no where the matcher would mark anything (garbled names on a page
 * that spells no name right excepted), at a fraction of the matcher's size and time: most pages mention nothing.
 */
export function createLookout(hints: Hints): Lookout {
  const { numbers, meant } = signsOf(hints.signs);
  const starts = new Set(Array.from(numbers.keys(), (sign) => sign.slice(0, START_LETTERS)));
  const literals = new RegExp(hints.literals.split(' ').join('|'), 'u');
  const lastSeen = new Int32Array(numbers.size).fill(-NEARBY_TEXTS - 1);
  const words = new DistinctWords();
  const scan = new WordScan(words);
  /** What each distinct word is a sign of, by its number. */
  const known: (readonly number[])[] = [];
  let texts = 0;
  let found = false;

  const look = (text: string, shape: Shape): readonly number[] => {
    // Most words begin like no sign at all, and to find that out takes no fold.
    if (shape === 'lower' && ASCII_WORD.test(text) && !beginsLikeOne(`${text}.`)) return NO_SIGNS;
    const word = plain(text);
    const written = shape === 'lower' ? [] : capitalSigns(text);
    return [...written, `${word}.`, `${light(text)}.`, ...beginnings(word)].flatMap((sign) => numbers.get(sign) ?? []);
  };
  const beginsLikeOne = (word: string): boolean => {
    for (let letters = START_LETTERS; letters > 0; letters--) if (starts.has(word.slice(0, letters))) return true;
    return false;
  };
  const signsOfWord = (number: number): readonly number[] =>
    (known[number] ??= look(words.textOf(number), words.shapeOf(number)));
  const isNear = (sign: number) => texts - (lastSeen[sign] ?? 0) <= NEARBY_TEXTS;
  const completes = (number: number): boolean => {
    const seen = signsOfWord(number);
    if (seen.length === 0) return false;
    for (const sign of seen) lastSeen[sign] = texts;
    return seen.some((sign) => meant[sign]?.some((hint) => hint.every(isNear)));
  };
  const hasHint = (text: string): boolean => {
    if (words.size >= MOST_WORDS) {
      words.clear();
      known.length = 0;
    }
    scan.read(text);
    for (let at = 0; at < scan.count; at++) if (completes(scan.numberAt(at))) return true;
    return false;
  };

  return (text) => {
    texts++;
    found ||= hasHint(text) || (BEYOND_RULES.test(text) && literals.test(text));
    return found;
  };
}

/** What a capitalised word may be the beginning or the whole of. */
function capitalSigns(text: string): string[] {
  const word = light(text);
  const lengths = [KEY_LETTERS, PAIRED_KEY_LETTERS];
  const shorter = Array.from({ length: SHORT_ENDING + 1 }, (_, ending) => `${word.slice(0, word.length - ending)}:`);
  return [
    ...keys(text).flatMap((key) => lengths.map((length) => `~${key.replace('=', '').slice(0, length)}`)),
    ...shorter,
  ];
}

const beginnings = (word: string): string[] =>
  Array.from({ length: Math.min(word.length, LONE_STEM_LETTERS) }, (_, index) => word.slice(0, index + 1));

/** A number for each sign, and for each number the hints it is part of. */
function signsOf(written: string): { numbers: Map<string, number>; meant: (readonly number[])[][] } {
  const numbers = new Map<string, number>();
  const meant: (readonly number[])[][] = [];
  for (const hint of written.split(' ')) {
    const parts = hint.split('+').map((sign) => {
      const number = numbers.get(sign) ?? numbers.size;
      numbers.set(sign, number);
      return number;
    });
    for (const part of parts) (meant[part] ??= []).push(parts);
  }
  return { numbers, meant };
}
