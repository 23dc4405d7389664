/** What a letter becomes, and which scripts it belongs to. */
interface Letter {
  readonly folded: string;
  readonly scripts: number;
}

const LATIN = 1;
const GREEK_OR_CYRILLIC = 2;
/** In a word that has both, letters of one stray among those of the other. */
const MIXED = LATIN | GREEK_OR_CYRILLIC;
/** What becomes of the letter depends on those around it. */
const BOUND = 4;

/** Marks, halves of wide letters, jamo and narrow kana join what is before them; a capital sigma depends on what follows it. */
const JOINING = /[\p{M}\ud800-\udfff\u1100-\u11ff\uff61-\uff9fΣ]/u;

/**
 * Folds words letter by letter, from a table that fills as letters are met: a page has thousands of words, but some hundred letters.
 * `fold` folds a whole word; wherever no letter depends on another, it is the sum of what it says of each.
 */
export class LetterTable {
  readonly #letters = new Map<number, Letter>();
  readonly #fold: (word: string) => string;
  readonly #isBound: (letter: string) => boolean;

  /** `isBound` names further letters whose fold depends on those around them. */
  constructor(fold: (word: string) => string, isBound: (letter: string) => boolean = () => false) {
    this.#fold = fold;
    this.#isBound = isBound;
  }

  fold(word: string): string {
    let folded = '';
    let scripts = 0;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      const letter = this.#letters.get(unit) ?? this.#learn(unit);
      folded += letter.folded;
      scripts |= letter.scripts;
    }
    return (scripts & MIXED) === MIXED || (scripts & BOUND) !== 0 ? this.#fold(word) : folded;
  }

  #learn(unit: number): Letter {
    const printed = String.fromCharCode(unit);
    const letter =
      JOINING.test(printed) || this.#isBound(printed)
        ? { folded: '', scripts: BOUND }
        : { folded: this.#fold(printed), scripts: scriptOf(printed) };
    this.#letters.set(unit, letter);
    return letter;
  }
}

function scriptOf(letter: string): number {
  const code = letter.normalize('NFKC').toLowerCase().charCodeAt(0);
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f)) return LATIN;
  return code >= 0x370 && code <= 0x52f ? GREEK_OR_CYRILLIC : 0;
}
