const UNKNOWN = 0;
export const SEPARATOR = 1;
export const LOWER = 2;
export const UPPER = 3;
const CASELESS = 4;
/** Combining marks and invisible characters: inside a word they leave it whole, alone they are nothing. */
export const EXTENDER = 5;
const KATAKANA = 6;
const HIRAGANA = 7;
export const HAN = 8;

/** Filled as characters are met: testing all 65 536 when the script starts would cost more than a page does. */
const classes = new Uint8Array(0x10000);

/** What the UTF-16 unit at `at` is to a word; classes above `EXTENDER` are scripts whose runs are words. */
export function classAt(text: string, at: number): number {
  return classes[text.charCodeAt(at)] || classOf(text, at);
}

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

const NO_SIGNS = new Set([0xaa, 0xad, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc, 0xbd, 0xbe]);

/** What nearly every page is written in, without the patterns below: to compile those costs more than to read a page. */
function classifyCommon(unit: number): number | undefined {
  if (unit < 0x80) {
    if (unit >= 0x61 && unit <= 0x7a) return LOWER;
    if (unit >= 0x41 && unit <= 0x5a) return UPPER;
    return unit >= 0x30 && unit <= 0x39 ? CASELESS : SEPARATOR;
  }
  // Signs, but for ª, µ, º, figures and the soft hyphen.
  if (unit < 0xc0) return NO_SIGNS.has(unit) ? undefined : SEPARATOR;
  if (unit >= 0xc0 && unit <= 0xff && unit !== 0xd7 && unit !== 0xf7) return unit < 0xdf ? UPPER : LOWER;
  if (unit >= 0x410 && unit <= 0x44f) return unit < 0x430 ? UPPER : LOWER;
  // Blanks, dashes, quotation marks and bullets; currencies; arrows and technical signs.
  return (unit >= 0x2010 && unit <= 0x2027) ||
    (unit >= 0x202f && unit <= 0x205f) ||
    (unit >= 0x20a0 && unit <= 0x20bf) ||
    (unit >= 0x2190 && unit <= 0x23ff)
    ? SEPARATOR
    : undefined;
}

function classify(character: string): number {
  if (/[\p{Script=Katakana}\u30fc]/u.test(character)) return KATAKANA;
  if (/\p{Script=Hiragana}/u.test(character)) return HIRAGANA;
  if (/\p{Script=Han}/u.test(character)) return HAN;
  // Georgian has small letters only, to the character database as to its readers.
  if (/[\u10d0-\u10ff]/.test(character)) return CASELESS;
  // A letter to the character database, an apostrophe to those who type it.
  if (character === '\u02bc') return SEPARATOR;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return UPPER;
  if (/[\p{L}\p{N}]/u.test(character)) return CASELESS;
  if (/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/u.test(character)) return EXTENDER;
  return SEPARATOR;
}
