import { afterEach, describe, expect, it, vi } from 'vitest';
import { key, moveTo, press, release } from './hover-hands.ts';
import { clearStage, expectClosed, expectOpen, pointAt, stage } from './hover-stage.ts';

afterEach(clearStage);

const THREE = '<p>Lukashenka</p><p style="margin-top: 2000px">Merkel</p><p style="margin: 2000px 0">Navalny</p>';
const focusIsInCard = (page: ReturnType<typeof stage>) => document.activeElement === page.host();

describe('from mark to mark by keys', () => {
  it('walks forth and back and round the end, scrolling each into view, with focus in its card', async () => {
    const page = stage(THREE, ['Lukashenka', 'Merkel', 'Navalny']);
    for (const [to, id] of [
      ['next', 'Lukashenka'],
      ['next', 'Merkel'],
      ['next', 'Navalny'],
      ['next', 'Lukashenka'],
      ['previous', 'Navalny'],
      ['previous', 'Merkel'],
    ] as const) {
      expect(page.hover.walk(to)).toBe(true);
      await expectOpen(page, id);
      expect(focusIsInCard(page)).toBe(true);
      const { top, bottom } = page.range(id).getBoundingClientRect();
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(window.innerHeight);
      expect([...(CSS.highlights.get('backstory-active') ?? [])]).toEqual([page.range(id)]);
    }
  });

  it('begins at what is in view', async () => {
    const page = stage(THREE, ['Lukashenka', 'Merkel', 'Navalny']);
    window.scrollTo(0, 1900);
    page.hover.walk('next');
    await expectOpen(page, 'Merkel');
  });

  it('goes on from where it was after the card has been closed', async () => {
    const page = stage(THREE, ['Lukashenka', 'Merkel', 'Navalny']);
    page.hover.walk('next');
    await key('Escape');
    await expectClosed(page);
    page.hover.walk('next');
    await expectOpen(page, 'Merkel');
  });

  it('passes over what cannot be seen', async () => {
    const page = stage('<p hidden>Lukashenka</p><p>Merkel</p>', ['Lukashenka', 'Merkel']);
    page.hover.walk('next');
    await expectOpen(page, 'Merkel');
  });

  it('says so when there is nowhere to go', () => {
    expect(stage('<p>Nobody</p>', []).hover.walk('next')).toBe(false);
  });

  it('Esc gives focus and selection back, however many cards were walked', async () => {
    const page = stage(`<input value="some words">${THREE}`, ['Lukashenka', 'Merkel', 'Navalny']);
    const input = document.querySelector('input');
    input?.focus();
    input?.setSelectionRange(2, 5);
    page.hover.walk('next');
    page.hover.walk('next');
    await expectOpen(page, 'Merkel');
    await key('Escape');
    await expectClosed(page);
    expect(document.activeElement).toBe(input);
    expect([input?.selectionStart, input?.selectionEnd]).toEqual([2, 5]);
  });

  it('leaves a selection in the text as it was', async () => {
    const page = stage('<p id="words">some words</p><p>Lukashenka</p>', ['Lukashenka']);
    const words = document.querySelector('#words')?.firstChild;
    if (!words) throw new Error('no words');
    getSelection()?.setBaseAndExtent(words, 6, words, 1);
    page.hover.walk('next');
    await expectOpen(page, 'Lukashenka');
    await key('Escape');
    await expectClosed(page);
    const selection = getSelection();
    expect([selection?.anchorNode, selection?.anchorOffset, selection?.focusOffset]).toEqual([words, 6, 1]);
  });

  it('stays while the pointer is elsewhere and while the page scrolls, and goes with its mark', async () => {
    const page = stage(THREE, ['Lukashenka', 'Merkel', 'Navalny']);
    page.hover.walk('next');
    await moveTo(700, 500);
    window.scrollBy(0, 1);
    await moveTo(720, 500);
    expect(page.open()).toEqual(['Lukashenka']);
    window.scrollTo(0, 1500);
    await expectClosed(page);
  });

  it('a press on the page closes it and takes no focus back from what was pressed', async () => {
    const page = stage(`<button>first</button><input style="position: fixed; left: 600px; top: 500px">${THREE}`, [
      'Lukashenka',
    ]);
    document.querySelector('button')?.focus();
    page.hover.walk('next');
    await expectOpen(page, 'Lukashenka');
    await moveTo(620, 510);
    await press();
    await release();
    await expectClosed(page);
    expect(document.activeElement).toBe(document.querySelector('input'));
  });

  it('closes when focus goes on into the page', async () => {
    const page = stage(`<button>first</button>${THREE}`, ['Lukashenka']);
    page.hover.walk('next');
    await expectOpen(page, 'Lukashenka');
    document.querySelector('button')?.focus();
    await expectClosed(page);
    expect(document.activeElement).toBe(document.querySelector('button'));
  });

  it.each([
    ['beyond the last control of the card', ['Tab', 'Tab']],
    ['back from its heading', ['Shift+Tab']],
    ['back from its last control and its heading', ['Tab', 'Shift+Tab']],
  ])('Tab %s closes it and goes on from where the reader was', async (_where, keys) => {
    const page = stage(`<button>first</button><button>second</button>${THREE}<button>last</button>`, ['Lukashenka']);
    const [first, second] = document.querySelectorAll('button');
    first?.focus();
    const heard = vi.fn();
    document.addEventListener('focusin', heard);
    page.hover.walk('next');
    await expectOpen(page, 'Lukashenka');
    for (const each of keys) {
      expect(focusIsInCard(page)).toBe(true);
      await key(each);
    }
    await expectClosed(page);
    expect(document.activeElement).toBe(first);
    // Nothing else was focused on the way: a menu that opens on focus stays shut.
    expect(heard.mock.calls.map(([event]) => (event as Event).target)).toEqual([first]);
    await key('Tab');
    expect(document.activeElement).toBe(second);
    document.removeEventListener('focusin', heard);
  });

  it('Tab at the end of the page goes into a card that was pointed at', async () => {
    const page = stage('<p>Lukashenka</p><button>last</button>', ['Lukashenka']);
    document.querySelector('button')?.focus();
    await pointAt(page, 'Lukashenka');
    await key('Tab');
    expect(focusIsInCard(page)).toBe(true);
    expect(page.open()).toEqual(['Lukashenka']);
  });

  it('Esc gives focus back from a card that was pointed at and clicked into', async () => {
    const page = stage(`<input value="some words">${THREE}`, ['Lukashenka']);
    const input = document.querySelector('input');
    input?.focus();
    input?.setSelectionRange(2, 5);
    await pointAt(page, 'Lukashenka');
    const { left, top } = page.frame().querySelector('button')?.getBoundingClientRect() ?? new DOMRect();
    await moveTo(left + 5, top + 5);
    await press();
    await release();
    expect(focusIsInCard(page)).toBe(true);
    await key('Escape');
    await expectClosed(page);
    expect(document.activeElement).toBe(input);
    expect([input?.selectionStart, input?.selectionEnd]).toEqual([2, 5]);
  });

  it('a pointed-at card takes no focus', async () => {
    const page = stage(`<button>first</button>${THREE}`, ['Lukashenka']);
    document.querySelector('button')?.focus();
    await pointAt(page, 'Lukashenka');
    expect(document.activeElement).toBe(document.querySelector('button'));
  });
});
