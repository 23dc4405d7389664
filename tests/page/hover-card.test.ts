import { afterEach, describe, expect, it, vi } from 'vitest';
import { startHover } from '../../page/hover/start-hover.ts';
import { moveTo, nextFrame } from './hover-hands.ts';
import { clearStage, expectClosed, FAR, NAME, place, pointAt, stage } from './hover-stage.ts';

afterEach(clearStage);

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
