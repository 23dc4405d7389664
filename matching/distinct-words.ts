import { type Shape, shapeOf } from './tokens.ts';

/** Slots to begin with, a power of two; doubled whenever half of them are taken. */
const FIRST_SLOTS = 1 << 12;

/**
 * Numbers for the distinct words of a text, found without cutting the words out of it: a page repeats most of its words, and what is
 * known of a word is kept by its number. A hash table with open addressing.
 */
export class DistinctWords {
  readonly #words: string[] = [];
  readonly #shapes: Shape[] = [];
  readonly #hashes: number[] = [];
  /** A word's number plus one; 0 for an empty slot. */
  #slots = new Int32Array(FIRST_SLOTS);

  get size(): number {
    return this.#words.length;
  }

  /** The number of the word between two offsets of `text`, a new one for a new word. */
  numberOf(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const last = this.#slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return this.#add(text.slice(start, end), hash, slot);
      if (this.#hashes[number] === hash && this.#stands(number, text, start, end)) return number;
    }
  }

  /** The word of a number. */
  textOf(number: number): string {
    return this.#words[number] ?? '';
  }

  shapeOf(number: number): Shape {
    return this.#shapes[number] ?? 'caseless';
  }

  /** Forgets all words; numbers begin anew. */
  clear(): void {
    this.#words.length = 0;
    this.#shapes.length = 0;
    this.#hashes.length = 0;
    this.#slots.fill(0);
  }

  #stands(number: number, text: string, start: number, end: number): boolean {
    const word = this.#words[number] ?? '';
    if (word.length !== end - start) return false;
    for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
    return true;
  }

  #add(word: string, hash: number, slot: number): number {
    const number = this.#words.length;
    this.#words.push(word);
    this.#shapes.push(shapeOf(word));
    this.#hashes.push(hash);
    this.#slots[slot] = number + 1;
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    this.#hashes.forEach((hash, number) => {
      let slot = hash & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    });
    this.#slots = slots;
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = ((hash << 5) - hash + text.charCodeAt(at)) | 0;
  return hash ^ (hash >>> 15);
}
