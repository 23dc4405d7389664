import type { Declension, Lexicon, PersonRecord, ThingRecord } from '../../data/recognition/schema.ts';
import { keys, light, SHORT_KEY } from '../words/fold.ts';
import { parseWord } from '../words/words.ts';
import { KEY_LETTERS, LONE_STEM_LETTERS, PAIRED_KEY_LETTERS } from './hint-signs.ts';

/** Letters of a word: endings begin later. */
const STEM_LETTERS = 6;
/** Words of a phrase that are looked for, the longest first. */
const WORDS_PER_PHRASE = 3;
/** Ways to write one phrase that are told apart; with more, fewer of its words are looked for. */
const MOST_WAYS = 16;

/** A surname that does not count by itself is looked for beside a given name, unless it is so short that it is rare as it is. */
export function personHints({ surnames, given, bare }: PersonRecord, lexicon: Lexicon): string[] {
  if (bare === 'counts') return declinedHints(surnames);
  const firsts = given.flatMap((key) =>
    listed(lexicon.given[key] ?? '').flatMap((name) => nameSigns(name, PAIRED_KEY_LETTERS)),
  );
  const besideFirst = (sign: string) => firsts.map((first) => `${first}+${sign}`);
  return [
    ...declinedHints(surnames, PAIRED_KEY_LETTERS).flatMap((sign) =>
      sign.startsWith('~') ? besideFirst(sign) : [sign],
    ),
    ...surnames.flatMap(({ forms }) => listed(forms).filter(isShort).flatMap(wholeKeys).flatMap(besideFirst)),
  ];
}

/** What a short name is heard as in the letters of another script. */
function wholeKeys(name: string): string[] {
  return keys(name).map((key) => `~${lettersOf(key)}.`);
}

/** A hint for each form of names. */
export function declinedHints(names: ThingRecord['names'] = [], letters = KEY_LETTERS): string[] {
  return names.flatMap(({ declension, forms }) =>
    listed(forms).flatMap((name) => nameSigns(name, letters, declension)),
  );
}

/** The keys of a short name are as short as those of many words: it is looked for as printed. */
export function nameSigns(name: string, letters: number, declension?: Declension): string[] {
  const word = light(name);
  if (isShort(name)) return [declension === 'none' || declension === 'exact' ? `${word}.` : `${word}:`];
  return keys(name).map((key) => `~${lettersOf(key).slice(0, letters)}`);
}

/** One hint for each way of combining the alternatives of the words that say most. */
export function phraseHints(phrase: string): string[] {
  const slots = phrase.split(' ').filter((slot) => !slot.endsWith('?'));
  const letters = slots.length === 1 ? LONE_STEM_LETTERS : STEM_LETTERS;
  const signs = slots.map((slot) => [...new Set(slot.split('|').map((word) => wordSign(word, letters)))]);
  const telling = signs.toSorted((a, b) => shortest(b) - shortest(a)).slice(0, WORDS_PER_PHRASE);
  while (telling.length > 1 && telling.reduce((ways, slot) => ways * slot.length, 1) > MOST_WAYS) telling.pop();
  return telling.reduce<string[]>(
    (hints, slot) => (hints.length === 0 ? slot : hints.flatMap((hint) => slot.map((sign) => `${hint}+${sign}`))),
    [],
  );
}

/** The beginning of an open or long word, else the whole of it. */
export function wordSign(written: string, letters: number): string {
  const { plain: word, open } = parseWord(written);
  return open || word.length > letters ? word.slice(0, letters) : `${word}.`;
}

/** What a list of the data holds, parted by blanks. */
export const listed = (words: string): string[] => words.split(' ').filter((word) => word !== '');
const isShort = (name: string): boolean => light(name).length <= SHORT_KEY;
const lettersOf = (key: string): string => key.replace('=', '');
const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));
