import type { Passage } from '../../corpus/passages.ts';
import { pick, randomFrom } from './random.ts';

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const SMALL = /^\p{Ll}/u;
const SYLLABLES =
  'an ber con dis en fer gra hel in jour kin lin mor ness over per ring sol tion un ver win ward ing'.split(' ');
/** A paragraph of news, words. */
const PARAGRAPH = 60;
/** One paragraph in so many is a passage that has mentions. */
const PASSAGE_EVERY = 8;
/** News has about so many different words for each square root of its length (Heaps' law, K between 10 and 100). */
const HEAPS_FACTOR = 30;

/**
 * A page of about so many words, always the same one: passages with mentions among paragraphs whose words are drawn, common ones more
 * often (Zipf), from the passages' own (names left out) and from made-up ones, so that it has as many different words as news of its length.
 */
export function madeUpPage(words: number, passages: readonly Passage[]): string[] {
  const random = randomFrom(2021);
  const vocabulary = vocabularyOf(passages, Math.round(HEAPS_FACTOR * Math.sqrt(words)), random);
  const blocks: string[] = [];
  for (let written = 0; written < words; ) {
    const paragraph =
      blocks.length % PASSAGE_EVERY === 0 ? pick(passages, random).text.split(/\n\s*\n/) : [prose(vocabulary, random)];
    blocks.push(...paragraph);
    for (const block of paragraph) written += block.match(WORD)?.length ?? 0;
  }
  return blocks;
}

function vocabularyOf(passages: readonly Passage[], size: number, random: () => number): string[] {
  const counts = new Map<string, number>();
  for (const { text } of passages)
    for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const small = [...counts].filter(([word]) => SMALL.test(word));
  const words = new Set(small.toSorted(([, a], [, b]) => b - a).map(([word]) => word));
  while (words.size < size) {
    const word = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES, random)).join('');
    words.add(random() < 0.1 ? word.charAt(0).toUpperCase() + word.slice(1) : word);
  }
  return [...words];
}

function prose(vocabulary: readonly string[], random: () => number): string {
  // The rank of a word drawn so falls off as Zipf has it: its logarithm is even.
  const draw = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? '';
  const words = Array.from({ length: PARAGRAPH }, (_, index) => (index % 15 === 14 ? `${draw()}.` : draw()));
  return words.join(' ');
}
