/**
 * Fold keys: spellings of one name in Latin, Cyrillic and Greek letters, in whatever transliteration, come out as one short string.
 * Lukashenko, Lukaschenko, Loukachenko, Łukaszenko and Лукашенко are all `lukaшenko`. Two sounds that Latin letters spell
 * in too many ways have a letter of their own in a key: ш is sh, ch and shch, ц is ts.
 */

import { LetterTable } from './letter-table.ts';
import { LETTERS, LOOK_ALIKES, PLAIN, TO_CYRILLIC } from './letters.ts';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Apostrophes and, where print breaks a word, the hyphen. */
const SIGNS = /['’‘ʼʹʺ′`´\u02bb\u02bd\u02bf\u02be\u05f3\u2010\n-]/g;
const ASCII_ONLY = /^[\x00-\x7f]*$/;
const ASCII_SIGN = /['`\n-]/;
/** Letters of the scripts whose marks may be dropped: kana and Hangul fall apart under NFD. */
const MARKED = /[\u00c0-\u024f\u0300-\u036f\u0370-\u03ff\u0400-\u052f\u0591-\u05c7\u0610-\u065f\u0670\u1e00-\u1fff]/;

const LIGHT_LETTERS = new LetterTable(lightWord);
const PLAIN_LETTERS = new LetterTable((word) => plainWord(lightWord(word)));
const LATIN_LETTERS = new LetterTable((word) => latinWord(lightWord(word)), isGreek);

/** Lower-cased, invisible characters gone, wide letters narrow, look-alike letters repaired. */
export function light(raw: string): string {
  return ASCII_ONLY.test(raw) ? raw.toLowerCase() : LIGHT_LETTERS.fold(raw);
}

/** `light` without marks and apostrophes, in its own script: what the words of phrases are compared by. */
export function plain(raw: string): string {
  return ASCII_ONLY.test(raw) ? withoutSigns(raw.toLowerCase()) : PLAIN_LETTERS.fold(raw);
}

/** In letters of fold keys, which are Latin but for two. */
function latin(raw: string): string {
  return ASCII_ONLY.test(raw) ? withoutSigns(raw.toLowerCase()) : LATIN_LETTERS.fold(raw);
}

function lightWord(raw: string): string {
  const text = raw.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().replaceAll('i\u0307', 'i');
  const latinLetters = count(text, /[a-zß-ɏ]/g);
  if (latinLetters === 0) return text;
  const foreign = count(text, /[\u0370-\u052f]/g);
  if (foreign === 0) return text;
  const table = latinLetters >= foreign ? LOOK_ALIKES : TO_CYRILLIC;
  return mapLetters(text, (letter) => table.get(letter) ?? letter);
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

function plainWord(text: string): string {
  return mapLetters(withoutMarks(text.replace(SIGNS, '')), (letter) => PLAIN.get(letter) ?? letter);
}

function withoutSigns(ascii: string): string {
  return ASCII_SIGN.test(ascii) ? ascii.replace(SIGNS, '') : ascii;
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

/** Spellings of a sound, longest first; several answers where a spelling is ambiguous. */
export const SOUNDS: readonly (readonly [spelling: string, ...sounds: string[]])[] = [
  ...[
    'schtsch',
    'shch',
    'szcz',
    'chtch',
    'tsch',
    'stsj',
    'sjtj',
    'tch',
    'sch',
    'skj',
    'tsj',
    'tzs',
    'sh',
    'sz',
    'cz',
    'sj',
    'tj',
    'tш',
    'cs',
    'tx',
  ].map((spelling) => [spelling, 'ш'] as const),
  ['ch', 'ш', 'h'],
  ['ix', 'ш', 'iks'],
  ['oe', 'u', 'oe'],
  ['ou', 'u'],
  ['kh', 'h'],
  ['gh', 'g'],
  ['ph', 'f'],
  ['th', 't'],
  ['zh', 'z'],
  ['zs', 'z'],
  ['zj', 'z'],
  ['ts', 'ц'],
  ['tz', 'ц'],
  ['ck', 'k'],
  ['qu', 'kv'],
  ['x', 'ks', 'ш'],
  ['w', 'v'],
  ['y', 'i'],
  ['j', 'i'],
  ['q', 'k'],
];
/** In Cyrillic letters it is two vowels: поетин is poetic. */
const DUTCH_U = 'oe';
const CYRILLIC = /[\u0400-\u052f]/;
const SOFT_L = ['lj', 'l'] as const;
const FRENCH_J = ['j', 'i', 'z'] as const;
/** `l` begins no other spelling, but may be a soft one. */
const SOUNDS_BY_LETTER = new Map<string, (readonly [string, ...string[]])[]>([['l', []]]);
for (const sound of SOUNDS) {
  const letter = sound[0].charAt(0);
  SOUNDS_BY_LETTER.set(letter, [...(SOUNDS_BY_LETTER.get(letter) ?? []), sound]);
}

/** Readings of one word kept at most; a word with more ambiguous spellings is no name we know. */
const MAX_READINGS = 4;
/** Keys this short, in letters, keep their doubles and are never matched with tolerance: Maas is not Mas. */
export const SHORT_KEY = 4;

/**
 * The keys of a word: one, or up to four where its spelling is ambiguous. Blind to case, marks, apostrophes, invisible characters and
 * transliteration. A short one (`SHORT_KEY`) begins with `=`. A word in another script than Latin, Cyrillic or Greek is its own key.
 */
export function keys(raw: string): string[] {
  return [...new Set(readings(raw).map(tighten))];
}

/** The word by its sounds, before doubles collapse. */
export function readings(raw: string): string[] {
  const text = latin(raw);
  let outs = [''];
  // Letters that stand for themselves are taken over in runs.
  let taken = 0;
  for (let at = 0; at < text.length; ) {
    const sound = soundAt(text, at);
    if (sound === undefined || (sound[0] === DUTCH_U && CYRILLIC.test(raw))) {
      at++;
      continue;
    }
    const run = text.slice(taken, at);
    const [spelling, ...sounds] = sound;
    at += spelling.length;
    taken = at;
    const open = sounds.length > 1 && outs.length * 2 <= MAX_READINGS;
    outs = (open ? sounds : sounds.slice(0, 1)).flatMap((one) => outs.map((out) => out + run + one));
  }
  const rest = text.slice(taken);
  return outs.map((out) => out + rest);
}

/** The spelling of a sound at `at`, with the sounds it may be; `undefined` for a letter that stands for itself. */
function soundAt(text: string, at: number): readonly [string, ...string[]] | undefined {
  const spellings = SOUNDS_BY_LETTER.get(text.charAt(at));
  if (spellings === undefined) return undefined;
  const next = text.charAt(at + 1);
  // A soft l before a consonant, as Croats and Germans print it: Navaljni, Nawaljny.
  if (next === 'j' && text.charAt(at) === 'l' && !isVowel(text.charAt(at + 2))) return SOFT_L;
  // French and Romanian: Soljenitsyne, Navalnîi; elsewhere j is i.
  if (text.charAt(at) === 'j' && at > 0 && isVowel(next) && next !== 'i' && !isVowel(text.charAt(at - 1)))
    return FRENCH_J;
  return spellings.find(([spelling]) => text.startsWith(spelling, at));
}

function isVowel(letter: string): boolean {
  return letter !== '' && 'aeiou'.includes(letter);
}

function latinWord(word: string): string {
  const text = word.replace(SIGNS, '');
  const spelt = [...text].some(isGreek)
    ? withoutMarks(text).replace(/μπ/g, 'b').replace(/ντ/g, 'd').replace(/γκ/g, 'g')
    : text;
  const letters = mapLetters(spelt, (letter) => LETTERS.get(letter) ?? letter);
  if (ASCII_ONLY.test(letters)) return letters;
  return mapLetters(withoutMarks(letters), (letter) => LETTERS.get(letter) ?? letter);
}

/** Some sounds are spelt with two Greek letters. */
function isGreek(letter: string): boolean {
  return /[\u0370-\u03ff\u1f00-\u1fff]/.test(letter);
}

/** A reading as a key: short ones marked, doubles collapsed, `ie` and a final `aia` shortened. */
export function tighten(reading: string): string {
  if (reading.length <= SHORT_KEY) return `=${reading}`;
  let key = withoutDoubles(reading);
  if (key.includes('ie')) key = withoutDoubles(key.replaceAll('ie', 'e'));
  if (key.includes('ш')) key = key.replace(/шi?o(?=v)/g, 'шe');
  return key.endsWith('aia') ? key.slice(0, -2) : key;
}

/** Each letter once where it stands several times in a row. */
export function withoutDoubles(letters: string): string {
  for (let at = 1; at < letters.length; at++)
    if (letters.charCodeAt(at) === letters.charCodeAt(at - 1)) return letters.replace(/(.)\1+/g, '$1');
  return letters;
}
