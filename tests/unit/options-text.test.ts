import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPreview } from '../../entrypoints/options/preview-text.ts';
import { hostOf } from '../../entrypoints/options/rules-file.ts';

describe('the host that a reader means', () => {
  test.each([
    ['example.org', 'example.org'],
    ['  Example.org. ', 'example.org'],
    ['https://www.example.org/news?x=1#y', 'www.example.org'],
    ['www.example.org/news', 'www.example.org'],
    ['localhost:8080', 'localhost'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['http://[::1]/', '[::1]'],
  ])('%j is %s', (typed, host) => {
    expect(hostOf(typed)).toBe(host);
  });

  test.each(['', '   ', 'two words', 'ftp://example.org', 'https://', 'a b.org', ':::'])('%j is none', (typed) => {
    expect(hostOf(typed)).toBeUndefined();
  });

  test('whatever is typed, the answer is one that a rule may hold, or none', () => {
    fc.assert(fc.property(fc.string(), (typed) => !/[\s/?#]/.test(hostOf(typed) ?? '')));
  });
});

describe('the sample text', () => {
  test('tells mentions apart, one inside another too', () => {
    const { text, mentions } = readPreview('[event:[person:A] met [person:B]] in [place:C].');
    expect(text).toBe('A met B in C.');
    expect(mentions.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['person', 'A'],
      ['person', 'B'],
      ['event', 'A met B'],
      ['place', 'C'],
    ]);
  });
});
