/** The little that tells a page worth reading from all others: see `createLookout`. */
export interface Hints {
  /** The source of a pattern that matches each text in which some hint may begin or end; see `sieveOf`. */
  readonly sieve: string;
  /**
   * Parted by blanks; of each, signs joined by `+` that a mention cannot do without. `~luka` is the beginning of a name's fold
   * key, `counci` the beginning of a word, `pen.` a whole word, `maas:` a capitalised word with a short ending at most.
   */
  readonly hints: string;
  /** Signs, parted by blanks, of which every hint has one. Texts are looked at closely around these alone. */
  readonly anchors: string;
  /** Beginnings of names in scripts without fold rules or without blanks, parted by blanks. */
  readonly literals: string;
}

/** Letters of a fold key that hint at a name: fewer would fire on every page, more would miss what tolerance lets pass. */
export const KEY_LETTERS = 4;
/** Letters of each key where two stand together: given names are alike in the first few. */
export const PAIRED_KEY_LETTERS = 6;
/** Letters of a word that is all there is of a phrase. */
export const LONE_STEM_LETTERS = 9;
