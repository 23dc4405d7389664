import Fuse from 'fuse.js';
import { addTo } from '../lists-by-key.ts';
import { keys, lettersOf, plain } from '../words/fold.ts';

/** A word; kept apart from the matcher's tokens, which cut at apostrophes where a reader types through. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’ʼ](?=\p{L}))*/gu;

/** UTF-16 offsets in a text, end exclusive. */
export type Span = readonly [start: number, end: number];

/** A word and where it stands in its text. */
export interface TextWord {
  readonly word: string;
  readonly span: Span;
}

/** The words of a text in order: letters and digits, with the apostrophes inside a word. */
export const wordsOf = (text: string): readonly TextWord[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, span: [index, index + word.length] }));

/** Up to this many letters a word must be typed right: one slip in three letters is another word. */
const EXACT_UP_TO = 3;
/** Share of a word's letters that may be wrong, and how soon a match away from the word's beginning counts as wrong. */
const TOLERANCE = { threshold: 0.34, distance: 6 };
/** Added for each letter of the found word that was not typed, so that a whole word comes before a longer one. */
const UNTYPED_LETTER = 0.004;

/** Added where the first letter differs: slips seldom fall there. */
const OTHER_BEGINNING = 0.15;

/** How badly each of the words found matches, from 0 for the same word. */
export type Matches<Word> = ReadonlyMap<Word, number>;

/** Words to be found by what a reader types of them. */
export interface WordIndex<Word> {
  match(typed: string): Matches<Word>;
}

/**
 * An index of `words` that finds them from their beginnings on, forgives slips, and knows them in any transliteration:
 * each is there as printed, without case and marks, and by its fold keys.
 */
export const createWordIndex = <Word extends { readonly word: string }>(words: readonly Word[]): WordIndex<Word> => {
  const printed = createTermIndex(words, (word) => [plain(word)]);
  const sounded = createTermIndex(words, soundsOf);
  return {
    match: (typed) => {
      const best = new Map<Word, number>();
      for (const matches of [printed(plain(typed)), ...soundsOf(typed).map(sounded)]) {
        for (const [word, badness] of matches) best.set(word, Math.min(badness, best.get(word) ?? badness));
      }
      return best;
    },
  };
};

/** Fold keys without the sign that guards short ones against tolerance: here the reader sees what was found. */
const soundsOf = (word: string): readonly string[] => keys(word).map(lettersOf);

const createTermIndex = <Word extends { readonly word: string }>(
  words: readonly Word[],
  termsOf: (word: string) => readonly string[],
): ((typed: string) => Matches<Word>) => {
  const byTerm = new Map<string, Word[]>();
  for (const word of words) {
    for (const term of termsOf(word.word)) addTo(byTerm, term, word);
  }
  const terms = [...byTerm.keys()];
  // Fold keys tell capitals from small letters; printed terms are lower case already.
  const fuse = new Fuse(terms, { ...TOLERANCE, isCaseSensitive: true, includeScore: true });
  const matchingTerms = (typed: string): readonly (readonly [string, number])[] =>
    typed.length <= EXACT_UP_TO
      ? terms.filter((term) => term.startsWith(typed)).map((term) => [term, 0])
      : fuse.search(typed).map(({ item, score = 1 }) => [item, score]);
  return (typed) =>
    new Map(
      matchingTerms(typed).flatMap(([term, badness]) =>
        (byTerm.get(term) ?? []).map((word) => [word, badness + distance(typed, term)]),
      ),
    );
};

const distance = (typed: string, term: string): number =>
  UNTYPED_LETTER * Math.max(0, term.length - typed.length) + (term[0] === typed[0] ? 0 : OTHER_BEGINNING);
