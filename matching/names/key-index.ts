import type { Declension } from '../../data/recognition/schema.ts';
import { distance } from '../words/distance.ts';
import { keys, light, plain, readings, SHORT_KEY, tighten, withoutDoubles } from '../words/fold.ts';

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
  /** The sets of endings, as a bit mask, of which one must hold in the text; `ANY` for a form as listed. */
  readonly licence: number;
  /** How far the spelling is from the listed one; 0 for one that sounds the same. */
  readonly cost: number;
  readonly key: string;
  /** What the form has behind the name's stem, '' for a form as listed. */
  readonly ending: string;
  readonly languages: string | undefined;
}

/** Any language will do. */
export const ANY = -1;

/** Keys from so many letters on may be one slip away, or two. */
const TOLERANT_FROM = 6;
const VERY_TOLERANT_FROM = 9;
/** Symmetric delete works on so many first letters. */
const DELETE_PREFIX = 8;
const LONGEST_ENDING = 6;
const CYRILLIC = /[\u0400-\u052f]/;
/** Spellings of u that belong to one language, and the sets of endings of names spelt so: Poetins, but not Poetinas; Poutine, but not Poutina. */
const SPELT_U: ReadonlyMap<string, readonly string[]> = new Map([
  ['oe', ['genitive']],
  ['ou', []],
]);

type Endings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Names by fold key: exact, with an ending of its declension, or within reach of a slip. */
export class KeyIndex<Owner> {
  readonly #exact = new Map<string, KeyEntry<Owner>[]>();
  readonly #stems = new Map<string, KeyEntry<Owner>[]>();
  readonly #deletes = new Map<string, KeyEntry<Owner>[]>();
  readonly #others = new Set<string>();
  readonly #othersPrinted = new Set<string>();
  readonly #endings = new Map<string, number>();
  /** Bit masks of the sets of endings, by name. */
  readonly licences = new Map<string, number>();

