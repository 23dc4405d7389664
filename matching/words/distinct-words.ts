import { type Shape, shapeOf } from './shapes.ts';

/** Slots to begin with, a power of two; doubled whenever half of them are taken. */
const FIRST_SLOTS = 1 << 8;
/** Room for the letters of the words to begin with, UTF-16 units; doubled when it is full. */
const FIRST_LETTERS = 1 << 11;

/**
 * Numbers for the distinct words of a text, found without cutting the words out of it: a page repeats most of its words, and what is
 * known of a word is kept by its number. A hash table with open addressing (Knuth, The Art of Computer Programming 3, 6.4).
 */
export class DistinctWords {
  readonly #words: string[] = [];
  readonly #shapes: Shape[] = [];
  /** The letters of all words one behind the other, and where each word begins: to compare them touches no string. */
  #letters = new Uint16Array(FIRST_LETTERS);
  #begins = new Int32Array(FIRST_SLOTS);
  /** Two numbers a slot: the word's hash, and its number plus one, 0 where the slot is empty. */
  #slots = new Int32Array(2 * FIRST_SLOTS);

  get size(): number {
    return this.#words.length;
  }

  /** The number of the word between two offsets of `text`, a new one for a new word. `sum` is `sumOf` its letters. */
  numberOf(text: string, start: number, end: number, sum: number): number {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    const hash = spread(sum);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (slots[2 * slot + 1] ?? 0) - 1;
      if (number < 0) return this.#add(text, start, end, hash, slot);
      if (slots[2 * slot] === hash && this.#stands(number, text, start, end)) return number;
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
    this.#slots.fill(0);
  }

  #stands(number: number, text: string, start: number, end: number): boolean {
    const letters = this.#letters;
    const begin = this.#begins[number] ?? 0;
    if ((this.#begins[number + 1] ?? 0) - begin !== end - start) return false;
    for (let at = start; at < end; at++) if (letters[begin + at - start] !== text.charCodeAt(at)) return false;
    return true;
  }

  #add(text: string, start: number, end: number, hash: number, slot: number): number {
    const number = this.#words.length;
    const word = text.slice(start, end);
    const begin = number === 0 ? 0 : (this.#begins[number] ?? 0);
    if (begin + word.length > this.#letters.length) this.#letters = enlarged(this.#letters, Uint16Array, word.length);
    for (let at = 0; at < word.length; at++) this.#letters[begin + at] = word.charCodeAt(at);
    if (number + 1 === this.#begins.length) this.#begins = enlarged(this.#begins, Int32Array, 1);
    this.#begins[number] = begin;
    this.#begins[number + 1] = begin + word.length;
    this.#words.push(word);
    this.#shapes.push(shapeOf(word));
    this.#slots[2 * slot] = hash;
    this.#slots[2 * slot + 1] = number + 1;
    if (4 * this.#words.length > this.#slots.length) this.#spread();
    return number;
  }

  /** Gives every word a place among twice as many slots. */
  #spread(): void {
    const before = this.#slots;
    const slots = new Int32Array(2 * before.length);
    const mask = slots.length / 2 - 1;
    for (let old = 0; old < before.length; old += 2) {
      if (before[old + 1] === 0) continue;
      let slot = (before[old] ?? 0) & mask;
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = before[old] ?? 0;
      slots[2 * slot + 1] = before[old + 1] ?? 0;
    }
    this.#slots = slots;
  }
}

/** What `numberOf` asks of a word's letters; a scan adds them up on its way with `summed`. */
export function sumOf(text: string, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum = summed(sum, text.charCodeAt(at));
  return sum;
}

/** The sum with one more letter. */
export function summed(sum: number, unit: number): number {
  return (Math.imul(sum, 31) + unit) | 0;
}

/** Words that are alike have sums that are near each other; their slots should not be (the finaliser of MurmurHash3). */
function spread(sum: number): number {
  const mixed = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) | 0;
}

type Numbers = Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

function enlarged<Kind extends Numbers>(numbers: Kind, Kind: new (length: number) => Kind, atLeast: number): Kind {
  const larger = new Kind(2 * numbers.length + atLeast);
  larger.set(numbers);
  return larger;
}
