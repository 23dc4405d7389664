import { plain } from '../fold.ts';
import type { Token } from '../tokens.ts';

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

/** A phrase as the data writes it, split when a text first has its first word. */
interface Entry<Meaning> {
  readonly meaning: Meaning;
  readonly written: string;
  parts?: readonly Part[];
}

/** A word of a text, folded, and what it can begin. */
interface KnownWord<Meaning> {
  readonly word: string;
  readonly entries: readonly Entry<Meaning>[];
}

/** No stem in the data is shorter, so no shorter beginning is looked up. */
const SHORTEST_STEM = 2;

/**
 * Finds words, stems and phrases of a list in running text. What a word can begin is looked up once per distinct word, so the cost per
 * word does not depend on the length of the list.
 */
export class StemIndex<Meaning> {
  readonly #words = new Map<string, Entry<Meaning>[]>();
  readonly #stems = new Map<string, Entry<Meaning>[]>();
  readonly #seen = new Map<string, KnownWord<Meaning>>();
  readonly #fold: (word: string) => string;
  #longestStem = 0;

  /** `folded`: the lists to come are folded already. */
  constructor(folded = false) {
    this.#fold = folded ? (word) => word : plain;
  }

  /** Adds a list in the writing of `frames-schema.ts`: words separated by blanks. */
  add(list: string, meaning: Meaning): void {
    for (const written of list.split(' ')) {
      const [word = ''] = written.split('_', 1);
      if (word === '') continue;
      const { text: first, stem } = partOf(word, this.#fold);
      const shelf = stem ? this.#stems : this.#words;
      const entries = shelf.get(first);
      if (entries === undefined) shelf.set(first, [{ meaning, written }]);
      else entries.push({ meaning, written });
      if (stem) this.#longestStem = Math.max(this.#longestStem, first.length);
    }
  }

  /** All hits in the order of their first word. */
  find(tokens: readonly Token[]): WordHit<Meaning>[] {
    const hits: WordHit<Meaning>[] = [];
    for (let from = 0; from < tokens.length; from++) {
      for (const entry of this.#known(tokens[from]?.text ?? '').entries) {
        const parts = this.#partsOf(entry);
        if (this.#follows(parts, tokens, from)) hits.push({ meaning: entry.meaning, from, to: from + parts.length });
      }
    }
    return hits;
  }

  /** What a lone word means, for a unit glued to its number (`1.5bn`). */
  meaningsOf(word: string): Meaning[] {
    return this.#known(word).entries.flatMap(({ meaning, written }) => (written.includes('_') ? [] : [meaning]));
  }

  #partsOf(entry: Entry<Meaning>): readonly Part[] {
    return (entry.parts ??= entry.written.split('_').map((word) => partOf(word, this.#fold)));
  }

  /** Whether the words from `from` on are those of a phrase whose first word stands there. */
  #follows(parts: readonly Part[], tokens: readonly Token[], from: number): boolean {
    return parts.every((part, at) => {
      const token = tokens[from + at];
      if (token === undefined || (part.capitals && token.shape !== 'caps')) return false;
      if (at === 0) return true;
      const { word } = this.#known(token.text);
      return part.stem ? word.startsWith(part.text) : word === part.text;
    });
  }

  #known(raw: string): KnownWord<Meaning> {
    const known = this.#seen.get(raw);
    if (known !== undefined) return known;
    const word = plain(raw);
    const entries = [...(this.#words.get(word) ?? [])];
    const longest = Math.min(word.length, this.#longestStem);
    for (let length = SHORTEST_STEM; length <= longest; length++)
      entries.push(...(this.#stems.get(word.slice(0, length)) ?? []));
    if (this.#seen.size >= WORDS_REMEMBERED) this.#seen.clear();
    const made = { word, entries };
    this.#seen.set(raw, made);
    return made;
  }
}

/** Distinct words kept: a long page has some ten thousand; a feed that never ends must not grow without bound. */
const WORDS_REMEMBERED = 50_000;

function partOf(written: string, fold: (word: string) => string): Part {
  const stem = written.endsWith('*');
  const word = stem ? written.slice(0, -1) : written;
  const capitals = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  return { text: capitals ? plain(word) : fold(word), stem, capitals };
}
