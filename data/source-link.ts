import type { Quote, Source } from './schema.ts';

/** Up to here a quote is put into the link whole, in UTF-16 units: so do the browsers' own link makers. */
const WHOLE_UP_TO = 300;
/** Words at either end of a longer quote: enough to be found in one place of a text. */
const WORDS_AT_AN_END = 6;

/**
 * The address of the source that scrolls to the quoted words and highlights them, in browsers that know text fragments;
 * in others it opens the source at its top. A long quote is named by its first and its last words.
 *
 * Syntax: https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export const linkToQuote = (source: Source, quote: Quote): string => {
  const delimiter = source.url.includes('#') ? '' : '#';
  return `${source.url}${delimiter}:~:text=${directive(quote.text)}`;
};

const directive = (text: string): string => {
  const words = text.split(/\s+/u);
  if (text.length <= WHOLE_UP_TO || words.length <= 2 * WORDS_AT_AN_END) return encodeTerm(text);
  const ends = [words.slice(0, WORDS_AT_AN_END), words.slice(-WORDS_AT_AN_END)];
  return ends.map((end) => encodeTerm(end.join(' '))).join(',');
};

/** Hyphens mark the context of a text directive and must be escaped, beside what `encodeURIComponent` escapes (`&`, `,`). */
const encodeTerm = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/** The quote with what a reader needs to cite it: author, title, genre, publication, publisher, month and address. */
export const citation = (source: Source, quote: Quote): string => {
  const origin = [
    `${source.author}, “${source.title}” (${source.genre})`,
    source.publication,
    source.publisher,
    inWords(source.published),
  ];
  return `${withGaps(quote)}\n\n— ${origin.join(', ')}\n${source.url}`;
};

/** Of a part, an ellipsis shows on which side words are left out. */
const withGaps = ({ text, sentence = text }: Quote): string =>
  `${sentence.startsWith(text) ? '' : '… '}${text}${sentence.endsWith(text) ? '' : ' …'}`;

/** `2021-02` as `February 2021`: no more than is known. */
const inWords = (partialDate: string): string => {
  const [, month, day] = partialDate.split('-');
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (month !== undefined) parts.month = 'long';
  if (day !== undefined) parts.day = 'numeric';
  return new Intl.DateTimeFormat('en-GB', parts).format(new Date(partialDate));
};
