import { DistinctWords } from '../words/distinct-words.ts';
import { keys, light, plain } from '../words/fold.ts';
import { shapeOf } from '../words/shapes.ts';
import { WordScan } from '../words/word-scan.ts';
import { type Hints, KEY_LETTERS, LONE_STEM_LETTERS, PAIRED_KEY_LETTERS } from './hint-signs.ts';

/** Words remembered at most: a page has some thousands, a stream of them no end. */
const MOST_WORDS = 20_000;
/** The signs of one hint stand within so many texts of each other: inline elements cut a phrase up, paragraphs do not hold it together. */
export const NEARBY_TEXTS = 8;
/** Letters of an ending that a short name may take. */
const SHORT_ENDING = 2;

/** Letters by which a word is put aside that no sign begins with. */
const START_LETTERS = 3;

const ASCII_WORD = /^[a-z]+$/;
/** Text whose words a pattern finds in a fraction of the time. */
const COMMON_TEXT = /^[\x00-\x7f\xa0\xa9\xab\xbb\xc0-\xff\u2010-\u2027\u202f-\u205f]*$/;
const COMMON_WORD = /[A-Za-z0-9\xc0-\xd6\xd8-\xf6\xf8-\xff]+/g;
const BEYOND_RULES = /[\u0530-\u1fff\u2e80-\udfff\uf900-\ufdff\ufe70-\ufefe]/;

const NONE: readonly string[] = [];

/** What a text holds: a hint, or an anchor of hints whose other signs may stand nearby. */
export type Look = 'hint' | 'anchor' | 'nothing';

/** Looks at every word of the texts it is shown. A page is over before any of this has run often enough to be compiled well. */
export class CloseLook {
  readonly #hints: Hints;
  readonly #signs: ReadonlySet<string>;
  readonly #anchors: ReadonlySet<string>;
  readonly #starts: ReadonlySet<string>;
  readonly #meant = new Map<string, readonly (readonly string[])[]>();
  /** By sign: the last of the texts it stood in. */
  readonly #lastSeen = new Map<string, number>();
  readonly #words = new DistinctWords();
  readonly #scan = new WordScan(this.#words);
  /** The signs of a word. */
  readonly #known = new Map<string, readonly string[]>();
  #literals: RegExp | undefined;

  constructor(hints: Hints) {
    this.#hints = hints;
    this.#anchors = new Set(hints.anchors.split(' '));
    this.#signs = new Set(hints.hints.split(/[ +]/));
    // A full stop ends a word, but an ending may follow a colon.
    this.#starts = new Set(Array.from(this.#signs, (sign) => sign.replace(':', '').slice(0, START_LETTERS)));
  }

  /** Looks at the text with the number `at`; texts stand in the order of their numbers. */
  look(text: string, at: number): Look {
    let look: Look = 'nothing';
    for (const word of this.#wordsOf(text)) {
      const signs = this.#signsOf(word);
      if (signs === NONE) continue;
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
    if (COMMON_TEXT.test(text)) return text.match(COMMON_WORD) ?? NONE;
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    this.#scan.read(text);
    return Array.from({ length: this.#scan.count }, (_, index) => this.#words.textOf(this.#scan.numberAt(index)));
  }

  #signsOf(word: string): readonly string[] {
    let signs = this.#known.get(word);
    if (signs === undefined) {
      if (this.#known.size >= MOST_WORDS) this.#known.clear();
      signs = this.#look(word, shapeOf(word) === 'lower');
      this.#known.set(word, signs);
    }
    return signs;
  }

  #look(text: string, lower: boolean): readonly string[] {
    const word = plain(text);
    // Most words begin like no sign at all, and to find that out takes no fold.
    if (lower && !this.#beginsLikeOne(word) && ASCII_WORD.test(text)) return NONE;
    const signs: string[] = [];
    const note = (sign: string) => {
      if (this.#signs.has(sign)) signs.push(sign);
    };
    const written = light(text);
    if (!lower) for (const sign of keySigns(text)) note(sign);
    if (this.#beginsLikeOne(word) || this.#beginsLikeOne(written)) {
      if (!lower)
        for (let ending = 0; ending <= SHORT_ENDING; ending++) note(`${written.slice(0, written.length - ending)}:`);
      note(`${word}.`);
      if (written !== word) note(`${written}.`);
      for (let letters = Math.min(word.length, LONE_STEM_LETTERS); letters > 0; letters--) note(word.slice(0, letters));
    }
    return signs.length > 0 ? signs : NONE;
  }

  #beginsLikeOne(word: string): boolean {
    const whole = `${word}.`;
    for (let letters = START_LETTERS; letters > 0; letters--)
      if (this.#starts.has(whole.slice(0, letters))) return true;
    return false;
  }
}

/** The beginnings of fold keys that a capitalised word may be heard as. */
function keySigns(text: string): string[] {
  const signs: string[] = [];
  for (const key of keys(text)) {
    const letters = key.replace('=', '');
    signs.push(`~${letters.slice(0, KEY_LETTERS)}`, `~${letters.slice(0, PAIRED_KEY_LETTERS)}`);
  }
  return signs;
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
