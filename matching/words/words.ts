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
  /** Ends in an acute accent: Czech Ruská is an adjective, Ruska a form of the country's name. */
  readonly acute: boolean;
}

/** Letters that an open word takes at most: enough for Polish -ego and Lithuanian -iame, too few for another word. */
const LONGEST_ENDING = 4;

/** The words of a list as the data writes it, parted by blanks. */
export function listedWords(written = ''): string[] {
  return written.split(' ').filter(Boolean);
}

/** Reads one word, without `|` or `?`, as the data writes it. */
export function parseWord(written: string): WordPattern {
  const open = written.endsWith('*');
  const word = open ? written.slice(0, -1) : written;
  const first = word.charAt(0);
  return { plain: plain(word), open, capital: first !== first.toLowerCase(), acute: isAcute(word) };
}

/** Whether a printed word, folded by `plain`, is the one that the data means. */
export function isMetBy(
  { plain: meant, open, capital, acute }: WordPattern,
  word: string,
  shape: Shape,
  endsAcute = false,
): boolean {
  if (capital && shape === 'lower') return false;
  if (open) return word.startsWith(meant) && word.length - meant.length <= LONGEST_ENDING;
  return word === meant && (acute || !endsAcute);
}

/** Whether a word ends in a vowel with an acute accent. */
export function isAcute(word: string): boolean {
  return /[áéíý]$/i.test(word);
}

/** Distinct words remembered by each list: a long page has some ten thousand, a feed that never ends no end. */
const WORDS_REMEMBERED = 20_000;

/** Whether a word is one of a list: `capital` only where it is printed with one. */
type Standing = 'any' | 'capital' | 'none';

/** Words to be met in a text, given as the data writes them; opened when first asked for, since most pages need few of them. */
export class WordSet {
  readonly #written: string;
  readonly #known = new Map<string, Standing>();
  #patterns: readonly WordPattern[] | undefined;

  constructor(written = '') {
    this.#written = written;
  }

  /** Whether the token is one of the words, with the capital that the word demands. */
  has({ text, shape }: Token): boolean {
    let standing = this.#known.get(text);
    if (standing === undefined) {
      if (this.#known.size >= WORDS_REMEMBERED) this.#known.clear();
      standing = this.#standingOf(plain(text));
      this.#known.set(text, standing);
    }
    return standing === 'any' || (standing === 'capital' && shape !== 'lower');
  }

  #standingOf(word: string): Standing {
    this.#patterns ??= listedWords(this.#written).map(parseWord);
    const met = this.#patterns.filter((pattern) => isMetBy(pattern, word, 'capital'));
    if (met.length === 0) return 'none';
    return met.every(({ capital }) => capital) ? 'capital' : 'any';
  }
}
