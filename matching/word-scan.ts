import type { DistinctWords } from './distinct-words.ts';
import { gapBetween, type Token, wordEnd, wordStart } from './tokens.ts';

/** Signs for a soft sign within a Latin word. */
const APOSTROPHES = "'’ʼ‘`´";

/** Words that a block has room for to begin with. */
const FIRST_ROOM = 1 << 8;

/**
 * The words of one block as numbers and offsets: what `tokenise` says, without an object for each word. Most blocks hold nothing of the data,
 * and their tokens are never made. Reused from block to block.
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
   * l'Ucraina). The former are read as one word; `isName` tells them by what they would be together.
   */
  constructor(words: DistinctWords, isName: (word: string) => boolean) {
    this.#words = words;
    this.#isName = isName;
  }

  get count(): number {
    return this.#count;
  }

  /** Takes the words of `text`; those of the text before are gone. */
  read(text: string): void {
    this.#text = text;
    this.#count = 0;
    for (let start = wordStart(text, 0); start < text.length; ) {
      const end = wordEnd(text, start);
      this.#push(start, end);
      start = wordStart(text, end);
    }
  }

  /** The number of a word; -1 behind the last one. */
  numberAt(index: number): number {
    return index < this.#count ? (this.#numbers[index] ?? -1) : -1;
  }

  /** The tokens of the block. */
  tokens(): Token[] {
    return Array.from({ length: this.#count }, (_, index): Token => {
      const start = this.#starts[index] ?? 0;
      const number = this.#numbers[index] ?? 0;
      return {
        text: this.#words.textOf(number),
        start,
        end: this.#ends[index] ?? 0,
        gap: gapBetween(this.#text, index === 0 ? 0 : (this.#ends[index - 1] ?? 0), start),
        shape: this.#words.shapeOf(number),
      };
    });
  }

  #push(start: number, end: number): void {
    if (this.#isSecondHalf(start, end)) {
      const before = this.#count - 1;
      this.#ends[before] = end;
      this.#numbers[before] = this.#words.numberOf(this.#text, this.#starts[before] ?? 0, end);
      return;
    }
    const index = this.#count++;
    if (index === this.#starts.length) this.#makeRoom();
    this.#starts[index] = start;
    this.#ends[index] = end;
    this.#numbers[index] = this.#words.numberOf(this.#text, start, end);
  }

  /** Whether a word belongs to the one before the apostrophe in front of it. */
  #isSecondHalf(start: number, end: number): boolean {
    const before = this.#count - 1;
    if (before < 0 || start - (this.#ends[before] ?? 0) !== 1 || this.#text.charCodeAt(start - 1) === 0x20)
      return false;
    return (
      end - start > 1 &&
      APOSTROPHES.includes(this.#text.charAt(start - 1)) &&
      this.#words.shapeOf(this.numberAt(before)) !== 'lower' &&
      this.#isName(this.#text.slice(this.#starts[before], end))
    );
  }

  #makeRoom(): void {
    this.#starts = doubled(this.#starts);
    this.#ends = doubled(this.#ends);
    this.#numbers = doubled(this.#numbers);
  }
}

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
