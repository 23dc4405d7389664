import { afterEach, describe, expect, it } from 'vitest';
import type { HoverEvent } from '../../page/hover/machine.ts';
import type { HoverTarget } from '../../page/hover/open-card.ts';
import { readerActs } from '../../page/hover/reader-acts.ts';
import { place } from './hover-stage.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** A word at 100, 100, its card of 300 × 200 below it, and what the machine is told. */
function open() {
  document.body.innerHTML = `
    <p style="position: fixed; margin: 0; left: 100px; top: 100px; font: 20px/20px monospace">Lukashenka</p>
    <div id="card" style="position: fixed; left: 100px; top: 126px; width: 300px; height: 200px"></div>
    <div id="ticker"></div>`;
  const element = document.querySelector<HTMLElement>('#card');
  if (!element) throw new Error('no card');
  const target: HoverTarget = { mentions: [place({ text: 'Lukashenka' })], by: 'pointer', at: { x: 110, y: 110 } };
  const told: HoverEvent<HoverTarget>[] = [];
  const acts = readerActs({
    card: () => ({ element, frame: element }),
    shown: () => target,
    concern: () => target,
    targetAt: () => undefined,
    send: (event) => told.push(event),
  });
  return { acts, told, element };
}

describe('what an act means', () => {
  it.each([
    ['in the gap between word and card', 105, 123, 'corridor'],
    ['on the slope to the far edge of the card', 260, 119, 'corridor'],
    ['in the card', 200, 200, 'card'],
    ['beside the word, above the slope', 380, 105, 'page'],
    ['left of both', 90, 123, 'page'],
    ['under the card', 200, 340, 'page'],
  ])('knows a pointer %s', (_where, x, y, where) => {
    const { acts, told } = open();
    acts.point({ x, y }, document.body, false);
    expect(told).toMatchObject([{ type: 'move', where }]);
  });

  it('takes what the browser reports under the pointer for more than boxes', () => {
    const { acts, told, element } = open();
    acts.point({ x: 900, y: 500 }, element, false);
    expect(told).toMatchObject([{ type: 'move', where: 'card' }]);
  });

  it('minds scrolling of what holds the mark, and typing and wheels outside the card', () => {
    const { acts, told, element } = open();
    acts.scroll(document.querySelector('#ticker'));
    acts.scroll(element);
    acts.type(element);
    acts.wheel(element);
    acts.focus(document.body);
    expect(told).toEqual([]);
    acts.scroll(document);
    acts.scroll(document.querySelector('p'));
    acts.type(document.body);
    acts.wheel(document.body);
    expect(told).toEqual(Array.from({ length: 4 }, () => ({ type: 'dismiss', by: 'disturb' })));
  });
});
