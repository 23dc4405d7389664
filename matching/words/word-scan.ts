import { type DistinctWords, summed, sumOf } from './distinct-words.ts';
import { classAt, EXTENDER, HAN, LOWER, SEPARATOR } from './letter-classes.ts';
import type { Token } from './tokens.ts';

/** Signs for a soft sign within a Latin word. */
const APOSTROPHES = "'’ʼ‘`´";
const BLANK = 0x20;
/** The Hebrew apostrophe. */
const GERESH = 0x5f3;
/** Where a line of print ended within a word. */
const BROKEN = /^[-\u2010]\n?$/;
/** Signs that may stand between the halves of one word. */
const JOINTS = `${APOSTROPHES}-\u2010`;
/** Letters of the second half of a broken word at least: "-en" is an ending. */
const SHORTEST_HALF = 3;

/** UTF-16 units that there is room for to begin with: a paragraph of news. */
const FIRST_ROOM = 1 << 10;

/**
 * The words of one block as numbers and offsets, without an object for each word: most blocks hold nothing of the data, and their
 * tokens are never made. Reused from block to block.
 */
export class WordScan {
  readonly #words: DistinctWords;
  readonly #isName: (word: string) => boolean;
  #text = '';
  #count = 0;
  #starts = new Int32Array(FIRST_ROOM);
  #ends = new Int32Array(FIRST_ROOM);
  #numbers = new Int32Array(FIRST_ROOM);

  /**
   * Scholarly spellings have an apostrophe for a soft sign within a Latin word (Naval'nyj, Dar'ya), which elsewhere parts words (Putin'in,
   * l'Ucraina), and print breaks words (Lukash-enko). These are read as one word; `isName` tells them by what they would be together.
   */
  constructor(words: DistinctWords, isName: (word: string) => boolean = () => false) {
    this.#words = words;
    this.#isName = isName;
  }

  get count(): number {
    return this.#count;
  }

  /** Takes the words of `text`; those of the text before are gone. */
  read(text: string): void {
    this.#text = text;
    this.#cut(text);
    this.#number(text);
  }

  /** The number of a word; -1 behind the last one. */
  numberAt(index: number): number {
    return index < this.#count ? (this.#numbers[index] ?? -1) : -1;
  }

  /** Where a word begins, UTF-16 units. */
  startAt(index: number): number {
    return this.#starts[index] ?? 0;
  }

  /** The tokens of the block. */
  tokens(): Token[] {
    const tokens: Token[] = [];
    for (let index = 0, previousEnd = 0; index < this.#count; index++) {
      const start = this.#starts[index] ?? 0;
      const end = this.#ends[index] ?? 0;
      const number = this.#numbers[index] ?? 0;
      const gap = gapBetween(this.#text, previousEnd, start);
      tokens.push({ text: this.#words.textOf(number), start, end, gap, shape: this.#words.shapeOf(number) });
      previousEnd = end;
    }
    return tokens;
  }

  /** Notes where words begin and end, and the sums of their letters: one pass, in which nothing is looked up. */
  #cut(text: string): void {
    this.#makeRoom(text.length);
    const starts = this.#starts;
    const ends = this.#ends;
    const sums = this.#numbers;
    let count = 0;
    let at = 0;
    while (at < text.length) {
      const first = classAt(text, at);
      if (first === SEPARATOR || first === EXTENDER) {
        at++;
        continue;
      }
      starts[count] = at;
      let sum = summed(0, text.charCodeAt(at++));
      // A Han character is a word of its own.
      const limit = first === HAN ? at : text.length;
      for (; at < limit; at++) {
        const next = classAt(text, at);
        if (next === SEPARATOR) {
          if (!isLettersApostrophe(text, at)) break;
        } else if (next > EXTENDER ? next !== first : next !== EXTENDER && first > EXTENDER) break;
        sum = summed(sum, text.charCodeAt(at));
      }
      ends[count] = at;
      sums[count++] = sum;
    }
    this.#count = count;
  }

  /** Puts the words' numbers in the place of their sums, and the halves of a word together. */
  #number(text: string): void {
    const starts = this.#starts;
    const ends = this.#ends;
    const numbers = this.#numbers;
    const words = this.#words;
    let last = -1;
    for (let index = 0; index < this.#count; index++) {
      const start = starts[index] ?? 0;
      const end = ends[index] ?? 0;
      if (index > 0 && this.#isSecondHalf(last, ends[index - 1] ?? 0, start, end)) {
        const first = starts[last] ?? 0;
        numbers[last] = words.numberOf(text, first, end, sumOf(text, first, end));
      } else {
        starts[++last] = start;
        numbers[last] = words.numberOf(text, start, end, numbers[index] ?? 0);
      }
      ends[last] = end;
    }
    this.#count = last + 1;
  }

  /** Whether a word belongs to the one that ends before the sign in front of it and whose number stands at `last`. */
  #isSecondHalf(last: number, firstEnd: number, start: number, end: number): boolean {
    const text = this.#text;
    if (!JOINTS.includes(text.charAt(firstEnd))) return false;
    const sign = text.slice(firstEnd, start);
    const isBroken = BROKEN.test(sign) && classAt(text, start) === LOWER && end - start >= SHORTEST_HALF;
    if (!isBroken && !(end - start > 1 && sign.length === 1 && APOSTROPHES.includes(sign))) return false;
    const first = this.#starts[last] ?? 0;
    return (
      this.#words.shapeOf(this.#numbers[last] ?? -1) !== 'lower' &&
      this.#isName(text.slice(first, end)) &&
      !this.#isName(text.slice(first, firstEnd))
    );
  }

  /** A text of so many UTF-16 units has at most as many words. */
  #makeRoom(units: number): void {
    if (units <= this.#starts.length) return;
    this.#starts = new Int32Array(units);
    this.#ends = new Int32Array(units);
    this.#numbers = new Int32Array(units);
  }
}

/** What stands between two words. Nearly always one blank: that costs no string of its own. */
function gapBetween(text: string, from: number, to: number): string {
  if (from === to) return '';
  return to - from === 1 && text.charCodeAt(from) === BLANK ? ' ' : text.slice(from, to);
}

/** Between Cyrillic or Hebrew letters an apostrophe is a letter: Дар'я, ג'ו. */
function isLettersApostrophe(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark !== 0x27 && mark !== 0x2019 && mark !== 0x2bc && mark !== GERESH) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  return (isCyrillic(before) && isCyrillic(after)) || (isHebrew(before) && isHebrew(after));
}

function isCyrillic(unit: number): boolean {
  return unit >= 0x400 && unit <= 0x52f;
}

function isHebrew(unit: number): boolean {
  return unit >= 0x5d0 && unit <= 0x5ea;
}
