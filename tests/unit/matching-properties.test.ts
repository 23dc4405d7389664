import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack } from '../../data/pack.ts';
import { recognition } from '../../data/recognition/bundled.ts';
import type { PersonRecord } from '../../data/recognition/schema.ts';
import type { EntityCard, Pack } from '../../data/schema.ts';
import { createMatcher } from '../../matching/matcher.ts';
import { sentences } from '../../matching/words/sentences.ts';
import { tokenise } from '../../matching/words/tokens.ts';
import { parsePassages } from '../corpus/passages.ts';

const matcher = createMatcher(pack, recognition);
const facts = { worldNames: 'on-topic' } as const;
const gold = ['dev-names-en.txt', 'dev-names-slavic.txt', 'dev-names-west.txt', 'dev-events.txt'];
const passages = gold.flatMap((file) =>
  parsePassages(readFileSync(join(import.meta.dirname, '../corpus/gold', file), 'utf8'), file),
);

const namesIn = (blocks: readonly string[], by = matcher) =>
  by
    .decide(
      blocks.map((block) => by.read(block)),
      facts,
    )
    .filter(({ kind }) => kind !== 'event')
    .map(({ id, block, start, end }) => ({ id, words: blocks[block]?.slice(start, end) }));

describe('the matcher', () => {
  test('gives the same answer to the same text', () => {
    for (const { text } of passages) {
      const blocks = text.split('\n\n').map((block) => matcher.read(block));
      expect(matcher.decide(blocks, facts)).toEqual(matcher.decide(blocks, facts));
    }
  });

  test('finds the same names when a block is cut where a sentence ends', () => {
    for (const { id, text } of passages) {
      if (text.includes('\n\n')) continue;
      const cut = sentences(text, tokenise(text)).map(({ start, end }) => text.slice(start, end));
      expect(namesIn(cut), id).toEqual(namesIn([text]));
    }
  });

  test('never throws, keeps its offsets in the text, and orders its mentions', () => {
    const pieces = fc.constantFrom(
      'Lukashenko',
      'Путин',
      ' ',
      ', ',
      '. ',
      '-',
      "'s ",
      'PACE',
      '(',
      ')',
      'Heiko ',
      'Maas',
      '\u00ad',
      '💥',
      'in ',
      '白俄罗斯',
      'لبوتين',
      '\n',
      'A. ',
      'minister ',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const blocks = [matcher.read(text)];
        const settled = matcher.decide(blocks, facts);
        for (const { start, end, confidence } of [...settled, ...matcher.rescue(blocks, settled, facts)]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        expect(settled.map(({ start }) => start)).toEqual(settled.map(({ start }) => start).sort((a, b) => a - b));
      }),
    );
  });

  test('slices to the printed name', () => {
    for (const { text } of passages)
      for (const { words } of namesIn(text.split('\n\n')))
        expect(words).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{M}\p{N}.]$/su);
  });
});

test('ten thousand people more change nothing', () => {
  const syllables = [
    'ba',
    'ke',
    'lo',
    'mi',
    'nu',
    'ra',
    'se',
    'to',
    'vi',
    'zu',
    'gor',
    'dim',
    'fel',
    'har',
    'jan',
    'pas',
    'quin',
    'ster',
    'tov',
    'wen',
  ];
  const word = (seed: number) => {
    const parts = [seed % 20, Math.floor(seed / 20) % 20, Math.floor(seed / 400) % 20, (seed * 7) % 20].map(
      (index) => syllables[index] ?? '',
    );
    const name = parts.join('');
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  const [example] = pack.cards;
  const people = Array.from(
    { length: 10_000 },
    (_, index): PersonRecord => ({
      id: `person-${index}`,
      given: [],
      bare: 'counts',
      surnames: [{ declension: 'c', forms: word(index + 3) }],
      otherScripts: '',
      roles: [],
    }),
  );
  const cards = people.map(
    ({ id }) => ({ ...example, id, kind: 'person', anchor: false, annotate: 'always' }) as EntityCard,
  );
  const larger: Pack = { ...pack, cards: [...pack.cards, ...cards] };
  const crowded = createMatcher(larger, { ...recognition, people: [...recognition.people, ...people] });
  for (const { id, text } of passages) {
    const blocks = text.split('\n\n');
    expect(namesIn(blocks, crowded), id).toEqual(namesIn(blocks));
  }
});
