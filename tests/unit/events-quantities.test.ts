import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../matching/events/quantities.ts';
import { StemIndex } from '../../matching/events/stem-index.ts';
import { tokenise } from '../../matching/words/tokens.ts';

function values(text: string): [number, string][] {
  const tokens = tokenise(text);
  return findQuantities(text, tokens, 0, tokens.length).map(({ value, suffix }) => [value, suffix]);
}

describe('quantities', () => {
  it.each<[string, number, string]>([
    ['43 individuals', 43, ''],
    ['USD 1.5 billion', 1.5, ''],
    ['1,5 Milliarden', 1.5, ''],
    ['$1.5bn', 1.5, 'bn'],
    ['33,000 people', 33_000, ''],
    ['30.000 Festnahmen', 30_000, ''],
    ['7 000 personnes', 7_000, ''],
    ['1\u00a0500 личностей', 1500, ''],
    ['1.500 millones', 1500, ''],
  ])('reads %s', (text, value, suffix) => expect(values(text)).toEqual([[value, suffix]]));

  it.each<[string, string[]]>([
    ['80.1% of votes', ['percent']],
    ['ended at 80,1 %.', ['percent']],
    ['€ 1.5bn', ['euros']],
    ['43 people', []],
  ])('reads the signs of %s', (text, signs) => {
    const tokens = tokenise(text);
    expect(findQuantities(text, tokens, 0, tokens.length).map((quantity) => quantity.signs)).toEqual([signs]);
  });

  it.each(['9.8.2020', 'version 2.4.1'])('leaves %s out', (text) => expect(values(text)).toEqual([]));
});

describe('stems and phrases', () => {
  const index = new StemIndex<string>();
  index.add('sentenc* round_table EU подавл* białoruś białorus*_władz*', 'found');
  const found = (text: string) => index.find(tokenise(text)).map(({ from, to }) => [from, to]);

  it.each<[string, number[][]]>([
    ['She was SENTENCED on Thursday', [[2, 3]]],
    ['no round table, ever', [[1, 3]]],
    ['a round wooden table', []],
    ['the EU and eu', [[1, 2]]],
    ['Подавление протестов', [[0, 1]]],
    [
      'BIALORUS, białoruskie władze',
      [
        [0, 1],
        [1, 3],
      ],
    ],
  ])('finds its words in “%s”', (text, hits) => expect(found(text)).toEqual(hits));

  it('tells what a unit glued to a number means', () => {
    const units = new StemIndex<string>();
    units.add('bn mrd', 'billion');
    expect(units.meaningsOf('bn')).toEqual(['billion']);
    expect(units.meaningsOf('km')).toEqual([]);
  });
});
