/**
 * Fold keys: spellings of one name in Latin, Cyrillic and Greek letters, in whatever transliteration, come out as one short string.
 * Lukashenko, Lukaschenko, Loukachenko, Łukaszenko and Лукашенко are all `lukaшenko`. Two sounds that Latin letters spell
 * in too many ways have a letter of their own in a key: ш is sh, ch and shch, ц is ts.
 */

import { LetterTable } from './letter-table.ts';
import { ASCII_ONLY, isGreek, latinWord, lightWord, plainWord, withoutSigns } from './whole-word-folds.ts';

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

type Sound = readonly [spelling: string, ...sounds: string[]];

/** Spellings of a sound, longer ones before those they begin with; several answers where a spelling is ambiguous. */
export const SOUNDS: readonly Sound[] = [
  ...'schtsch shch szcz chtch tsch stsj sjtj tch sch skj tsj tzs sh sz cz sj tj tш cs tx'
    .split(' ')
    .map((spelling) => [spelling, 'ш'] as const),
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
/** Transliterated from Cyrillic letters it is no Dutch u but two vowels: поетин is poetic. */
const DUTCH_U = 'oe';
const SOFT_L: Sound = ['lj', 'l'];
const FRENCH_J: Sound = ['j', 'i', 'z'];
/** `l` begins no other spelling, but may be a soft one. */
const SOUNDS_BY_LETTER = new Map<string, Sound[]>([['l', []]]);
for (const sound of SOUNDS) {
  const letter = sound[0].charAt(0);
  SOUNDS_BY_LETTER.set(letter, [...(SOUNDS_BY_LETTER.get(letter) ?? []), sound]);
}

/** Readings of one word at most: a word with more ambiguous spellings is no name we know. */
const MOST_READINGS = 4;
/** Keys up to this length, in letters, keep their doubles and are never matched with tolerance: Maas is not Mas. */
export const SHORT_KEY = 4;

/**
 * The keys of a word: one, or up to four where its spelling is ambiguous. Blind to case, marks, apostrophes, invisible characters and
 * transliteration. A short one (`SHORT_KEY`) begins with `=`. A word in another script than Latin, Cyrillic or Greek is its own key.
 */
export function keys(raw: string): string[] {
  return [...new Set(readings(raw).map(tighten))];
}

/** The word by its sounds, before doubles collapse: one reading, or up to four where its spelling is ambiguous. */
export function readings(raw: string): string[] {
  const text = latin(raw);
  let read = [''];
  // Letters that stand for themselves are taken over in runs.
  let taken = 0;
  for (let at = 0; at < text.length; ) {
    const sound = soundAt(text, at);
    if (sound === undefined || (sound[0] === DUTCH_U && isCyrillic(raw))) {
      at++;
      continue;
    }
    const run = text.slice(taken, at);
    const [spelling, ...sounds] = sound;
    at += spelling.length;
    taken = at;
    const branches = sounds.length > 1 && read.length * 2 <= MOST_READINGS;
    read = (branches ? sounds : sounds.slice(0, 1)).flatMap((one) => read.map((before) => before + run + one));
  }
  const rest = text.slice(taken);
  return read.map((before) => before + rest);
}

/** The spelling of a sound at `at`, with the sounds it may be; `undefined` for a letter that stands for itself. */
function soundAt(text: string, at: number): Sound | undefined {
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

/** Whether a word has Cyrillic letters. */
export function isCyrillic(word: string): boolean {
  return /[\u0400-\u052f]/.test(word);
}

/** Whether a letter of a fold key, or of a word on its way to one, is a vowel. */
export function isVowel(letter: string): boolean {
  return letter !== '' && 'aeiou'.includes(letter);
}

/** A reading as a key: short ones marked, doubles collapsed, `ie` and a final `aia` shortened. */
export function tighten(reading: string): string {
  if (reading.length <= SHORT_KEY) return shortKey(reading);
  let key = withoutDoubles(reading);
  if (key.includes('ie')) key = withoutDoubles(key.replaceAll('ie', 'e'));
  if (key.includes('ш')) key = key.replace(/шi?o(?=v)/g, 'шe');
  return key.endsWith('aia') ? key.slice(0, -2) : key;
}

/** Letters marked as a short key. */
export function shortKey(letters: string): string {
  return `=${letters}`;
}

/** A key without the sign that a short one has. */
export function lettersOf(key: string): string {
  return key.replace(/^=/, '');
}

/** Each letter once where it stands several times in a row. */
export function withoutDoubles(letters: string): string {
  for (let at = 1; at < letters.length; at++)
    if (letters.charCodeAt(at) === letters.charCodeAt(at - 1)) return letters.replace(/(.)\1+/g, '$1');
  return letters;
}
