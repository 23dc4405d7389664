import { DistinctWords } from '../words/distinct-words.ts';
import { WordScan } from '../words/word-scan.ts';
import { commonWords, isCommon } from './common-text.ts';
import type { Hints } from './hint-signs.ts';
import { WordSigns } from './word-signs.ts';

/** Words told apart at most: a page has some thousands, a stream of them no end. */
const MOST_WORDS = 20_000;
/** The signs of one hint stand within so many texts of each other: inline elements cut a phrase up, paragraphs do not hold it together. */
export const NEARBY_TEXTS = 8;

const BEYOND_RULES = /[\u0530-\u1fff\u2e80-\udfff\uf900-\ufdff\ufe70-\ufefe]/;

/** What a text holds: a hint, or an anchor of hints whose other signs may stand nearby. */
export type Look = 'hint' | 'anchor' | 'nothing';

/** Looks at every word of the texts it is shown. A page is over before any of this has run often enough to be compiled well. */
export class CloseLook {
  readonly #hints: Hints;
  readonly #anchors: ReadonlySet<string>;
  readonly #signs: WordSigns;
  readonly #meant = new Map<string, readonly (readonly string[])[]>();
  /** By sign: the last of the texts it stood in. */
  readonly #lastSeen = new Map<string, number>();
  readonly #words = new DistinctWords();
  readonly #scan = new WordScan(this.#words);
  #literals: RegExp | undefined;

  constructor(hints: Hints) {
    this.#hints = hints;
    this.#anchors = new Set(hints.anchors.split(' '));
    this.#signs = new WordSigns(hints.hints.split(/[ +]/));
  }

  /** Looks at the text with the number `at`; texts stand in the order of their numbers. */
  look(text: string, at: number): Look {
    let look: Look = 'nothing';
    for (const word of this.#wordsOf(text)) {
      const signs = this.#signs.of(word);
      for (const sign of signs) {
        this.#lastSeen.set(sign, Math.max(at, this.#lastSeen.get(sign) ?? at));
        if (this.#anchors.has(sign)) look = 'anchor';
      }
      if (signs.some((sign) => this.#isComplete(sign, at))) return 'hint';
    }
    return BEYOND_RULES.test(text) && this.#hasLiteral(text) ? 'hint' : look;
  }

  #isComplete(sign: string, at: number): boolean {
    const isNear = (other: string) => Math.abs(at - (this.#lastSeen.get(other) ?? Infinity)) <= NEARBY_TEXTS;
    return this.#hintsWith(sign).some((hint) => hint.every(isNear));
  }

  /** The hints that a sign is part of. Few of all signs stand on any one page. */
  #hintsWith(sign: string): readonly (readonly string[])[] {
    let meant = this.#meant.get(sign);
    if (meant === undefined) {
      meant = hintsWith(sign, this.#hints.hints);
      this.#meant.set(sign, meant);
    }
    return meant;
  }

  #hasLiteral(text: string): boolean {
    this.#literals ??= new RegExp(this.#hints.literals.split(' ').join('|'), 'u');
    return this.#literals.test(text);
  }

  #wordsOf(text: string): readonly string[] {
    if (isCommon(text)) return commonWords(text);
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    this.#scan.read(text);
    return Array.from({ length: this.#scan.count }, (_, index) => this.#words.textOf(this.#scan.numberAt(index)));
  }
}

/** Sought in the list as it is written: to take it apart would cost more than all that is ever sought. */
function hintsWith(sign: string, written: string): string[][] {
  const found: string[][] = [];
  for (let at = written.indexOf(sign); at >= 0; at = written.indexOf(sign, at + 1)) {
    const end = written.indexOf(' ', at);
    const hint = written.slice(written.lastIndexOf(' ', at) + 1, end < 0 ? undefined : end).split('+');
    if (hint.includes(sign)) found.push(hint);
  }
  return found;
}
