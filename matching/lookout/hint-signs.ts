/** The little that tells a page worth reading from all others: see `createLookout`. */
export interface Hints {
  /** The source of a pattern that matches each text in which some hint may begin or end; see `sieveOf`. */
  readonly sieve: string;
  /**
   * Parted by blanks; of each, signs joined by `+` that a mention cannot do without. `~lukas` is the beginning of a name's fold
   * key, `~mas.` a whole one, `counci` the beginning of a word, `pen.` a whole word, `maas:` a capitalised word with a short ending at most.
   */
  readonly hints: string;
  /** Parted by `|`: the name of a group of signs, `#pace`, and the signs that count as it in hints, parted by blanks. */
  readonly groups: string;
  /** Signs, parted by blanks, of which every hint has one or, of a group, all. Texts are looked at closely around these alone. */
  readonly anchors: string;
  /** Beginnings of names in scripts without fold rules or without blanks, parted by blanks. */
  readonly literals: string;
}

/** Letters of a fold key that hint at a name: fewer would fire on every page, more would miss what tolerance lets pass. */
export const KEY_LETTERS = 5;
/** Letters of each key where two stand together: given names are alike in the first few. */
export const PAIRED_KEY_LETTERS = 6;
/** Letters of an ending that a short name may take. */
export const SHORT_ENDING = 2;
/** Letters of a word that is all there is of a phrase. */
export const LONE_STEM_LETTERS = 9;
/**
 * Within a character class: control characters, blanks and signs of Latin-1, dashes, quotation marks, currencies, arrows, boxes, pictures.
 * They part words and are no part of any.
 */
export const BETWEEN_WORDS = [
  '\\0-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\xa9\\xab\\xac\\xae-\\xb1\\xb4\\xb6-\\xb8\\xbb\\xbf',
  '\\u2010-\\u2027\\u202f-\\u205e\\u20a0-\\u20bf\\u2190-\\u23ff\\u2500-\\u2767\\ud83c-\\ud83e\\udc00-\\udfff',
].join('');
/** Within a character class: the letters and digits of Latin-1. */
export const COMMON_LETTERS = '0-9A-Za-z\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff';
