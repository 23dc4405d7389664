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

const UNKNOWN = 0;
const SEPARATOR = 1;
const LOWER = 2;
const UPPER = 3;
const CASELESS = 4;
/** Combining marks and invisible characters: inside a word they leave it whole, alone they are nothing. */
const EXTENDER = 5;
const KATAKANA = 6;
const HIRAGANA = 7;
const HAN = 8;

/** Filled as characters are met: testing all 65 536 when the script starts would cost more than a page does. */
const classes = new Uint8Array(0x10000);

function classOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = classes[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  if (unit >= 0xd800 && unit <= 0xdfff) return classOfSurrogate(text, at, unit);
  const found = classifyCommon(unit) ?? classify(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

/** Both halves of a letter beyond the basic plane are letters; everything else up there separates. */
function classOfSurrogate(text: string, at: number, unit: number): number {
  const character = String.fromCodePoint(text.codePointAt(unit >= 0xdc00 ? at - 1 : at) ?? unit);
  return /^[\p{L}\p{N}]$/u.test(character) ? CASELESS : SEPARATOR;
}

/** What nearly every page is written in, without the patterns below: to compile those costs more than to read a page. */
function classifyCommon(unit: number): number | undefined {
  if (unit < 0x80) {
    if (unit >= 0x61 && unit <= 0x7a) return LOWER;
    if (unit >= 0x41 && unit <= 0x5a) return UPPER;
    return unit >= 0x30 && unit <= 0x39 ? CASELESS : SEPARATOR;
  }
  if (unit >= 0xc0 && unit <= 0xff && unit !== 0xd7 && unit !== 0xf7) return unit < 0xdf ? UPPER : LOWER;
  if (unit >= 0x410 && unit <= 0x44f) return unit < 0x430 ? UPPER : LOWER;
  // Blanks, dashes, quotation marks and bullets.
  return unit === 0xa0 || (unit >= 0x2010 && unit <= 0x205f) ? SEPARATOR : undefined;
}

function classify(character: string): number {
  if (/[\p{Script=Katakana}\u30fc]/u.test(character)) return KATAKANA;
  if (/\p{Script=Hiragana}/u.test(character)) return HIRAGANA;
  if (/\p{Script=Han}/u.test(character)) return HAN;
  // Georgian has small letters only, to the character database as to its readers.
  if (/[\u10d0-\u10ff]/.test(character)) return CASELESS;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return UPPER;
  if (/[\p{L}\p{N}]/u.test(character)) return CASELESS;
  if (/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/u.test(character)) return EXTENDER;
  return SEPARATOR;
}

/**
 * The words of a block, in order. Hyphens and dashes part words; so do apostrophes, but for one between Cyrillic letters
 * (Дар'я), so that a possessive or an article (l', 's) is a word of its own. Runs of katakana and of hiragana are words; each Han
 * character is one, because nothing shows where its words end.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let previousEnd = 0;
  let at = 0;
  while (at < length) {
    const first = classes[text.charCodeAt(at)] || classOf(text, at);
    if (first === SEPARATOR || first === EXTENDER) {
      at++;
      continue;
    }
    const start = at++;
    let upper = first === UPPER ? 1 : 0;
    let lower = first === LOWER ? 1 : 0;
    if (first !== HAN) {
      for (; at < length; at++) {
        const next = classes[text.charCodeAt(at)] || classOf(text, at);
        if (next === LOWER) lower++;
        else if (next === UPPER) upper++;
        else if (next === SEPARATOR) {
          if (!isCyrillicApostrophe(text, at)) break;
        } else if (next > EXTENDER ? next !== first : next === CASELESS && first > EXTENDER) break;
        if (next < EXTENDER && first > EXTENDER) break;
      }
    }
    tokens.push({
      text: text.slice(start, at),
      start,
      end: at,
      gap: gapBetween(text, previousEnd, start),
      shape: shapeOf(first, upper, lower),
    });
    previousEnd = at;
  }
  return tokens;
}

/** Nearly every gap is one blank: that costs no string of its own. */
function gapBetween(text: string, from: number, to: number): string {
  if (from === to) return '';
  return to - from === 1 && text.charCodeAt(from) === 0x20 ? ' ' : text.slice(from, to);
}

function shapeOf(first: number, upper: number, lower: number): Shape {
  if (upper === 0) return lower > 0 ? 'lower' : 'caseless';
  if (lower === 0) return upper > 1 ? 'caps' : 'capital';
  return first === UPPER && upper === 1 ? 'capital' : 'mixed';
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
