import { afterEach, describe, expect, it, vi } from 'vitest';
import { clickAt, key, moveTo, nextFrame, press, release, tap, wheel } from './hover-hands.ts';
import { boxOf, clearStage, expectClosed, expectOpen, FAR, NAME, pointAt, stage } from './hover-stage.ts';

afterEach(clearStage);

describe('the card by hand', () => {
  it('lets the pointer go from the word to the card over another mark', async () => {
    const page = stage('<p style="font: 20px/1.2 monospace">Lukashenka<br>Merkel</p>', ['Lukashenka', 'Merkel'], 40);
    await pointAt(page, 'Lukashenka');
    const card = boxOf(page.host());
    await moveTo(card.left + 40, card.top + 20, 8);
    expect(page.opened).toEqual(['Lukashenka']);
    expect(page.open()).toEqual(['Lukashenka']);
  });

  it('Esc closes, and the page does not get that one', async () => {
    const page = stage(NAME, ['Lukashenka']);
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await pointAt(page, 'Lukashenka');
    await key('Escape');
    await expectClosed(page);
    expect(heard).not.toHaveBeenCalled();
    await key('Escape');
    expect(heard).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', heard);
  });

  it('typing in the page closes and the page gets every key', async () => {
    const page = stage(`${NAME}<input>`, ['Lukashenka']);
    document.querySelector('input')?.focus();
    await pointAt(page, 'Lukashenka');
    expect(document.activeElement).toBe(document.querySelector('input'));
    await key('a');
    await expectClosed(page);
    expect(document.querySelector('input')?.value).toBe('a');
  });

  it('scrolling the page closes, scrolling a ticker elsewhere does not', async () => {
    const page = stage(
      `${NAME}<div id="ticker" style="position: fixed; left: 800px; top: 0; height: 50px; width: 100px; overflow: auto"><p style="height: 900px">x</p></div><p style="height: 3000px">y</p>`,
      ['Lukashenka'],
    );
    await pointAt(page, 'Lukashenka');
    document.querySelector('#ticker')?.scrollBy(0, 50);
    await nextFrame();
    expect(page.open()).toEqual(['Lukashenka']);
    window.scrollBy(0, 5);
    await expectClosed(page);
  });

  it('the wheel closes at once, even where nothing scrolls', async () => {
    const page = stage(NAME, ['Lukashenka']);
    await pointAt(page, 'Lukashenka');
    await wheel(100);
    await expectClosed(page);
  });

  it('opens nothing while text is being selected across marks', async () => {
    const page = stage('<p>Mr Lukashenka and Mrs Merkel</p>', ['Lukashenka', 'Merkel']);
    const start = page.range('Lukashenka').getBoundingClientRect();
    await moveTo(start.left - 10, start.top + 8, 1);
    await press();
    const { x, y } = page.middle('Merkel');
    await moveTo(x, y, 10);
    expect(getSelection()?.toString()).toContain('Lukashenka');
    await release();
    await moveTo(x + 2, y, 2);
    expect(page.opened).toEqual([]);
    await moveTo(FAR.x, FAR.y);
    await pointAt(page, 'Merkel');
  });

  it('leaves the click on a link to the page', async () => {
    const page = stage('<p><a href="#there">Mr Lukashenka said</a></p>', ['Lukashenka']);
    const clicked = vi.fn((event: Event) => event.defaultPrevented);
    document.querySelector('a')?.addEventListener('click', clicked);
    await pointAt(page, 'Lukashenka');
    await press();
    await expectClosed(page);
    await release();
    expect(clicked).toHaveReturnedWith(false);
    expect(location.hash).toBe('#there');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('a click into the card keeps it open until Esc', async () => {
    const page = stage(NAME, ['Lukashenka']);
    await pointAt(page, 'Lukashenka');
    const box = boxOf(page.host());
    await clickAt(box.left + 20, box.top + 60);
    await moveTo(FAR.x, FAR.y);
    expect(page.open()).toEqual(['Lukashenka']);
    await key('Escape');
    await expectClosed(page);
  });

  it('a tap on plain text opens a sheet at the bottom, a tap beside it closes', async () => {
    const page = stage(NAME, ['Lukashenka']);
    const { x, y } = page.middle('Lukashenka');
    await tap(x, y);
    await expectOpen(page, 'Lukashenka');
    const box = page.host()?.getBoundingClientRect();
    expect(box?.bottom).toBe(window.innerHeight);
    expect(box?.width).toBe(640);
    expect((box?.left ?? 0) + (box?.right ?? 0)).toBe(window.innerWidth);
    await tap(600, 200);
    await expectClosed(page);
  });

  it.each([
    ['a link', '<a href="#there">Mr Lukashenka said</a>'],
    ['a button', '<button>Mr Lukashenka said</button>'],
    ['a block that the page made clickable', '<p style="cursor: pointer">Mr Lukashenka said</p>'],
  ])('a tap on %s is the page’s own', async (_what, html) => {
    const page = stage(`${html}<p>Merkel</p>`, ['Lukashenka', 'Merkel']);
    const { x, y } = page.middle('Lukashenka');
    const clicked = vi.fn();
    document.addEventListener('click', clicked);
    await tap(x, y);
    await vi.waitFor(() => expect(clicked).toHaveBeenCalledOnce());
    const merkel = page.middle('Merkel');
    await tap(merkel.x, merkel.y);
    await expectOpen(page, 'Merkel');
    expect(page.opened).toEqual(['Merkel']);
    document.removeEventListener('click', clicked);
    history.replaceState(null, '', location.pathname + location.search);
  });
});
