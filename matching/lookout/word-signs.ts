import { keys, light, plain } from '../words/fold.ts';
import { shapeOf } from '../words/shapes.ts';
import { KEY_LETTERS, LONE_STEM_LETTERS, PAIRED_KEY_LETTERS, SHORT_ENDING } from './hint-signs.ts';

/** Words remembered at most: a page has some thousands, a stream of them no end. */
const MOST_WORDS = 20_000;
/** Letters by which a word is put aside that no sign begins with. */
const START_LETTERS = 3;

const ASCII_WORD = /^[a-z]+$/;

const NONE: readonly string[] = [];

/** Which of some signs (see `Hints`) a word bears. */
export class WordSigns {
  readonly #signs: ReadonlySet<string>;
  readonly #starts: ReadonlySet<string>;
  readonly #known = new Map<string, readonly string[]>();

  constructor(signs: readonly string[]) {
    this.#signs = new Set(signs);
    // A full stop ends a word, but an ending may follow a colon.
    this.#starts = new Set(signs.map((sign) => sign.replace(':', '').slice(0, START_LETTERS)));
  }

  /** The signs of a word as printed. */
  of(word: string): readonly string[] {
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

/** The fold keys that a capitalised word may be heard as, and their beginnings. */
function keySigns(text: string): string[] {
  const signs: string[] = [];
  for (const key of keys(text)) {
    const letters = key.replace('=', '');
    signs.push(`~${letters.slice(0, KEY_LETTERS)}`, `~${letters.slice(0, PAIRED_KEY_LETTERS)}`, `~${letters}.`);
  }
  return signs;
}
