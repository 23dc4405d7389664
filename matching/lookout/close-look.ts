import { DistinctWords } from '../words/distinct-words.ts';
import { WordScan } from '../words/word-scan.ts';
import { commonWords, isCommon, type PlacedWord } from './common-text.ts';
import type { Hints } from './hint-signs.ts';
import { WordSigns } from './word-signs.ts';

/** Words told apart at most: a page has some thousands, a stream of them no end. */
const MOST_WORDS = 20_000;
/** The words of one phrase begin within so many UTF-16 units of each other, whatever inline elements cut it up. */
const PHRASE_UNITS = 100;
/** What tells of an event stands within so many UTF-16 units: a long sentence, or two. */
export const TELLING_UNITS = 500;

const BEYOND_RULES = /[\u0530-\u1fff\u2e80-\udfff\uf900-\ufdff\ufe70-\ufefe]/;

/** What a text holds: a hint, or an anchor of hints whose other signs may stand nearby. */
export type Look = 'hint' | 'anchor' | 'nothing';

/** Looks at every word of the texts it is shown. A page is over before any of this has run often enough to be compiled well. */
export class CloseLook {
  readonly #hints: Hints;
  readonly #anchors: ReadonlySet<string>;
  readonly #signs: WordSigns;
  /** By sign: the groups it counts as. */
  readonly #groups: ReadonlyMap<string, readonly string[]>;
  readonly #meant = new Map<string, readonly (readonly string[])[]>();
  /** By sign: the last place where it stood. */
  readonly #lastSeen = new Map<string, number>();
  readonly #words = new DistinctWords();
  readonly #scan = new WordScan(this.#words);
  #literals: RegExp | undefined;

  constructor(hints: Hints) {
    this.#hints = hints;
    this.#anchors = new Set(hints.anchors.split(' '));
    this.#groups = groupsBySign(hints.groups);
    this.#signs = new WordSigns([...hints.hints.split(/[ +]/), ...this.#groups.keys()]);
  }

  /** Looks at the text that begins at a place of the page, counted in UTF-16 units over all texts shown. */
  look(text: string, start: number): Look {
    let look: Look = 'nothing';
    for (const { word, offset } of this.#wordsOf(text)) {
      const signs = this.#signs.of(word).flatMap((sign) => [sign, ...(this.#groups.get(sign) ?? [])]);
      const at = start + offset;
      for (const sign of signs) {
        this.#lastSeen.set(sign, Math.max(at, this.#lastSeen.get(sign) ?? at));
        if (this.#anchors.has(sign)) look = 'anchor';
      }
      if (signs.some((sign) => this.#isComplete(sign, at))) return 'hint';
    }
    return BEYOND_RULES.test(text) && this.#hasLiteral(text) ? 'hint' : look;
  }

  #isComplete(sign: string, at: number): boolean {
    const reach = isGroup(sign) ? TELLING_UNITS : PHRASE_UNITS;
    const isNear = (other: string) => Math.abs(at - (this.#lastSeen.get(other) ?? Infinity)) <= reach;
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

  #wordsOf(text: string): readonly PlacedWord[] {
    if (isCommon(text)) return commonWords(text);
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    this.#scan.read(text);
    return Array.from({ length: this.#scan.count }, (_, index) => ({
      word: this.#words.textOf(this.#scan.numberAt(index)),
      offset: this.#scan.startAt(index),
    }));
  }
}

/** The name of a group of signs: see `Hints`. */
const isGroup = (sign: string): boolean => sign.startsWith('#');

function groupsBySign(written: string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [name = '', ...signs] of written.split('|').map((group) => group.split(' ')))
    for (const sign of signs) groups.set(sign, [...(groups.get(sign) ?? []), name]);
  return groups;
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
