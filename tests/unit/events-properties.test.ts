import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../matching/words/tokens.ts';
import { events, freshReader } from './made-up-events.ts';

describe('events, whatever the text', () => {
  const word = fc.constantFrom(
    ...'Leader Host met talks Resort on 22 February 2021 Monday 3 bn . , Olympic märz 1.5 August the'.split(' '),
    '\n',
  );
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));

  it('marks lie inside their block, hold words, and come in order', () => {
    fc.assert(
      fc.property(text, (words) => {
        const blocks = words.split('\n');
        const found = events(words);
        for (const { block, start, end, confidence } of found) {
          expect(blocks[block]?.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/su);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        expect(found).toEqual(found.toSorted((a, b) => a.block - b.block || a.start - b.start || b.end - a.end));
      }),
    );
  });

  it('the same text gives the same events, with a fresh reader too', () => {
    const used = freshReader();
    fc.assert(
      fc.property(text, (words) => {
        const tokens = tokenise(words);
        expect(freshReader().read(words, tokens)).toEqual(used.read(words, tokens));
        expect(events(words)).toEqual(events(words));
      }),
    );
  });

  it('a block of other things before it changes nothing but the block’s number', () => {
    fc.assert(
      fc.property(text, (words) => {
        const moved = events(`Wheat closed higher.\n${words}`).map((event) => ({ ...event, block: event.block - 1 }));
        expect(moved).toEqual(events(words));
      }),
    );
  });
});
