import type { Declension, Lexicon } from '../../data/recognition/schema.ts';
import { addTo } from '../lists-by-key.ts';
import {
  isCyrillic,
  keys,
  light,
  plain,
  readings,
  SHORT_KEY,
  shortKey,
  tighten,
  withoutDoubles,
} from '../words/fold.ts';
import { listedWords } from '../words/words.ts';
import { ANY, type EndedWord, EndingLicences, LONGEST_ENDING, spellingOfU, stemOf } from './ending-licences.ts';
import { NearKeys } from './near-keys.ts';

/** A name of the data, known by its sound. */
export interface KeyEntry<Owner> {
  readonly owner: Owner;
  readonly declension: Declension;
  readonly key: string;
  /** Languages in which the name is no other word, if not in all. */
  readonly languages: string | undefined;
  /** The only spelling it is met in, if marks and script matter. */
  readonly printed: string | undefined;
  /** A vowel as one language spells it, if the form is printed with it. */
  readonly spelling: string | undefined;
}

/** One way to read a word as a known name. */
export interface KeyHit<Owner> {
  readonly owner: Owner;
  /** The sets of endings of which the text must have one (see `EndingLicences`); `ANY` for a form as listed. */
  readonly licence: number;
  /** How far the spelling is from the listed one; 0 for one that sounds the same. */
  readonly cost: number;
  readonly key: string;
  /** What the form has behind the name's stem, '' for a form as listed. */
  readonly ending: string;
  readonly languages: string | undefined;
}

/** Letters that a stem keeps at least. */
const SHORTEST_STEM = 3;

/** Names by fold key: exact, with an ending of its declension, or within reach of a slip. */
export class KeyIndex<Owner> {
  readonly licences: EndingLicences;
  readonly #exact = new Map<string, KeyEntry<Owner>[]>();
  readonly #stems = new Map<string, KeyEntry<Owner>[]>();
  readonly #near = new NearKeys<KeyEntry<Owner>>();
  readonly #others = new Set<string>();
  readonly #othersPrinted = new Set<string>();

  constructor(endings: Lexicon['endings']) {
    this.licences = new EndingLicences(endings);
  }

  /** Adds forms, parted by spaces. Those that are names in some `languages` only are never met with a slip. */
  add(owner: Owner, declension: Declension, forms: string, languages?: string): void {
    const added = new Set<string>();
    for (const form of listedWords(forms)) {
      for (const key of keys(form)) {
        if (declension !== 'exact' && added.has(key)) continue;
        added.add(key);
        const printed = declension === 'exact' ? light(form) : undefined;
        const entry = { owner, declension, key, languages, printed, spelling: spellingOfU(light(form)) };
        addTo(this.#exact, key, entry);
        if (printed !== undefined) continue;
        if (declension !== 'none') addTo(this.#stems, stemOf(key, declension), entry);
        if (languages === undefined) this.#near.add(entry);
      }
    }
  }

  /** Surnames of others: never taken for a slip. */
  exclude(forms: string): void {
    for (const form of listedWords(forms)) {
      for (const key of keys(form)) this.#others.add(key);
      // Romanian "puțin" is little, "Putin" a name: marks that are listed count.
      this.#othersPrinted.add(plain(form) === light(form) ? plain(form) : light(form));
    }
  }

  /** Every name once for each key. */
  all(): KeyEntry<Owner>[] {
    return [...this.#exact.values()].flat();
  }

  /** Whether a key is somebody else's surname. */
  isExcluded(key: string): boolean {
    return this.#others.has(key);
  }

  /** The names a word may be. */
  look(word: string): KeyHit<Owner>[] {
    const printed = light(word);
    if (this.#othersPrinted.has(printed) || this.#othersPrinted.has(plain(word))) return [];
    const hits: KeyHit<Owner>[] = [];
    const cyrillic = isCyrillic(printed);
    for (const reading of readings(word)) {
      const key = tighten(reading);
      for (const entry of this.#exact.get(key) ?? [])
        if (entry.printed === undefined || entry.printed === printed)
          hits.push({ owner: entry.owner, licence: ANY, cost: 0, key, ending: '', languages: entry.languages });
      this.#lookInflected({ printed, key, reading, cyrillic }, hits);
      if (hits.length === 0 && !this.#others.has(key)) hits.push(...this.#slips(key));
    }
    return hits;
  }

  /** Adds to the hits the names that the word is with an ending. */
  #lookInflected(word: Inflected, hits: KeyHit<Owner>[]): void {
    const { key, reading } = word;
    for (let cut = 1; cut <= LONGEST_ENDING && key.length - cut >= SHORTEST_STEM; cut++)
      this.#lookStem(key.slice(0, -cut), key.slice(-cut), word, hits);
    for (let short = SHORT_KEY; short >= SHORTEST_STEM; short--)
      if (reading.length > short && reading.length - short <= LONGEST_ENDING)
        this.#lookStem(shortKey(reading.slice(0, short)), endingOf(reading.slice(short)), word, hits);
  }

  #lookStem(stem: string, ending: string, word: Inflected, hits: KeyHit<Owner>[]): void {
    const { key, cyrillic } = word;
    for (const { owner, declension, languages, spelling } of this.#stems.get(stem) ?? []) {
      const licence = this.licences.licenceOf(declension, ending, word, spelling);
      if (licence === 0 || hits.some((hit) => hit.owner === owner && hit.licence === ANY)) continue;
      if (cyrillic && endsDoubled(stem, word)) continue;
      // A script that all its languages decline alike says enough.
      hits.push({ owner, licence: cyrillic ? ANY : licence, cost: 0, key, ending, languages });
    }
  }

  #slips(key: string): KeyHit<Owner>[] {
    return this.#near
      .find(key)
      .map(({ entry: { owner }, cost }) => ({ owner, licence: ANY, cost, key, ending: '', languages: undefined }));
  }
}

/** A word with its key, and the reading that the key was made of. */
interface Inflected extends EndedWord {
  readonly key: string;
  readonly reading: string;
}

/** Путинный: a suffix that doubles the stem's last letter makes an adjective. */
function endsDoubled(stem: string, { reading }: Inflected): boolean {
  const last = stem.slice(-1);
  return reading.includes(last + last, stem.length - 1);
}

/** What a reading has behind a short stem, as the data writes endings. */
function endingOf(rest: string): string {
  return withoutDoubles(rest).replaceAll('ie', 'e');
}
