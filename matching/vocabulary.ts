import { plain } from './fold.ts';
import type { Shape } from './tokens.ts';
import { LONGEST_ENDING, parseWord } from './words.ts';

/** A word of the data that a token can stand for, and how many UTF-16 units of the token lie outside it. */
export interface Sense {
  readonly id: number;
  readonly trimStart: number;
  readonly trimEnd: number;
}

/** Prepositions and articles that Arabic and Hebrew write as one with the word. */
const PROCLITICS = /^(?:[وفبلك]ال|لل|ال|[وفبلك]|[ובלמהשכ]{1,2})/u;
const RIGHT_TO_LEFT = /^[\u0590-\u06ff]/;
/** Particles that Korean writes as one with the word. */
const PARTICLES =
  /(?:은|는|이|가|을|를|의|에|에서|에게|와|과|로|으로|도|만|측|씨|발|산|은데|이나|부터|까지|에는|에도|에서는|와의|과의|보다|라는|이라는|이|서)$/u;
const HANGUL = /^[\uac00-\ud7a3]/;

/** A word of the data is looked for where its first letters, so many, are those of some word of the data. */
const FILTERED_LETTERS = 4;
/** Room for the beginnings of some ten thousand words; a power of two. */
const FILTER_SIZE = 1 << 16;

/** The words that phrases are made of, each with a number. Which of them a token can stand for is found by hash. */
export class Vocabulary {
  readonly #exact = new Map<string, number>();
  readonly #open = new Map<string, number>();
  /** Set at the hash of each beginning. Most words of a text begin like none of the data, and need no look-up. */
  readonly #beginnings = new Uint8Array(FILTER_SIZE);
  #size = 0;
  #longestOpen = 0;
  #shortestOpen = Number.POSITIVE_INFINITY;

  /** The number of a word as the data writes it. Odd for one that demands a capital. */
  add(written: string): number {
    const { plain: word, open, capital } = parseWord(written);
    const table = open ? this.#open : this.#exact;
    if (open) {
      this.#longestOpen = Math.max(this.#longestOpen, word.length);
      this.#shortestOpen = Math.min(this.#shortestOpen, word.length);
    }
    let base = table.get(word);
    if (base === undefined) {
      base = this.#size;
      this.#size += 2;
      table.set(word, base);
      this.#beginnings[hashOf(word, Math.min(word.length, FILTERED_LETTERS))] = 1;
    }
    return capital ? base + 1 : base;
  }

  /** What a token can stand for; nothing for most. */
  senses(text: string, shape: Shape): Sense[] {
    const word = plain(text);
    const found: Sense[] = [];
    this.#collect(word, shape, 0, 0, found);
    if (found.length === 0 && shape === 'caseless') {
      if (RIGHT_TO_LEFT.test(word)) this.#withoutProclitic(text, word, shape, found);
      else if (HANGUL.test(word)) this.#withoutParticle(text, word, shape, found);
    }
    return found;
  }

  #collect(word: string, shape: Shape, trimStart: number, trimEnd: number, found: Sense[]): void {
    if (!this.#mayBegin(word)) return;
    const add = (base: number | undefined) => {
      if (base === undefined) return;
      found.push({ id: base, trimStart, trimEnd });
      if (shape !== 'lower') found.push({ id: base + 1, trimStart, trimEnd });
    };
    add(this.#exact.get(word));
    const longest = Math.min(word.length, this.#longestOpen);
    const shortest = Math.max(this.#shortestOpen, word.length - LONGEST_ENDING);
    for (let length = longest; length >= shortest; length--) add(this.#open.get(word.slice(0, length)));
  }

  #mayBegin(word: string): boolean {
    for (let length = Math.min(word.length, FILTERED_LETTERS); length > 0; length--)
      if (this.#beginnings[hashOf(word, length)] === 1) return true;
    return false;
  }

  #withoutProclitic(text: string, word: string, shape: Shape, found: Sense[]): void {
    const proclitic = PROCLITICS.exec(word)?.[0];
    for (let cut = 1; cut <= (proclitic?.length ?? 0) && found.length === 0; cut++)
      this.#collect(word.slice(cut), shape, text.length - word.length + cut, 0, found);
  }

  #withoutParticle(text: string, word: string, shape: Shape, found: Sense[]): void {
    for (let cut = 1; cut <= 4 && cut < word.length - 1 && found.length === 0; cut++) {
      const particle = word.slice(-cut);
      if (PARTICLES.exec(particle)?.[0] === particle)
        this.#collect(word.slice(0, -cut), shape, 0, cut + text.length - word.length, found);
    }
  }
}

/** A place in the filter for the first letters of a word. */
function hashOf(word: string, letters: number): number {
  let hash = letters;
  for (let at = 0; at < letters; at++) hash = Math.imul(hash, 31) + word.charCodeAt(at);
  return hash & (FILTER_SIZE - 1);
}
