import { classAt, EXTENDER, HAN, LOWER, SEPARATOR, UPPER } from './letter-classes.ts';

/** One word of a block, as printed. */
export interface Token {
  /** The word as printed, invisible characters inside it included. */
  readonly text: string;
  /** UTF-16 offsets in the block, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What stands between the word before (or the block's start) and this one. */
  readonly gap: string;
  readonly shape: Shape;
}

/** `capital`: one capital in front. `caps`: two letters or more, none of them small. `caseless`: a script without case, or digits. */
export type Shape = 'lower' | 'capital' | 'caps' | 'mixed' | 'caseless';

/**
 * The words of a block, in order. Hyphens and dashes part words; so do apostrophes, but for one between Cyrillic letters
 * (Дар'я), so that a possessive or an article (l', 's) is a word of its own. Runs of katakana and of hiragana are words; each Han
 * character is one, because nothing shows where its words end.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = wordStart(text, 0), previousEnd = 0; start < text.length; start = wordStart(text, previousEnd)) {
    const end = wordEnd(text, start);
    const word = text.slice(start, end);
    tokens.push({ text: word, start, end, gap: gapBetween(text, previousEnd, start), shape: shapeOf(word) });
    previousEnd = end;
  }
  return tokens;
}

/** Where the first word at or behind `from` begins; the text's length where there is none. */
export function wordStart(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const found = classAt(text, at);
    if (found !== SEPARATOR && found !== EXTENDER) break;
  }
  return at;
}

/** Where the word that begins at `start` ends. */
export function wordEnd(text: string, start: number): number {
  const first = classAt(text, start);
  let at = start + 1;
  if (first === HAN) return at;
  for (; at < text.length; at++) {
    // Nearly every letter: a to z, in a word that is not kana.
    if (first < EXTENDER && isSmallAscii(text.charCodeAt(at))) continue;
    const next = classAt(text, at);
    if (next === SEPARATOR) {
      if (!isCyrillicApostrophe(text, at)) break;
    } else if (next > EXTENDER ? next !== first : next !== EXTENDER && first > EXTENDER) break;
  }
  return at;
}

/** What stands between two words. Nearly always one blank: that costs no string of its own. */
export function gapBetween(text: string, from: number, to: number): string {
  if (from === to) return '';
  return to - from === 1 && text.charCodeAt(from) === 0x20 ? ' ' : text.slice(from, to);
}

/** The shape of a word. */
export function shapeOf(word: string): Shape {
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < word.length; at++) {
    const found = classAt(word, at);
    if (found === LOWER) lower++;
    else if (found === UPPER) upper++;
  }
  if (upper === 0) return lower > 0 ? 'lower' : 'caseless';
  if (lower === 0) return upper > 1 ? 'caps' : 'capital';
  return classAt(word, 0) === UPPER && upper === 1 ? 'capital' : 'mixed';
}

function isSmallAscii(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isCyrillicApostrophe(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  return (
    (mark === 0x27 || mark === 0x2019) && isCyrillic(text.charCodeAt(at - 1)) && isCyrillic(text.charCodeAt(at + 1))
  );
}

function isCyrillic(unit: number): boolean {
  return unit >= 0x400 && unit <= 0x52f;
}
