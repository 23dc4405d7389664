import { plain } from './fold.ts';
import type { Shape } from './shapes.ts';
import type { Token } from './tokens.ts';

/** A word of a phrase in the data: see `data/recognition/schema.ts` for how it is written. */
export interface WordPattern {
  readonly plain: string;
  /** Takes an ending. */
  readonly open: boolean;
  /** Must be capitalised on the page. */
  readonly capital: boolean;
}

/** An open word takes so many letters: enough for -ischen and -iniame, too few for another word. */
const LONGEST_ENDING = 4;

/** Reads one word, without `|` or `?`, as the data writes it. */
export function parseWord(written: string): WordPattern {
  const open = written.endsWith('*');
  const word = open ? written.slice(0, -1) : written;
  const first = word.charAt(0);
  return { plain: plain(word), open, capital: first !== first.toLowerCase() };
}

/** Whether a printed word, folded by `plain`, is the one that the data means. */
export function isMetBy({ plain: meant, open, capital }: WordPattern, word: string, shape: Shape): boolean {
  if (capital && shape === 'lower') return false;
  return open ? word.startsWith(meant) && word.length - meant.length <= LONGEST_ENDING : word === meant;
}

/** Words to be met in a text, given as the data writes them; opened when first asked for, since most pages need few of them. */
export class WordSet {
  readonly #written: string;
  readonly #exact = new Map<string, boolean>();
  readonly #open = new Map<string, boolean>();
  #ready = false;

  constructor(written: string) {
    this.#written = written;
  }

  /** Whether the token is one of the words, with the capital that the word demands. */
  has(token: Token): boolean {
    if (!this.#ready) this.#prepare();
    const word = plain(token.text);
    const small = token.shape === 'lower';
    if (allows(this.#exact.get(word), small)) return true;
    if (this.#open.size === 0) return false;
    for (let cut = Math.min(LONGEST_ENDING, word.length - 2); cut >= 0; cut--)
      if (allows(this.#open.get(word.slice(0, word.length - cut)), small)) return true;
    return false;
  }

  #prepare(): void {
    this.#ready = true;
    for (const word of this.#written.split(' ')) {
      if (word === '') continue;
      const pattern = parseWord(word);
      const table = pattern.open ? this.#open : this.#exact;
      table.set(pattern.plain, pattern.capital && (table.get(pattern.plain) ?? true));
    }
  }
}

/** `demand` is undefined where the word is not listed at all. */
function allows(demand: boolean | undefined, small: boolean): boolean {
  return demand !== undefined && !(demand && small);
}
