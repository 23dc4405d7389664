import { keys, light, plain } from './fold.ts';
import { type Hints, KEY_LETTERS, LONE_STEM_LETTERS, PAIRED_KEY_LETTERS } from './hints.ts';
import { tokenise } from './tokens.ts';

/** Words remembered at most: a page has some thousands, a stream of them no end. */
const MOST_WORDS = 20_000;
/** The signs of one hint stand within so many texts of each other: inline elements cut a phrase up, paragraphs do not hold it together. */
const NEARBY_TEXTS = 8;
/** Letters of an ending that a short name may take. */
const SHORT_ENDING = 2;

/** Letters by which a word is put aside that no sign begins with. */
const START_LETTERS = 3;

const ASCII_WORD = /^[a-z]+$/;
/** Text whose words, as `tokenise` would find them, a pattern finds in a fraction of the time. */
const COMMON_TEXT = /^[\x00-\x7f\xa0\xc0-\xff\u2010-\u205f]*$/;
const COMMON_WORD = /[A-Za-z0-9\xc0-\xd6\xd8-\xf6\xf8-\xff]+/g;
const COMMON_LOWER = /^[a-z0-9\xdf-\xff]*[a-z\xdf-\xff][a-z0-9\xdf-\xff]*$/;
const BEYOND_RULES = /[\u0530-\u1fff\u2e80-\udfff\uf900-\ufdff\ufe70-\ufefe]/;

const NONE: readonly number[] = [];

/** Tells whether the texts it was shown so far may mention anything. */
export type Lookout = (text: string) => boolean;

/**
 * A lookout for one page. It answers yes too often, but never no where the matcher would mark anything (garbled names on a page
 * that spells no name right excepted), at a fraction of the matcher's size and time: most pages mention nothing. A page is over before
 * any of this has run often enough to be compiled well, hence loops in place of chains, and patterns wherever they will do.
 */
export function createLookout(hints: Hints): Lookout {
  const { numbers, starts, meant } = signsOf(hints.signs);
  const literals = new RegExp(hints.literals.split(' ').join('|'), 'u');
  const lastSeen = new Int32Array(numbers.size).fill(-NEARBY_TEXTS - 1);
  const known = new Map<string, readonly number[]>();
  let texts = 0;
  let found = false;

  /** The numbers of all signs of a word. */
  const look = (text: string, lower: boolean): readonly number[] => {
    const word = plain(text);
    // Most words begin like no sign at all, and to find that out takes no fold.
    if (lower && !beginsLikeOne(word) && ASCII_WORD.test(text)) return NONE;
    const seen: number[] = [];
    const note = (sign: string) => {
      const number = numbers.get(sign);
      if (number !== undefined) seen.push(number);
    };
    const written = light(text);
    if (!lower) for (const sign of keySigns(text)) note(sign);
    if (beginsLikeOne(word) || beginsLikeOne(written)) {
      if (!lower)
        for (let ending = 0; ending <= SHORT_ENDING; ending++) note(`${written.slice(0, written.length - ending)}:`);
      note(`${word}.`);
      if (written !== word) note(`${written}.`);
      for (let letters = Math.min(word.length, LONE_STEM_LETTERS); letters > 0; letters--) note(word.slice(0, letters));
    }
    return seen.length > 0 ? seen : NONE;
  };
  const beginsLikeOne = (word: string): boolean => {
    const whole = `${word}.`;
    for (let letters = START_LETTERS; letters > 0; letters--) if (starts.has(whole.slice(0, letters))) return true;
    return false;
  };
  const isNear = (sign: number) => texts - (lastSeen[sign] ?? 0) <= NEARBY_TEXTS;
  const completes = (text: string, isLower: (text: string) => boolean): boolean => {
    let seen = known.get(text);
    if (seen === undefined) {
      if (known.size >= MOST_WORDS) known.clear();
      seen = look(text, isLower(text));
      known.set(text, seen);
    }
    if (seen === NONE) return false;
    for (const sign of seen) lastSeen[sign] = texts;
    return seen.some((sign) => meant[sign]?.some((hint) => hint.every(isNear)));
  };
  const anyCompletes = (text: string): boolean => {
    if (!COMMON_TEXT.test(text))
      return tokenise(text).some((token) => completes(token.text, () => token.shape === 'lower'));
    for (const word of text.match(COMMON_WORD) ?? []) if (completes(word, isCommonLower)) return true;
    return false;
  };

  return (text) => {
    texts++;
    found ||= anyCompletes(text) || (BEYOND_RULES.test(text) && literals.test(text));
    return found;
  };
}

const isCommonLower = (word: string): boolean => COMMON_LOWER.test(word);

/** The beginnings of fold keys that a capitalised word may be heard as. */
function keySigns(text: string): string[] {
  const signs: string[] = [];
  for (const key of keys(text)) {
    const letters = key.replace('=', '');
    signs.push(`~${letters.slice(0, KEY_LETTERS)}`, `~${letters.slice(0, PAIRED_KEY_LETTERS)}`);
  }
  return signs;
}

/** A number for each sign, how the written ones begin, and for each number the hints it is part of. */
function signsOf(written: string): {
  numbers: Map<string, number>;
  starts: Set<string>;
  meant: (readonly number[])[][];
} {
  const numbers = new Map<string, number>();
  const starts = new Set<string>();
  const meant: (readonly number[])[][] = [];
  for (const hint of written.split(' ')) {
    const parts: number[] = [];
    for (const sign of hint.split('+')) {
      let number = numbers.get(sign);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(sign, number);
        meant.push([]);
        // A full stop ends a word, but an ending may follow a colon.
        starts.add(sign.replace(':', '').slice(0, START_LETTERS));
      }
      meant[number]?.push(parts);
      parts.push(number);
    }
  }
  return { numbers, starts, meant };
}
