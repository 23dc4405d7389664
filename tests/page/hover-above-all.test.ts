import { afterEach, describe, expect, it, vi } from 'vitest';
import { clickAt, key, moveTo } from './hover-hands.ts';
import { boxOf, clearStage, expectClosed, NAME, place, pointAt, stage, startOn, topOverCard } from './hover-stage.ts';

afterEach(clearStage);

describe('the card lies above all else', () => {
  it('lies over the highest z-index', async () => {
    const page = stage(
      `${NAME}<div style="position: fixed; inset: 60px 0 0; z-index: 2147483647; background: red">Merkel</div>`,
      ['Lukashenka'],
    );
    await pointAt(page, 'Lukashenka');
    expect(topOverCard(page.host())).toBe(page.host());
  });

  it.each(['show', 'showModal'] as const)(
    'lies over a dialog opened by %s, takes the pointer there and closes',
    async (how) => {
      const page = stage(`<dialog style="width: 500px; height: 400px">${NAME}<button>b</button></dialog>`, [
        'Lukashenka',
      ]);
      document.querySelector('dialog')?.[how]();
      await pointAt(page, 'Lukashenka');
      const box = boxOf(page.host());
      await moveTo(box.left + 20, box.top + 60);
      expect(topOverCard(page.host())).toBe(page.host());
      const pressed = vi.fn();
      page.frame().querySelector('button')?.addEventListener('click', pressed);
      const button = boxOf(page.frame().querySelector('button'));
      await clickAt(button.left + 5, button.top + 5);
      expect(pressed).toHaveBeenCalledOnce();
      await key('Escape');
      await expectClosed(page);
      expect(document.querySelector('dialog')?.open).toBe(true);
      document.querySelector('dialog')?.close();
    },
  );

  it.each([
    ['around it', '<dialog><p>Mr Lukashenka said</p></dialog>', ''],
    ['into which the page put it', '<dialog><slot></slot></dialog>', '<p>Mr Lukashenka said</p>'],
  ])('takes the pointer in a modal dialog of a shadow root %s', async (_what, inside, outside) => {
    document.body.innerHTML = `<div id="outer">${outside}</div>`;
    const root = document.querySelector('#outer')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no shadow root');
    root.innerHTML = inside;
    root.querySelector('dialog')?.showModal();
    const page = startOn([place({ text: 'Lukashenka', within: outside ? document.body : root })]);
    await pointAt(page, 'Lukashenka');
    const button = page.frame().querySelector('button');
    const pressed = vi.fn();
    button?.addEventListener('click', pressed);
    const { left, top } = boxOf(button);
    await clickAt(left + 5, top + 5);
    expect(pressed).toHaveBeenCalledOnce();
    expect(page.open()).toEqual(['Lukashenka']);
    page.hover.walk('next');
    await key('Escape');
    await vi.waitFor(() => expect(page.open()).toBeUndefined());
    root.querySelector('dialog')?.close();
  });

  it('lies over a popover that a page opened', async () => {
    const page = stage(
      `<div popover="manual" style="inset: 0; width: 600px; height: 500px; background: white">${NAME}</div>`,
      ['Lukashenka'],
    );
    document.querySelector<HTMLElement>('[popover]')?.showPopover();
    await pointAt(page, 'Lukashenka');
    expect(topOverCard(page.host())).toBe(page.host());
  });

  it('lies over an element in fullscreen', async () => {
    const page = stage(`<div id="full" style="background: white">${NAME}<button>full</button></div>`, ['Lukashenka']);
    const full = document.querySelector('#full');
    document.querySelector('button')?.addEventListener('click', () => void full?.requestFullscreen());
    const button = boxOf(document.querySelector('button'));
    await clickAt(button.left + 5, button.top + 5);
    await vi.waitFor(() => expect(document.fullscreenElement).toBe(full));
    await pointAt(page, 'Lukashenka');
    expect(topOverCard(page.host())).toBe(page.host());
    await document.exitFullscreen();
    await vi.waitFor(() => expect(page.host()?.parentNode).toBe(document.documentElement));
    expect(topOverCard(page.host())).toBe(page.host());
    expect(page.open()).toEqual(['Lukashenka']);
  });
});
