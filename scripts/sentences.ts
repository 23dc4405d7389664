import { normaliseSpace } from '../data/fingerprint.ts';

/**
 * Abbreviations whose full stop ends no sentence, though a capital may follow. A single capital with a full stop
 * ("J. Smith", "U.S. Senate") never ends one either.
 */
const ABBREVIATION =
  /(?:^|[\s(“‘"'])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|St|Jr|Sr|No|vs|Feb|Sept|Oct|Nov|Dec|Aug|Jan)\.$/u;
const INITIAL = /(?:^|[^\p{L}])\p{Lu}\.$/u;

/** A closing mark and the quotes or brackets that belong to it; what follows must look like a beginning. */
const BOUNDARY = /[.?!…]+[”’"')\]]*(?=\s+[“‘"'([]*[\p{Lu}\p{N}])/gu;

/** The paragraphs of a text: its non-empty lines, white space normalised. The title is the first. */
export const paragraphsOf = (text: string): string[] => text.split(/\r?\n/u).map(normaliseSpace).filter(Boolean);

/**
 * The sentences of one paragraph, in order; joined by single spaces they are the paragraph again.
 *
 * A sentence ends at `.`, `?`, `!` or `…` with the quotes and brackets closing there, if white space and then a capital
 * or a digit follow (an opening quote or bracket may stand before it), unless the mark ends an abbreviation.
 * "USD 1.5 billion" is whole because nothing white follows the point.
 */
export const sentencesOf = (paragraph: string): string[] => {
  const text = normaliseSpace(paragraph);
  const sentences: string[] = [];
  let start = 0;
  for (const mark of text.matchAll(BOUNDARY)) {
    const end = mark.index + mark[0].length;
    const sentence = text.slice(start, end);
    if (mark[0] === '.' && (ABBREVIATION.test(sentence) || INITIAL.test(sentence))) continue;
    sentences.push(sentence);
    start = end + 1;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
};
