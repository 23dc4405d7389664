import type { Lexicon } from '../data/recognition/schema.ts';
import { WORD_LISTS } from '../matching/names/lexicon-words.ts';
import { keys, readings } from '../matching/words/fold.ts';
import { mapValues } from './map-values.ts';
import { packedWords, sorted } from './pack-phrases.ts';

/**
 * The lexicon as it is shipped: the many given names of others as they sound, each once, sorted; of the spellings of the people's own one for each
 * sound; words as they are compared. It says the same as the one that people edit, is smaller, and needs no folding when a page is opened.
 */
export function packLexicon(lexicon: Lexicon): Lexicon {
  const sounds = new Set(lexicon.otherGiven.split(' ').flatMap(readings));
  return {
    ...lexicon,
    folded: true,
    endings: mapValues(lexicon.endings, (byDeclension) =>
      mapValues(byDeclension, (endings) => sorted(endings.split(' '))),
    ),
    given: mapValues(lexicon.given, onePerSound),
    languages: mapValues(lexicon.languages, ({ words, endings }) => ({ words: sorted(words.split(' ')), endings })),
    otherGiven: [...sounds].toSorted().join(' '),
    ...Object.fromEntries(WORD_LISTS.map((list) => [list, packedWords(lexicon[list])])),
  };
}

function onePerSound(forms: string): string {
  const bySound = new Map(forms.split(' ').map((form) => [[...keys(form), ...readings(form)].join(), form]));
  return [...bySound.values()].toSorted().join(' ');
}
