import type { Lexicon } from '../data/recognition/schema.ts';
import { keys, readings } from '../matching/words/fold.ts';
import { packedWords } from './pack-phrases.ts';

/**
 * The lexicon as it is shipped: the many given names of others as they sound, each once, sorted; of the spellings of the people's own one for each
 * sound; words as they are compared. It says the same as the one that people edit, is smaller, and needs no folding when a page is opened.
 */
export function packLexicon(lexicon: Lexicon): Lexicon {
  const sounds = new Set(lexicon.otherGiven.split(' ').flatMap(readings));
  return {
    ...lexicon,
    folded: true,
    given: Object.fromEntries(Object.entries(lexicon.given).map(([cluster, forms]) => [cluster, onePerSound(forms)])),
    languages: Object.fromEntries(
      Object.entries(lexicon.languages).map(([tag, { words, endings }]) => [tag, { words: sorted(words), endings }]),
    ),
    otherGiven: [...sounds].toSorted().join(' '),
    ...Object.fromEntries(WORD_LISTS.map((list) => [list, packedWords(lexicon[list])])),
  };
}

const WORD_LISTS = [
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
] as const satisfies (keyof Lexicon)[];

function onePerSound(forms: string): string {
  const bySound = new Map(forms.split(' ').map((form) => [[...keys(form), ...readings(form)].join(), form]));
  return [...bySound.values()].toSorted().join(' ');
}

function sorted(words: string): string {
  return [...new Set(words.split(' '))].toSorted().join(' ');
}
