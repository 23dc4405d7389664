import type { Declension, Lexicon } from '../../data/recognition/schema.ts';

/** The licence of a form that needs no ending of any language. */
export const ANY = -1;

/** No ending of the data has more letters of a fold key. */
export const LONGEST_ENDING = 6;

/** All of Cyrillic text takes the endings of this set. */
const CYRILLIC_SET = 'cyrillic';
/** Names of the languages of this set take no ending. */
const NO_ENDINGS = 'none';
/** Names declined `hu` take what Hungarian appends to names declined `c`, and nothing in other languages. */
const HUNGARIAN = 'hu';

/** Spellings of u that belong to one language, and the sets of endings of names spelt so: Poetins, but not Poetinas; Poutine, but not Poutina. */
const SPELT_U: ReadonlyMap<string, readonly string[]> = new Map([
  ['oe', ['genitive']],
  ['ou', []],
]);

/** A word as it is looked up with its ending. */
export interface EndedWord {
  /** As `light` folds it. */
  readonly printed: string;
  readonly cyrillic: boolean;
}

/**
 * Which endings a name may take, and in which languages. Languages share sets of endings; a *licence* is a bit mask of such sets: those
 * that have an ending, or those that a text may use.
 */
export class EndingLicences {
  /** By the name of a set: its bit. */
  readonly #sets = new Map<string, number>();
  /** By declension and ending, as `c:a`: the sets that have it. */
  readonly #endings = new Map<string, number>();

  constructor(endings: Lexicon['endings']) {
    Object.entries(endings).forEach(([set, byDeclension], index) => {
      this.#sets.set(set, 1 << index);
      for (const [declension, list] of Object.entries(byDeclension))
        for (const ending of list.split(' ')) this.#allow(`${declension}:${ending}`, 1 << index);
    });
    const all = this.of([...this.#sets.keys()]);
    this.#allow('s:s', all & ~this.of([CYRILLIC_SET, NO_ENDINGS]));
    const hungarian = this.of([HUNGARIAN]);
    for (const [rule, licence] of [...this.#endings])
      if (rule.startsWith('c:') && (licence & hungarian) !== 0) this.#allow(`hu:${rule.slice(2)}`, hungarian);
  }

  #allow(rule: string, licence: number): void {
    this.#endings.set(rule, (this.#endings.get(rule) ?? 0) | licence);
  }

  /** The licence that texts have in which any of these sets of endings may be met. */
  of(sets: readonly string[]): number {
    return sets.reduce((licence, set) => licence | (this.#sets.get(set) ?? 0), 0);
  }

  /** The sets that give a name of a declension this ending in the word; 0 for none. `ownSpelling` is `spellingOfU` in the name's listed form. */
  licenceOf(declension: Declension, ending: string, word: EndedWord, ownSpelling: string | undefined): number {
    const licence = this.#endings.get(`${declension}:${ending}`) ?? 0;
    if (licence === 0) return 0;
    const inCyrillic = this.#sets.get(CYRILLIC_SET) ?? 0;
    if (word.cyrillic) return licence & inCyrillic;
    return licence & ~inCyrillic & this.#leftBySpelling(word.printed.slice(0, -ending.length), ownSpelling);
  }

  /** The sets of endings that the spelling of a stem's vowels leaves possible. */
  #leftBySpelling(stem: string, ownSpelling: string | undefined): number {
    const spelling = spellingOfU(stem);
    return spelling === undefined || spelling === ownSpelling ? ANY : this.of(SPELT_U.get(spelling) ?? []);
  }
}

/** The first spelling of u in Latin letters that belongs to one language, if there is one. */
export function spellingOfU(printed: string): string | undefined {
  return [...SPELT_U.keys()].find((spelling) => printed.includes(spelling));
}

/** What stays of a name's key before its endings. */
export function stemOf(key: string, declension: Declension): string {
  if (declension === 'o' || declension === 'fa' || declension === 'ska') return key.replace(/[oa]$/, '');
  if (declension === 'adj') return key.replace(/[ieo]+$/, '');
  return key;
}
