import { afterEach, describe, expect, it } from 'vitest';
import { boxOf, clearStage, pointAt, stage } from './hover-stage.ts';

afterEach(clearStage);

describe('the card at the edges of the viewport', () => {
  it.each([
    ['top left', 'left: 0; top: 0'],
    ['top right', 'right: 0; top: 0'],
    ['bottom left', 'left: 0; bottom: 0'],
    ['bottom right', 'right: 0; bottom: 0'],
    ['right, right to left', 'right: 0; top: 300px; direction: rtl'],
    ['vertical at the left', 'left: 0; top: 300px; writing-mode: vertical-rl'],
    ['vertical at the right', 'right: 0; top: 300px; writing-mode: vertical-lr'],
  ])('stays whole and beside a mark at the %s', async (_where, style) => {
    const page = stage(`<p style="position: fixed; margin: 0; ${style}">Lukashenka</p>`, ['Lukashenka']);
    await pointAt(page, 'Lukashenka');
    const card = boxOf(page.host());
    const mark = page.range('Lukashenka').getBoundingClientRect();
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(window.innerWidth);
    expect(card.bottom).toBeLessThanOrEqual(window.innerHeight);
    const apart =
      card.bottom <= mark.top || card.top >= mark.bottom || card.right <= mark.left || card.left >= mark.right;
    expect(apart).toBe(true);
  });

  it('ends in line with a name that is read from the right', async () => {
    const page = stage('<p dir="rtl" style="padding: 40px">Lukashenka</p>', ['Lukashenka']);
    await pointAt(page, 'Lukashenka');
    const right = page.range('Lukashenka').getBoundingClientRect().right;
    expect(page.host()?.getBoundingClientRect().right).toBeCloseTo(right, 0);
  });
});
