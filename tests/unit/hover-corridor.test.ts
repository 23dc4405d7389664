import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, isBetween, isInside } from '../../page/hover/corridor.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const length = fc.integer({ min: 0, max: 500 });
const anyBox = fc.tuple(length, length, length, length).map(([x, y, w, h]) => box(x, y, w, h));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const pointIn = ({ left, top, right, bottom }: Box, across: number, down: number) => ({
  x: left + (right - left) * across,
  y: top + (bottom - top) * down,
});

describe('the safe way from word to card', () => {
  const word = box(100, 100, 60, 20);
  const card = box(100, 130, 320, 200);

  it('takes in the gap below the word and the slope to the far edge of the card', () => {
    expect(isBetween(word, card, { x: 130, y: 125 })).toBe(true);
    expect(isBetween(word, card, { x: 200, y: 118 })).toBe(true);
  });

  it('leaves out what lies beside it', () => {
    expect(isBetween(word, card, { x: 300, y: 105 })).toBe(false);
    expect(isBetween(word, card, { x: 90, y: 125 })).toBe(false);
    expect(isBetween(word, card, { x: 130, y: 95 })).toBe(false);
    expect(isBetween(word, card, { x: 130, y: 335 })).toBe(false);
  });

  it('holds both boxes, whichever comes first', () => {
    fc.assert(
      fc.property(anyBox, anyBox, share, share, (a, b, across, down) => {
        const inA = pointIn(a, across, down);
        expect(isBetween(a, b, inA) || !isInside(a, inA)).toBe(true);
        expect(isBetween(b, a, inA) || !isInside(a, inA)).toBe(true);
      }),
    );
  });

  it('holds the straight line between any two points of the boxes', () => {
    // On boxes with whole corners a half-way point is exact, so that rounding cannot blur the edge.
    fc.assert(
      fc.property(anyBox, anyBox, fc.constantFrom(0, 0.5, 1), fc.constantFrom(0, 0.5, 1), (a, b, across, down) => {
        const from = pointIn(a, across, down);
        const to = pointIn(b, down, across);
        expect(isBetween(a, b, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 })).toBe(true);
      }),
    );
  });

  it('never leaves the box around both', () => {
    fc.assert(
      fc.property(
        anyBox,
        anyBox,
        fc.integer({ min: -50, max: 1050 }),
        fc.integer({ min: -50, max: 1050 }),
        (a, b, x, y) => {
          const around = {
            left: Math.min(a.left, b.left),
            top: Math.min(a.top, b.top),
            right: Math.max(a.right, b.right),
            bottom: Math.max(a.bottom, b.bottom),
          };
          if (isBetween(a, b, { x, y })) expect(isInside(around, { x, y })).toBe(true);
        },
      ),
    );
  });
});
