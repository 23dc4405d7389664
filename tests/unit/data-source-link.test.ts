import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack } from '../../data/pack.ts';
import type { Quote } from '../../data/schema.ts';
import { citation, linkToQuote } from '../../data/source-link.ts';

const { source, cards } = pack;
const quoteOf = (text: string, sentence?: string): Quote => ({ paragraph: 1, text, ...(sentence && { sentence }) });
const MARK = '#:~:text=';
/** Reads a link as the specification says a browser does: terms between bare commas, then percent-decoded. */
const termsOf = (link: string): string[] =>
  link
    .slice(link.indexOf(MARK) + MARK.length)
    .split(',')
    .map(decodeURIComponent);
const everyQuote = cards.flatMap(({ quotes }) => quotes);

describe('a link to a quote', () => {
  it('is the source’s address with a text fragment', () => {
    expect(linkToQuote(source, quoteOf('a new low'))).toBe(`${source.url}#:~:text=a%20new%20low`);
  });

  it('escapes what has a meaning in a text directive', () => {
    const link = linkToQuote(source, quoteOf('pro-democracy, R&D “so”'));
    expect(link.split(MARK)[1]).toBe('pro%2Ddemocracy%2C%20R%26D%20%E2%80%9Cso%E2%80%9D');
  });

  it('joins a fragment that the address has already', () => {
    expect(linkToQuote({ ...source, url: 'https://example.org/a#b' }, quoteOf('c'))).toBe(
      'https://example.org/a#b:~:text=c',
    );
  });

  it('gives the words of any quote back, whole or by both ends', () => {
    const text = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(text, (words) => {
        const quote = words.join(' ').replace(/\s+/gu, ' ').trim();
        fc.pre(quote !== '' && quote.isWellFormed());
        const link = linkToQuote(source, quoteOf(quote));
        expect(link.split(MARK)[1]).not.toMatch(/[-&\s]/u);
        const [start = '', end, ...more] = termsOf(link);
        expect(more).toEqual([]);
        if (end === undefined) expect(start).toBe(quote);
        else {
          expect(quote.startsWith(start) && quote.endsWith(end)).toBe(true);
          expect(start.length + end.length).toBeLessThan(quote.length);
        }
      }),
    );
  });

  it('begins with words that begin no other sentence quoted', () => {
    const sentences = new Set(everyQuote.map(({ sentence, text }) => sentence ?? text));
    for (const quote of everyQuote) {
      const [start = ''] = termsOf(linkToQuote(source, quote));
      expect([...sentences].filter((sentence) => sentence.includes(start))).toEqual([quote.sentence ?? quote.text]);
    }
  });
});

describe('a citation', () => {
  it('carries the quote, author, title, genre, publication, publisher, month and address', () => {
    expect(citation(source, quoteOf('A sentence.'))).toBe(
      `A sentence.\n\n— Polina Sadovskaya, “US and EU must hold Russia accountable for enabling brutal Belarus crackdown” (opinion), UkraineAlert, Atlantic Council, February 2021\n${source.url}`,
    );
  });

  it.each([
    ['A whole', 'A whole …'],
    ['whole', '… whole …'],
    ['sentence.', '… sentence.'],
  ])('shows that %j is a part', (part, shown) => {
    expect(citation(source, quoteOf(part, 'A whole sentence.')).split('\n')[0]).toBe(shown);
  });

  it.each([
    ['2021', ', 2021'],
    ['2021-02', ', February 2021'],
    ['2021-02-22', ', 22 February 2021'],
  ])('says no more of the date than %s', (published, words) => {
    expect(
      citation({ ...source, published }, quoteOf('A.'))
        .split('\n')[2]
        ?.endsWith(`Atlantic Council${words}`),
    ).toBe(true);
  });
});