  constructor(endings: Endings) {
    Object.entries(endings).forEach(([name, byDeclension], index) => {
      this.licences.set(name, 1 << index);
      for (const [declension, list] of Object.entries(byDeclension))
        for (const ending of list.split(' ')) this.#license(`${declension}:${ending}`, 1 << index);
    });
    const all = [...this.licences.values()].reduce((mask, bit) => mask | bit, 0);
    const cyrillic = this.licences.get('cyrillic') ?? 0;
    this.#license('s:s', all & ~cyrillic & ~(this.licences.get('none') ?? 0));
    for (const [rule, mask] of [...this.#endings])
      if (rule.startsWith('c:') && (mask & (this.licences.get('hu') ?? 0)) !== 0)
        this.#license(`hu:${rule.slice(2)}`, this.licences.get('hu') ?? 0);
  }

  #license(rule: string, mask: number): void {
    this.#endings.set(rule, (this.#endings.get(rule) ?? 0) | mask);
  }

  /** Adds forms, parted by spaces. Those that are names in some `languages` only are never met with a slip. */
  add(owner: Owner, declension: Declension, forms: string, languages?: string): void {
    const added = new Set<string>();
    for (const form of forms.split(' ')) {
      for (const key of keys(form)) {
        if (form === '' || (declension !== 'exact' && added.has(key))) continue;
        added.add(key);
        const printed = declension === 'exact' ? light(form) : undefined;
        const entry = { owner, declension, key, languages, printed, spelling: speltU(light(form)) };
        push(this.#exact, key, entry);
        if (printed !== undefined) continue;
        if (declension !== 'none') push(this.#stems, stemOf(key, declension), entry);
        if (languages === undefined && key.length >= TOLERANT_FROM)
          for (const rest of deletions(key)) push(this.#deletes, rest, entry);
      }
    }
  }

  /** Surnames of others: never taken for a slip. */
  exclude(forms: string): void {
    for (const form of forms.split(' ')) {
      if (form === '') continue;
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
    const cyrillic = CYRILLIC.test(printed);
    for (const reading of readings(word)) {
      const key = tighten(reading);
      for (const entry of this.#exact.get(key) ?? [])
        if (entry.printed === undefined || entry.printed === printed)
          hits.push({ owner: entry.owner, licence: ANY, cost: 0, key, ending: '', languages: entry.languages });
      this.#inflected({ printed, key, reading, cyrillic }, hits);
      if (hits.length === 0 && key.length >= TOLERANT_FROM && !this.#others.has(key)) this.#slips(key, hits);
    }
    return hits;
  }

  #inflected(word: Inflected, hits: KeyHit<Owner>[]): void {
    const { key, reading } = word;
    for (let cut = 1; cut <= LONGEST_ENDING && cut < key.length - 2; cut++)
      this.#inflectedAs(key.slice(0, -cut), key.slice(-cut), word, hits);
    for (let short = SHORT_KEY; short > 2; short--)
      if (reading.length > short && reading.length - short <= LONGEST_ENDING)
        this.#inflectedAs(`=${reading.slice(0, short)}`, collapse(reading.slice(short)), word, hits);
  }

  #inflectedAs(stem: string, ending: string, word: Inflected, hits: KeyHit<Owner>[]): void {
    const { key, cyrillic } = word;
    const scripts = this.licences.get('cyrillic') ?? 0;
    for (const { owner, declension, languages, spelling } of this.#stems.get(stem) ?? []) {
      const mask =
        (this.#endings.get(`${declension}:${ending}`) ?? 0) &
        (cyrillic ? scripts : ~scripts & this.#endingsAsSpelt(word, ending, spelling));
      if (mask === 0 || hits.some((hit) => hit.owner === owner && hit.licence === ANY)) continue;
      if (cyrillic && endsDoubled(stem, word)) continue;
      hits.push({ owner, licence: cyrillic ? ANY : mask, cost: 0, key, ending, languages });
    }
  }

  /** The sets of endings that the spelling of a word's vowels leaves, as a mask. */
  #endingsAsSpelt({ printed }: Inflected, ending: string, own: string | undefined): number {
    const spelling = speltU(printed.slice(0, -ending.length));
    if (spelling === undefined || spelling === own) return ANY;
    return (SPELT_U.get(spelling) ?? []).reduce((mask, set) => mask | (this.licences.get(set) ?? 0), 0);
  }

  #slips(key: string, hits: KeyHit<Owner>[]): void {
    const seen = new Set<KeyEntry<Owner>>();
    for (const rest of deletions(key)) {
      for (const entry of this.#deletes.get(rest) ?? []) {
        if (seen.has(entry)) continue;
        seen.add(entry);
        const limit = Math.min(key.length, entry.key.length) >= VERY_TOLERANT_FROM ? 2 : 1;
        if (!sameOnset(key, entry.key) || !sameGender(key, entry.key)) continue;
        const cost = distance(key, entry.key, limit);
        if (cost <= limit) hits.push({ owner: entry.owner, licence: ANY, cost, key, ending: '', languages: undefined });
      }
    }
  }
}

/** A word as it is looked up with its ending. */
interface Inflected {
  readonly printed: string;
  readonly key: string;
  readonly reading: string;
  readonly cyrillic: boolean;
}

/** The first spelling of u in Latin letters that belongs to one language. */
function speltU(printed: string): string | undefined {
  return [...SPELT_U.keys()].find((spelling) => printed.includes(spelling));
}

/** Путинный: a suffix that doubles the stem's last letter makes an adjective. */
function endsDoubled(stem: string, { reading }: Inflected): boolean {
  const last = stem.slice(-1);
  return reading.includes(last + last, stem.length - 1);
}

function push<T>(table: Map<string, T[]>, key: string, value: T): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [value]);
  else list.push(value);
}

function stemOf(key: string, declension: Declension): string {
  if (declension === 'o' || declension === 'fa' || declension === 'ska') return key.replace(/[oa]$/, '');
  if (declension === 'adj') return key.replace(/[ieo]+$/, '');
  return key;
}

function collapse(ending: string): string {
  return withoutDoubles(ending).replaceAll('ie', 'e');
}

function deletions(key: string): string[] {
  const prefix = key.slice(0, DELETE_PREFIX);
  const rests = [prefix];
  for (let at = 0; at < prefix.length; at++) rests.push(prefix.slice(0, at) + prefix.slice(at + 1));
  return rests;
}

const ONSETS = ['szшцc', 'kc', 'ie', 'hg', 'vfb', 'dt'];

/** The first sound is seldom misspelt: another one is another name. */
function sameOnset(a: string, b: string): boolean {
  const x = a.charAt(0);
  const y = b.charAt(0);
  return x === y || ONSETS.some((sounds) => sounds.includes(x) && sounds.includes(y));
}

/** Andreyev is not Andreyeva; -enko and -enka are the same man. */
function sameGender(a: string, b: string): boolean {
  const aEnds = a.endsWith('a');
  const bEnds = b.endsWith('a');
  return aEnds === bEnds || a.endsWith('o') || b.endsWith('o');
}
