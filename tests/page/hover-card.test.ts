import { afterEach, describe, expect, it, vi } from 'vitest';
import { startHover } from '../../page/hover/start-hover.ts';
import { key, moveTo, nextFrame, press, release, tap, wheel } from './hover-hands.ts';
import { clearStage, expectClosed, expectOpen, place, pointAt, stage, startOn, styleThePage } from './hover-stage.ts';

afterEach(clearStage);

const FAR = { x: 950, y: 650 };
const NAME = '<p>Mr Lukashenka said</p>';

/** What a click would hit in the middle of the card. */
function topOverCard(host: HTMLElement | null) {
  const box = host?.getBoundingClientRect() ?? new DOMRect();
  return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
}

describe('the card in the page', () => {
  it('is not there until a card opens, and leaves nothing behind', async () => {
    const page = stage(NAME, ['Lukashenka']);
    const before = document.documentElement.outerHTML;
    await pointAt(page, 'Lukashenka');
    expect(page.host()?.parentNode).toBe(document.documentElement);
    expect(CSS.highlights.has('backstory-active')).toBe(true);
    await moveTo(FAR.x, FAR.y);
    await expectClosed(page);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(CSS.highlights.has('backstory-active')).toBe(false);
  });

  it('cannot be read by the page', async () => {
    const page = stage(NAME, ['Lukashenka']);
    await pointAt(page, 'Lukashenka');
    expect(page.host()?.shadowRoot).toBeNull();
    expect(page.host()?.textContent).toBe('');
    expect(page.frame().textContent).toContain('related');
  });

  it('goes when hover is switched off, and nothing is heard any more', async () => {
    const page = stage(NAME, ['Lukashenka']);
    await pointAt(page, 'Lukashenka');
    page.end();
    expect(page.host()).toBeNull();
    await moveTo(FAR.x, FAR.y);
    const { x, y } = page.middle('Lukashenka');
    await moveTo(x, y);
    page.hover.walk('next');
    expect(page.opened).toEqual(['Lukashenka']);
  });

  it('hears nothing on a page without a mention', async () => {
    const heard = vi.spyOn(window, 'addEventListener');
    stage('<p>Nothing here</p>', []);
    expect(heard).not.toHaveBeenCalled();
    heard.mockRestore();
  });

  it('cannot be opened by a page that makes up events', async () => {
    const page = stage(`${NAME}<p>Merkel</p>`, ['Lukashenka', 'Merkel']);
    const { x, y } = page.middle('Lukashenka');
    const made = { clientX: x, clientY: y, bubbles: true, composed: true };
    document.querySelector('p')?.dispatchEvent(new PointerEvent('pointermove', made));
    document.querySelector('p')?.dispatchEvent(new PointerEvent('pointerdown', { ...made, pointerType: 'touch' }));
    document.querySelector('p')?.dispatchEvent(new PointerEvent('click', { ...made, pointerType: 'touch' }));
    await nextFrame();
    await pointAt(page, 'Merkel');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(page.opened).toEqual(['Merkel']);
    expect(page.open()).toEqual(['Merkel']);
  });

  it('reports a card that cannot be drawn, and leaves nothing of it', async () => {
    document.body.innerHTML = NAME;
    const mark = place({ text: 'Lukashenka' });
    const end = new AbortController();
    const report = vi.fn();
    startHover(
      { all: () => [mark], at: () => [mark], onChange: () => {} },
      {
        openAfter: () => 0,
        sheet: '',
        report,
        signal: end.signal,
        renderCard: () => {
          throw new Error('no words');
        },
      },
    );
    const { left, top } = mark.range.getBoundingClientRect();
    await moveTo(left + 5, top + 5);
    await vi.waitFor(() => expect(report).toHaveBeenCalledWith(new Error('no words')));
    expect(document.querySelector('[data-backstory]')).toBeNull();
    end.abort();
  });

  it('closes when its mention leaves the page', async () => {
    const page = stage(NAME, ['Lukashenka']);
    await pointAt(page, 'Lukashenka');
    page.remove('Lukashenka');
    await expectClosed(page);
  });
});

describe('above all else', () => {
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
      const box = page.host()?.getBoundingClientRect() ?? new DOMRect();
      await moveTo(box.left + 20, box.top + 60);
      expect(topOverCard(page.host())).toBe(page.host());
      const pressed = vi.fn();
      page.frame().querySelector('button')?.addEventListener('click', pressed);
      const button = page.frame().querySelector('button')?.getBoundingClientRect() ?? new DOMRect();
      await moveTo(button.left + 5, button.top + 5);
      await press();
      await release();
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
    const { left, top } = button?.getBoundingClientRect() ?? new DOMRect();
    await moveTo(left + 5, top + 5);
    await press();
    await release();
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
    const button = document.querySelector('button')?.getBoundingClientRect() ?? new DOMRect();
    await moveTo(button.left + 5, button.top + 5);
    await press();
    await release();
    await vi.waitFor(() => expect(document.fullscreenElement).toBe(full));
    await pointAt(page, 'Lukashenka');
    expect(topOverCard(page.host())).toBe(page.host());
    await document.exitFullscreen();
    await vi.waitFor(() => expect(page.host()?.parentNode).toBe(document.documentElement));
    expect(topOverCard(page.host())).toBe(page.host());
    expect(page.open()).toEqual(['Lukashenka']);
  });
});

describe('whatever the page does to it', () => {
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
    const wanted = plain.frame().firstElementChild?.getBoundingClientRect() ?? new DOMRect();
    await clearStage();

    styleThePage(css);
    const page = stage(
      '<p style="position: fixed !important; left: 50px !important; top: 50px !important; display: block !important">Lukashenka</p>',
      ['Lukashenka'],
    );
    page.hover.walk('next');
    await expectOpen(page, 'Lukashenka');
    const box = page.frame().firstElementChild?.getBoundingClientRect() ?? new DOMRect();
    await nextFrame();
    expect(topOverCard(page.host())).toBe(page.host());
    expect(box.width).toBeCloseTo(wanted.width, 0);
    expect(box.height).toBeCloseTo(wanted.height, 0);
    const mark = page.range('Lukashenka').getBoundingClientRect();
    const placed = page.host()?.getBoundingClientRect() ?? new DOMRect();
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
    const box = page.host()?.getBoundingClientRect() ?? new DOMRect();
    await moveTo(box.left + 20, box.top + 60);
    await press();
    await release();
    expect(heard).not.toHaveBeenCalled();
    for (const name of ['keydown', 'keyup', 'click', 'pointerdown', 'mousedown', 'focusin'])
      document.removeEventListener(name, heard);
  });
});

describe('at the edges of the viewport', () => {
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
    const card = page.host()?.getBoundingClientRect() ?? new DOMRect();
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

describe('by hand', () => {
  it('lets the pointer go from the word to the card over another mark', async () => {
    const page = stage('<p style="font: 20px/1.2 monospace">Lukashenka<br>Merkel</p>', ['Lukashenka', 'Merkel'], 40);
    await pointAt(page, 'Lukashenka');
    const card = page.host()?.getBoundingClientRect() ?? new DOMRect();
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
    const box = page.host()?.getBoundingClientRect() ?? new DOMRect();
    await moveTo(box.left + 20, box.top + 60);
    await press();
    await release();
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
