/**
 * The folds of `fold.ts`, word by word: right for every word, and slow. `LetterTable` asks them for single letters, and for the words of which
 * a letter depends on its neighbours.
 */

import { LETTERS, LOOK_ALIKES, PLAIN, TO_CYRILLIC } from './letters.ts';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Apostrophes and, where print breaks a word, the hyphen. */
const SIGNS = /['’‘ʼʹʺ′`´\u02bb\u02bd\u02bf\u02be\u05f3\u2010\n-]/g;
const ASCII_SIGN = /['`\n-]/;
/** Letters of the scripts whose marks may be dropped: kana and Hangul fall apart under NFD. */
const MARKED = /[\u00c0-\u024f\u0300-\u036f\u0370-\u03ff\u0400-\u052f\u0591-\u05c7\u0610-\u065f\u0670\u1e00-\u1fff]/;
/** Words that need no table. */
export const ASCII_ONLY = /^[\x00-\x7f]*$/;

/** A word in small letters, without invisible characters, and with look-alikes of another script put right. */
export function lightWord(raw: string): string {
  const text = raw.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().replaceAll('i\u0307', 'i');
  const latinLetters = count(text, /[a-zß-ɏ]/g);
  if (latinLetters === 0) return text;
  const foreign = count(text, /[\u0370-\u052f]/g);
  if (foreign === 0) return text;
  const table = latinLetters >= foreign ? LOOK_ALIKES : TO_CYRILLIC;
  return mapLetters(text, (letter) => table.get(letter) ?? letter);
}

/** A word that `lightWord` gave, without marks and apostrophes. */
export function plainWord(light: string): string {
  return mapLetters(withoutMarks(light.replace(SIGNS, '')), (letter) => PLAIN.get(letter) ?? letter);
}

/** A word that `lightWord` gave, in the letters of fold keys. */
export function latinWord(light: string): string {
  const text = light.replace(SIGNS, '');
  const spelt = [...text].some(isGreek)
    ? withoutMarks(text).replace(/μπ/g, 'b').replace(/ντ/g, 'd').replace(/γκ/g, 'g')
    : text;
  const letters = mapLetters(spelt, (letter) => LETTERS.get(letter) ?? letter);
  if (ASCII_ONLY.test(letters)) return letters;
  return mapLetters(withoutMarks(letters), (letter) => LETTERS.get(letter) ?? letter);
}

/** A word of ASCII letters without apostrophes and hyphens. */
export function withoutSigns(ascii: string): string {
  return ASCII_SIGN.test(ascii) ? ascii.replace(SIGNS, '') : ascii;
}

/** Whether a letter is Greek: some sounds are spelt with two Greek letters, so none of them can be folded alone. */
export function isGreek(letter: string): boolean {
  return /[\u0370-\u03ff\u1f00-\u1fff]/.test(letter);
}

function withoutMarks(text: string): string {
  return MARKED.test(text)
    ? text
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .normalize('NFC')
    : text;
}

function mapLetters(text: string, letterOf: (letter: string) => string): string {
  let mapped = '';
  for (const letter of text) mapped += letterOf(letter);
  return mapped;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
