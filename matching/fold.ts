/**
 * Fold keys: spellings of one name in Latin, Cyrillic and Greek letters, in whatever transliteration, come out as one short string.
 * Lukashenko, Lukaschenko, Loukachenko, Łukaszenko and Лукашенко are all `lukaшenko`. Two sounds that Latin letters spell
 * in too many ways have a letter of their own in a key: ш is sh, ch and shch, ц is ts.
 */

import { LETTERS, LOOK_ALIKES, PLAIN, TO_CYRILLIC } from './letters.ts';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const APOSTROPHES = /['’‘ʼʹʺ′`´\u02bb\u02bd\u02bf\u02be]/g;
const ASCII_ONLY = /^[\x00-\x7f]*$/;
/** Letters of the scripts whose marks may be dropped: kana and Hangul fall apart under NFD. */
const MARKED = /[\u00c0-\u024f\u0300-\u036f\u0370-\u03ff\u0400-\u052f\u0591-\u05c7\u0610-\u065f\u0670\u1e00-\u1fff]/;

/** Lower-cased, invisible characters gone, wide letters narrow, look-alike letters repaired. */
export function light(raw: string): string {
  if (ASCII_ONLY.test(raw)) return raw.toLowerCase();
  const text = raw.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().replaceAll('i\u0307', 'i');
  const latin = count(text, /[a-zß-ɏ]/g);
  if (latin === 0) return text;
  const foreign = count(text, /[\u0370-\u052f]/g);
  if (foreign === 0) return text;
  const table = latin >= foreign ? LOOK_ALIKES : TO_CYRILLIC;
  return mapLetters(text, (letter) => table.get(letter) ?? letter);
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/** `light` without marks and apostrophes, in its own script: what the words of phrases are compared by. */
export function plain(raw: string): string {
  if (ASCII_ONLY.test(raw)) return raw.toLowerCase().replace(APOSTROPHES, '');
  const text = light(raw).replace(APOSTROPHES, '');
  return mapLetters(withoutMarks(text), (letter) => PLAIN.get(letter) ?? letter);
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
const SOUNDS: readonly (readonly [spelling: string, ...sounds: string[]])[] = [
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
const SOUNDS_BY_LETTER = new Map<string, (readonly [string, ...string[]])[]>();
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
  const text = toLatin(light(raw).replace(APOSTROPHES, ''));
  let outs = [''];
  for (let at = 0; at < text.length; ) {
    const sound = SOUNDS_BY_LETTER.get(text.charAt(at))?.find(([spelling]) => text.startsWith(spelling, at));
    const [spelling, ...sounds] = soundAt(text, at, sound);
    at += spelling.length;
    if (sounds.length === 1 && outs.length === 1) {
      outs[0] += sounds[0] ?? '';
      continue;
    }
    outs =
      sounds.length > 1 && outs.length * 2 <= MAX_READINGS
        ? sounds.flatMap((s) => outs.map((out) => out + s))
        : outs.map((out) => out + (sounds[0] ?? ''));
  }
  return outs;
}

function soundAt(
  text: string,
  at: number,
  sound: readonly [string, ...string[]] | undefined,
): readonly [string, ...string[]] {
  const letter = text.charAt(at);
  const next = text.charAt(at + 1);
  // A soft l before a consonant, as Croats and Germans print it: Navaljni, Nawaljny.
  if (letter === 'l' && next === 'j' && !isVowel(text.charAt(at + 2))) return ['lj', 'l'];
  // French and Romanian: Soljenitsyne, Navalnîi; elsewhere j is i.
  if (letter === 'j' && at > 0 && isVowel(next) && next !== 'i' && !isVowel(text.charAt(at - 1)))
    return ['j', 'i', 'z'];
  return sound ?? [letter, letter];
}

function isVowel(letter: string): boolean {
  return letter !== '' && 'aeiou'.includes(letter);
}

function toLatin(text: string): string {
  if (ASCII_ONLY.test(text)) return text;
  const greek = /[α-ώ]/.test(text);
  const spelt = greek
    ? withoutMarks(text).replace(/^μπ/, 'b').replace(/μπ/g, 'b').replace(/ντ/g, 'd').replace(/γκ/g, 'g')
    : text;
  const latin = mapLetters(spelt, (letter) => LETTERS.get(letter) ?? letter);
  if (ASCII_ONLY.test(latin)) return latin;
  return mapLetters(withoutMarks(latin), (letter) => LETTERS.get(letter) ?? letter);
}

/** A reading as a key: short ones marked, doubles collapsed, `ie` and a final `aia` shortened. */
export function tighten(reading: string): string {
  if (reading.length <= SHORT_KEY) return `=${reading}`;
  return reading
    .replace(/(.)\1+/g, '$1')
    .replaceAll('ie', 'e')
    .replace(/(.)\1+/g, '$1')
    .replace(/шi?o(?=v)/g, 'шe')
    .replace(/aia$/, 'a');
}
