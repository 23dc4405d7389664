import { expect, test } from 'vitest';
import { declaredFacts } from '../../page/page-facts.ts';

const facts = (html: string) => declaredFacts(new DOMParser().parseFromString(html, 'text/html'));

test.each([
  ['language', '<html lang="be-Latn">', { language: 'be-Latn' }],
  ['nothing', '<html>', {}],
  ['empty language', '<html lang=" ">', {}],
  [
    'Open Graph',
    '<meta property="article:published_time" content="2021-02-23T08:00:00+03:00">',
    { date: '2021-02-23' },
  ],
  ['microdata', '<meta itemprop="datePublished" content="2021-02-23">', { date: '2021-02-23' }],
  [
    'linked data',
    '<script type="application/ld+json">{"@graph":[{"datePublished" : "2021-02-23T01:02:03Z"}]}</script>',
    { date: '2021-02-23' },
  ],
  ['broken linked data', '<script type="application/ld+json">{"datePublished":"yesterday"</script>', {}],
  ['time in the article', '<article><time datetime="2021-02-23">Tuesday</time></article>', { date: '2021-02-23' }],
  ['times in a list of articles', '<article><time datetime="2021-02-23"></time></article><article></article>', {}],
  ['time in a comment', '<section><time datetime="2021-02-23"></time></section>', {}],
  ['no date', '<meta property="article:published_time" content="2021-13-45">', {}],
  [
    'the metadata before the text',
    '<meta property="article:published_time" content="2021-02-23"><article><time datetime="2020-01-01"></time></article>',
    { date: '2021-02-23' },
  ],
])('%s', (_, html, expected) => {
  expect(facts(html)).toEqual(expected);
});

test('a document without a root states nothing', () => {
  expect(declaredFacts(document.implementation.createDocument(null, null))).toEqual({});
});
