import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { key, moveTo, nextFrame } from './hover-hands.ts';
import { clearStage, expectClosed, expectOpen, pointAt, stage } from './hover-stage.ts';

// Keys go to the frame in focus.
beforeEach(() => window.focus());
afterEach(clearStage);

const FAR = { x: 950, y: 650 };
const TWO = '<p>Mr Lukashenka and Mrs Merkel</p>';
const WORDS = ['Lukashenka', 'Merkel'];
const paragraph = () => document.querySelector('p') ?? document.body;

/** Ways in which pages render the same text anew. */
const RENDERINGS: readonly (readonly [how: string, act: () => void])[] = [
  ['as the data of its node', () => void ((paragraph().firstChild as Text).data = 'Mr Lukashenka and Mrs Merkel left')],
  ['as another node', () => void (paragraph().textContent = 'Mr Lukashenka and Mrs Merkel')],
  ['in another element', () => void (document.body.innerHTML = TWO)],
];

describe('a mark whose text the page renders anew', () => {
  it.each(RENDERINGS)('keeps its card, rendered %s', async (_how, act) => {
    const page = stage(TWO, WORDS);
    await pointAt(page, 'Merkel');
    const host = page.host();
    for (let time = 0; time < 3; time += 1) {
      page.rerender(act, WORDS);
      await nextFrame();
    }
    expect(page.host()).toBe(host);
    expect(page.opened).toEqual(['Merkel']);
    expect([...(CSS.highlights.get('backstory-active') ?? [])]).toEqual([page.range('Merkel')]);
    // It is the mark's as before: from the one into the other, and away.
    const { x, y } = page.middle('Merkel');
    await moveTo(x + 3, y);
    const box = host?.getBoundingClientRect() ?? new DOMRect();
    await moveTo(box.left + 20, box.top + 60, 8);
    expect(page.open()).toEqual(['Merkel']);
    await moveTo(FAR.x, FAR.y);
    await expectClosed(page);
    expect(page.opened).toEqual(['Merkel']);
  });

  it('opens its card though it was rendered anew while it was waited for', async () => {
    const page = stage(TWO, WORDS, 200);
    const { x, y } = page.middle('Merkel');
    await moveTo(x, y);
    page.rerender(() => void (document.body.innerHTML = TWO), WORDS);
    await expectOpen(page, 'Merkel');
    expect(page.opened).toEqual(['Merkel']);
  });

  it.each(RENDERINGS)('stays dismissed under the pointer until that has left it, rendered %s', async (_how, act) => {
    const page = stage(TWO, WORDS);
    await pointAt(page, 'Merkel');
    await key('Escape');
    await expectClosed(page);
    const { x, y } = page.middle('Merkel');
    for (let time = 1; time <= 3; time += 1) {
      act();
      // The page has been rendered, its marks have not been made yet.
      await moveTo(x + time, y, 1);
      page.rerender(() => {}, WORDS);
      await moveTo(x - time, y, 1);
    }
    // Another mark shows that cards open at once here.
    await pointAt(page, 'Lukashenka');
    expect(page.opened).toEqual(['Merkel', 'Lukashenka']);
    await pointAt(page, 'Merkel');
    expect(page.opened).toEqual(['Merkel', 'Lukashenka', 'Merkel']);
  });

  it('stays dismissed when it is away for a moment, or moves under the resting pointer', async () => {
    const page = stage(TWO, WORDS);
    await pointAt(page, 'Merkel');
    await key('Escape');
    const { x, y } = page.middle('Merkel');
    page.rerender(() => void (paragraph().textContent = 'Mr Lukashenka and …'), ['Lukashenka']);
    page.rerender(() => void (paragraph().textContent = 'Mr Lukashenka, and Mrs Merkel'), WORDS);
    await moveTo(x + 1, y, 1);
    await pointAt(page, 'Lukashenka');
    expect(page.opened).toEqual(['Merkel', 'Lukashenka']);
  });

  it('opens again for a pointer that left while it was being rendered', async () => {
    const page = stage(TWO, WORDS);
    await pointAt(page, 'Merkel');
    await key('Escape');
    await expectClosed(page);
    paragraph().textContent = 'Mr Lukashenka and Mrs Merkel';
    await moveTo(FAR.x, FAR.y);
    page.rerender(() => {}, WORDS);
    await moveTo(FAR.x, FAR.y - 50);
    await pointAt(page, 'Merkel');
    expect(page.opened).toEqual(['Merkel', 'Merkel']);
  });

  it('loses its card when it is somewhere else now', async () => {
    const page = stage(TWO, WORDS);
    await pointAt(page, 'Merkel');
    page.rerender(() => void (document.body.innerHTML = '<p>Mr Lukashenka left</p><p>Mrs Merkel stayed</p>'), WORDS);
    await expectClosed(page);
  });

  it('loses its card when it is gone', async () => {
    const page = stage(TWO, WORDS);
    await pointAt(page, 'Merkel');
    page.rerender(() => void (document.body.innerHTML = '<p>Mr Lukashenka and nobody else</p>'), ['Lukashenka']);
    await expectClosed(page);
  });

  it('keeps a card that was asked for by key, focus and all, and moves it along', async () => {
    const page = stage(`<button>first</button>${TWO}`, WORDS);
    document.querySelector('button')?.focus();
    page.hover.walk('next');
    await expectOpen(page, 'Lukashenka');
    const before = page.host()?.getBoundingClientRect().top ?? 0;
    page.rerender(() => void (paragraph().textContent = 'Mr Lukashenka and Mrs Merkel'), WORDS);
    paragraph().style.marginTop = '200px';
    await vi.waitFor(() => expect(page.host()?.getBoundingClientRect().top).toBeGreaterThan(before + 100));
    expect(document.activeElement).toBe(page.host());
    await key('Escape');
    await expectClosed(page);
    expect(document.activeElement).toBe(document.querySelector('button'));
    expect(page.opened).toEqual(['Lukashenka']);
  });
});
