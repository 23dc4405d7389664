import type { Lexicon } from '../data/recognition/schema.ts';
import { readings } from '../matching/fold.ts';

/**
 * The lexicon as it is shipped: the many given names of others as they sound, each once, sorted. It says the same as the one that people edit,
 * is smaller, and needs no folding when a page is opened.
 */
export function packLexicon(lexicon: Lexicon): Lexicon {
  const sounds = new Set(lexicon.otherGiven.split(' ').flatMap(readings));
  return { ...lexicon, folded: true, otherGiven: [...sounds].toSorted().join(' ') };
}
