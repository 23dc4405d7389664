import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack } from '../../data/pack.ts';
import { recognition } from '../../data/recognition/bundled.ts';
import { createCardSearch } from '../../matching/search/card-search.ts';
import { searchPack } from '../../matching/search/search-pack.ts';

const search = searchPack(pack, recognition);
const idsFor = (query: string) => search.find(query).map(({ card }) => card.id);

describe('a name in any spelling', () => {
  test.each([
    ['Lukashenka', 'alyaksandr-lukashenka'],
    ['Lukaschenko', 'alyaksandr-lukashenka'],
    ['lukshenka', 'alyaksandr-lukashenka'],
    ['Loukachenko', 'alyaksandr-lukashenka'],
    ['Лукашенко', 'alyaksandr-lukashenka'],
    ['Łukaszenka', 'alyaksandr-lukashenka'],
    ['ルカシェンコ', 'alyaksandr-lukashenka'],
    ['putn', 'vladimir-putin'],
    ['Poutine', 'vladimir-putin'],
    ['Nawalny', 'alexei-navalny'],
    ['Anthony Blinken', 'antony-blinken'],
    ['Tschulzowa', 'darya-chultsova'],
    ['Чульцова', 'darya-chultsova'],
    ['Белсат', 'belsat'],
    ['ЕСПЧ', 'european-court-of-human-rights'],
    ['EGMR', 'european-court-of-human-rights'],
    ['Weißrussland', 'belarus'],
    ['pen', 'pen-america'],
  ])('%s finds %s first', (query, id) => {
    expect(idsFor(query)[0]).toBe(id);
  });

  test('every card comes first when sought by its shown name', () => {
    const missed = pack.cards.filter((card) => idsFor(card.name)[0] !== card.id).map(({ id }) => id);
    expect(missed).toEqual([]);
  });

  test('every card comes among the first three when sought by its native name', () => {
    const missed = pack.cards.flatMap(({ id, native }) =>
      native && !idsFor(native.text).slice(0, 3).includes(id) ? [id] : [],
    );
    expect(missed).toEqual([]);
  });
});

describe('an event', () => {
  test('is found by a word of its label and one who took part', () => {
    expect(idsFor('journalists Chultsova')).toContain('belsat-journalists-sentenced');
  });

  test('comes after the person when only the person was typed', () => {
    const ids = idsFor('Putin');
    expect(ids[0]).toBe('vladimir-putin');
    expect(ids).toContain('sochi-meeting-2021-02-22');
  });
});

describe('every word typed counts', () => {
  test('cards with all of them push out cards with some', () => {
    expect(idsFor('European Court')).not.toContain('european-union');
  });

  test('where no card has them all, those with some come', () => {
    expect(idsFor('Sochi skyscraper')).toContain('sochi');
  });
});

test.each(['', '   ', '!?–', 'brontosaurus'])('finds nothing for %j', (query) => {
  expect(idsFor(query)).toEqual([]);
});

describe('what matched', () => {
  const marked = (query: string) => {
    const [hit] = search.find(query);
    return hit?.name.map(([start, end]) => hit.card.name.slice(start, end));
  };

  test('is the beginning that was typed', () => {
    expect(marked('Luk')).toEqual(['Luk']);
  });

  test('is the whole word where it was spelt otherwise', () => {
    expect(marked('lukshenka')).toEqual(['Lukashenka']);
  });

  test('is shown in another spelling where the name itself did not match', () => {
    const [hit] = search.find('EGMR');
    expect(hit?.name).toEqual([]);
    expect(hit?.other).toEqual({ text: 'EGMR', spans: [[0, 4]] });
  });
});

test('never throws, finds each card once, and marks spans in order inside the text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (query) => {
      const hits = search.find(query);
      expect(new Set(hits.map(({ card }) => card.id)).size).toBe(hits.length);
      for (const { card, name, other } of hits) {
        for (const [text, spans] of [[card.name, name] as const, [other?.text ?? '', other?.spans ?? []] as const]) {
          let done = 0;
          for (const [start, end] of spans) {
            expect(start).toBeGreaterThanOrEqual(done);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            done = end;
          }
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('cards that match equally well keep their order', () => {
  const [one, other] = pack.cards;
  if (!one || !other) throw new Error('The pack has fewer than two cards.');
  const twins = [one, other].map((card) => ({ card, spellings: ['zebra'], belonging: [] }));
  expect(
    createCardSearch(twins)
      .find('zebra')
      .map(({ card }) => card),
  ).toEqual([one, other]);
  expect(
    createCardSearch(twins.toReversed())
      .find('zebra')
      .map(({ card }) => card),
  ).toEqual([other, one]);
});
