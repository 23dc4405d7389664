import { afterEach, describe, expect, it, vi } from 'vitest';
import { clickAt, key, nextFrame } from './hover-hands.ts';
import {
  boxOf,
  clearStage,
  expectClosed,
  expectOpen,
  NAME,
  pointAt,
  stage,
  styleThePage,
  topOverCard,
} from './hover-stage.ts';

afterEach(clearStage);

describe('the card, whatever the page does to it', () => {
  it.each([
    ['* { all: revert !important }'],
    ['html > div { all: unset !important; display: none !important }'],
    [
      '@layer late { html > div { position: static !important; opacity: 0 !important; --backstory-x: 0px !important; --backstory-y: 0px !important } }',
    ],
    [
      'html { font-size: 10px } div { font-size: 3rem; margin: 50px; padding: 50px; border: 9px solid; transform: scale(2) }',
    ],
    [
      '[popover] { inset: 0 !important; margin: auto !important; width: 50px !important; transform: rotate(20deg) !important }',
    ],
    [
      'html > div { display: none !important } [data-backstory] { visibility: hidden !important; pointer-events: none !important }',
    ],
    ['html { zoom: 1.6 }'],
    ['html { filter: invert(1); opacity: 0.5 }'],
    ['html { direction: rtl; writing-mode: vertical-rl }'],
  ])('keeps its place and size under %s', async (css) => {
    const plain = stage('<p style="position: fixed; left: 50px; top: 50px">Lukashenka</p>', ['Lukashenka']);
    await pointAt(plain, 'Lukashenka');
    const wanted = boxOf(plain.frame().firstElementChild);
    await clearStage();

    styleThePage(css);
    const page = stage(
      '<p style="position: fixed !important; left: 50px !important; top: 50px !important; display: block !important">Lukashenka</p>',
      ['Lukashenka'],
    );
    page.hover.walk('next');
    await expectOpen(page, 'Lukashenka');
    const box = boxOf(page.frame().firstElementChild);
    await nextFrame();
    expect(topOverCard(page.host())).toBe(page.host());
    expect(box.width).toBeCloseTo(wanted.width, 0);
    expect(box.height).toBeCloseTo(wanted.height, 0);
    const mark = page.range('Lukashenka').getBoundingClientRect();
    const placed = boxOf(page.host());
    const gap = Math.max(
      placed.top - mark.bottom,
      mark.top - placed.bottom,
      placed.left - mark.right,
      mark.left - placed.right,
    );
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(20);
  });

  it('comes back when the page takes it away, and gives up in the end', async () => {
    const page = stage(NAME, ['Lukashenka']);
    await pointAt(page, 'Lukashenka');
    for (let time = 0; time < 3; time++) {
      page.host()?.remove();
      await vi.waitFor(() => expect(page.host()?.matches(':popover-open')).toBe(true));
    }
    page.host()?.remove();
    await expectClosed(page);
  });

  it('comes back when the page takes its attributes away', async () => {
    const page = stage(NAME, ['Lukashenka']);
    await pointAt(page, 'Lukashenka');
    const host = page.host();
    for (const name of host?.getAttributeNames() ?? []) host?.removeAttribute(name);
    await vi.waitFor(() => expect(host?.matches(':popover-open')).toBe(true));
  });

  it('comes back when the page hides it', async () => {
    const page = stage(NAME, ['Lukashenka']);
    await pointAt(page, 'Lukashenka');
    page.host()?.hidePopover();
    await vi.waitFor(() => expect(page.host()?.matches(':popover-open')).toBe(true));
  });

  it('keeps the keys and clicks in the card to itself', async () => {
    const page = stage(NAME, ['Lukashenka']);
    page.hover.walk('next');
    const heard = vi.fn();
    for (const name of ['keydown', 'keyup', 'click', 'pointerdown', 'mousedown', 'focusin'])
      document.addEventListener(name, heard);
    await key('a');
    const box = boxOf(page.host());
    await clickAt(box.left + 20, box.top + 60);
    expect(heard).not.toHaveBeenCalled();
    for (const name of ['keydown', 'keyup', 'click', 'pointerdown', 'mousedown', 'focusin'])
      document.removeEventListener(name, heard);
  });
});
