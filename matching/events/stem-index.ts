import { addTo } from '../lists-by-key.ts';
import { plain } from '../words/fold.ts';
import type { Token } from '../words/tokens.ts';

/** A word or phrase of the index found in a text: tokens `from` (inclusive) to `to` (exclusive). */
export interface WordHit<Meaning> {
  readonly meaning: Meaning;
  readonly from: number;
  readonly to: number;
}

/** One word of a phrase: `sentenc*` is a stem, `EU` stands for capitals only. */
interface Part {
  readonly text: string;
  readonly stem: boolean;
  readonly capitals: boolean;
}

/** A phrase as the data writes it. */
interface Listed<Meaning> {
  readonly meaning: Meaning;
  readonly written: string;
}

interface Entry<Meaning> {
  readonly meaning: Meaning;
  readonly parts: readonly Part[];
}

/** A word of a text, folded, and what it can begin. */
interface KnownWord<Meaning> {
  readonly word: string;
  readonly entries: readonly Entry<Meaning>[];
}

/** Phrases are filed under so many of their first letters; no stem in the data is shorter. */
const FILED_LETTERS = 2;
/** Some of what is written is none of them: apostrophes. */
const LETTERS_READ = 2 * FILED_LETTERS;

/**
 * Finds words, stems and phrases of a list in running text. What a word can begin is looked up once per distinct word, so the cost per
 * word does not depend on the length of the list; and phrases are read when a text first has a word that begins like them, so that the index costs
 * little more than the list.
 */
export class StemIndex<Meaning> {
  readonly #filed = new Map<string, Listed<Meaning>[]>();
  readonly #read = new Map<string, readonly Entry<Meaning>[]>();
  readonly #seen = new Map<string, KnownWord<Meaning>>();
  readonly #fold: (word: string) => string;

  /** `folded`: the lists to come are folded already. */
  constructor(folded = false) {
    this.#fold = folded ? (word) => word : plain;
  }

  /** Adds a list in the writing of `frames-schema.ts`: words separated by blanks. */
  add(list: string, meaning: Meaning): void {
    for (const written of list.split(' ')) {
      const letters = plain(written.slice(0, firstWordEnd(written))).slice(0, FILED_LETTERS);
      if (letters === '') continue;
      addTo(this.#filed, letters, { meaning, written });
    }
  }

  /** All hits in the order of their first word. */
  find(tokens: readonly Token[]): WordHit<Meaning>[] {
    const hits: WordHit<Meaning>[] = [];
    for (let from = 0; from < tokens.length; from++) {
      for (const { meaning, parts } of this.#known(tokens[from]?.text ?? '').entries) {
        if (this.#follows(parts, tokens, from)) hits.push({ meaning, from, to: from + parts.length });
      }
    }
    return hits;
  }

  /** What a lone word means, for a unit glued to its number (`1.5bn`). */
  meaningsOf(word: string): Meaning[] {
    return this.#known(word).entries.flatMap(({ meaning, parts }) => (parts.length === 1 ? [meaning] : []));
  }

  /** Whether the words from `from` on are those of a phrase whose first word stands there. */
  #follows(parts: readonly Part[], tokens: readonly Token[], from: number): boolean {
    return parts.every((part, at) => {
      const token = tokens[from + at];
      if (token === undefined || (part.capitals && token.shape !== 'caps')) return false;
      return at === 0 || isMetBy(part, this.#known(token.text).word);
    });
  }

  #known(raw: string): KnownWord<Meaning> {
    const known = this.#seen.get(raw);
    if (known !== undefined) return known;
    const word = plain(raw);
    const entries = this.#beginningLike(word).filter(
      ({ parts: [first] }) => first !== undefined && isMetBy(first, word),
    );
    if (this.#seen.size >= WORDS_REMEMBERED) this.#seen.clear();
    const made = { word, entries };
    this.#seen.set(raw, made);
    return made;
  }

  #beginningLike(word: string): readonly Entry<Meaning>[] {
    const letters = word.slice(0, FILED_LETTERS);
    const read = this.#read.get(letters);
    if (read !== undefined) return read;
    const entries = (this.#filed.get(letters) ?? []).map(({ meaning, written }) => ({
      meaning,
      parts: written.split('_').map((part) => partOf(part, this.#fold)),
    }));
    this.#read.set(letters, entries);
    return entries;
  }
}

/** Distinct words kept: a long page has some ten thousand; a feed that never ends must not grow without bound. */
const WORDS_REMEMBERED = 50_000;

/** Where the first word of a phrase ends, as far as it is looked at to file it. */
function firstWordEnd(written: string): number {
  let end = 0;
  while (end < LETTERS_READ && end < written.length && written[end] !== '_' && written[end] !== '*') end++;
  return end;
}

function partOf(written: string, fold: (word: string) => string): Part {
  const stem = written.endsWith('*');
  const word = stem ? written.slice(0, -1) : written;
  const capitals = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  return { text: capitals ? plain(word) : fold(word), stem, capitals };
}

function isMetBy({ text, stem }: Part, word: string): boolean {
  return stem ? word.startsWith(text) : word === text;
}
