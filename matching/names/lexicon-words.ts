import type { Lexicon } from '../../data/recognition/schema.ts';
import { WordSet } from '../words/words.ts';

/** The lists of the lexicon whose words are met in a text as they stand; the schema says what each is for. */
export const WORD_LISTS = [
  'months',
  'titles',
  'womensTitles',
  'courtesies',
  'indefinite',
  'someone',
  'relatives',
  'another',
  'namings',
  'legalForms',
  'partners',
  'trades',
  'regions',
  'offices',
  'settlements',
  'venues',
] as const satisfies readonly (keyof Lexicon)[];

/** Those lists as sets. */
export type LexiconWords = Readonly<Record<(typeof WORD_LISTS)[number], WordSet>>;

/** Makes sets of the lexicon's lists of words. */
export function lexiconWords(lexicon: Lexicon): LexiconWords {
  return Object.fromEntries(WORD_LISTS.map((list) => [list, new WordSet(lexicon[list])])) as LexiconWords;
}
