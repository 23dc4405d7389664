import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardById } from '../../data/pack.ts';
import { CARD_HOST, cardIn, openCard } from '../../scripts/browser/card.ts';
import { markOn, pointAt } from '../../scripts/browser/marks.ts';
import { until } from '../../scripts/browser/until.ts';
import { page, REPORT } from './articles.ts';
import { openFixture } from './fixtures.ts';
import type { Stage } from './stage.ts';

const NAME = 'Vladimir Putin';
const SAID = `The paper says that ${NAME} was there.`;

/** Cards by pointer, finger and key, on pages of every make; what differs between browsers above all. */
export function hoverScenarios(stage: () => Stage): void {
  let served = 0;
  const open = async (body: string, head = '') => {
    const tab = await stage().open(`http://hover${(served += 1)}.example/`, page(body, head));
    await markOn(tab, NAME);
    return tab;
  };
  const opensOn = async (tab: Page) => {
    await pointAt(tab, NAME);
    expect((await openCard(stage().running(), tab)).name).toContain(NAME);
  };
  const closed = (tab: Page) =>
    until('no card is open', async () => (await cardIn(stage().running(), tab)) === undefined);
  const boxOfCard = (tab: Page) =>
    tab.evaluate((host) => {
      const { left, top, right, bottom } = document.querySelector(host)?.getBoundingClientRect() ?? new DOMRect();
      return { left, top, right, bottom, width: window.innerWidth, height: window.innerHeight };
    }, CARD_HOST);
  const isOnTop = (tab: Page) =>
    tab.evaluate((host) => {
      const card = document.querySelector(host);
      const { left, top, width, height } = card?.getBoundingClientRect() ?? new DOMRect();
      return card !== null && document.elementFromPoint(left + width / 2, top + height / 2) === card;
    }, CARD_HOST);

  test.each([
    ['right to left', `<p dir="rtl">${SAID}</p>`],
    ['from top to bottom', `<p style="writing-mode: vertical-rl; height: 400px; margin: auto">${SAID}</p>`],
    ['zoomed', `<div style="zoom: 1.5"><p>${SAID}</p></div>`],
    ['turned and scaled', `<p style="transform: translate(90px, 60px) rotate(5deg) scale(1.3)">${SAID}</p>`],
    ['in columns', `<div style="columns: 3"><p>${SAID} ${'Words and words. '.repeat(40)}</p></div>`],
    [
      'under an empty link',
      `<div style="position: relative"><p>${SAID}</p><a href="#x" style="position: absolute; inset: 0"></a></div>`,
    ],
    ['under glass', `<p>${SAID}</p><div style="position: fixed; inset: 0; pointer-events: none"></div>`],
    ['not selectable', `<p style="user-select: none">${SAID}</p>`],
    ['in a popover', `<div popover="manual" id="box" style="width: 500px; height: 300px">${SAID}</div>`],
    ['in a dialog', `<dialog id="box" style="width: 500px; height: 300px">${SAID}</dialog>`],
    ['in a modal dialog', `<dialog id="box" data-modal style="width: 500px; height: 300px">${SAID}</dialog>`],
    ['in a slot of a shadow root', `<div id="host">${SAID}</div>`],
    ['on a page with small letters', `<p>${SAID}</p>`, '<style>html { font-size: 10px }</style>'],
    ['on a page that reverts all', `<p>${SAID}</p>`, '<style>* { all: revert !important }</style>'],
  ])('a name %s: the card opens, lies on top, and stays on the screen', async (_what, body, head = '') => {
    const reveal = `<script>
      const box = document.querySelector('#box');
      if (box?.popover) box.showPopover(); else if (box?.dataset.modal === '') box.showModal(); else box?.show();
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<p><slot></slot></p>';
    </script>`;
    const tab = await open(body + reveal, head);
    await opensOn(tab);
    expect(await isOnTop(tab)).toBe(true);
    const box = await boxOfCard(tab);
    expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(box.width);
    expect(box.bottom).toBeLessThanOrEqual(box.height);
    // The card takes the pointer: it stays while that rests on it, and Esc takes it away.
    await tab.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 6 });
    await tab.mouse.down();
    await tab.mouse.up();
    expect((await openCard(stage().running(), tab)).name).toContain(NAME);
    await tab.keyboard.press('Escape');
    await closed(tab);
  });

  test.each(['left: 0; top: 0', 'right: 0; top: 0', 'left: 0; bottom: 0', 'right: 0; bottom: 0'])(
    'a name at the edge (%s) has its card whole on the screen',
    async (style) => {
      const tab = await open(`<p style="position: fixed; margin: 0; ${style}">${NAME}</p>`);
      await opensOn(tab);
      const box = await boxOfCard(tab);
      expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(box.width);
      expect(box.bottom).toBeLessThanOrEqual(box.height);
    },
  );

  test('a name under a header that stays opens nothing', async () => {
    const tab = await open(
      `<header style="position: sticky; top: 0; height: 300px; background: white">Header</header><p style="margin-top: -150px">${SAID}</p><p style="margin-top: 300px">Antony Blinken</p>`,
    );
    await pointAt(tab, NAME);
    await pointAt(tab, 'Antony Blinken');
    expect((await openCard(stage().running(), tab)).name).toContain('Antony');
  });

  test('in fullscreen the card lies over what fills the screen, and moves out with it', async () => {
    const tab = await open(
      `<div id="full" style="background: white"><p>${SAID}</p><button onclick="document.querySelector('#full').requestFullscreen()">Fill</button></div>`,
    );
    await tab.click('button');
    await until('the page is in fullscreen', () => tab.evaluate(() => document.fullscreenElement !== null));
    await opensOn(tab);
    expect(await isOnTop(tab)).toBe(true);
    await tab.evaluate(() => document.exitFullscreen());
    await until('the page is itself again', () => tab.evaluate(() => document.fullscreenElement === null));
  });

  test('a name inside an event: the name’s card, and in it the way to the event’s', async () => {
    const tab = await stage().open('http://both.example/', REPORT);
    await markOn(tab, 'Minsk');
    const inside = await tab.evaluate(() => {
      const text = document.querySelector('#event')?.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf('Lukashenka met') + 2);
      range.setEnd(text, text.data.indexOf('Lukashenka met') + 6);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await tab.mouse.move(2, 2);
    await tab.mouse.move(inside.x, inside.y, { steps: 4 });
    const card = await openCard(stage().running(), tab);
    expect(card.name).toContain('Lukashenka');
    expect(card.text).toContain(cardById('sochi-meeting-2021-02-22')?.name);
  });

  test('a page that makes up a reader opens nothing, and cannot read what a reader opened', async () => {
    const tab = await open(`<p id="said">${SAID}</p><p style="margin-top: 300px">Antony Blinken</p>`);
    await tab.evaluate(() => {
      const said = document.querySelector('#said');
      const range = document.createRange();
      range.setStart(said?.firstChild as Text, 22);
      range.setEnd(said?.firstChild as Text, 30);
      const { left, top } = range.getBoundingClientRect();
      for (const name of ['pointerover', 'pointermove', 'mousemove', 'pointerdown', 'pointerup', 'click'])
        said?.dispatchEvent(
          new PointerEvent(name, { clientX: left + 2, clientY: top + 2, bubbles: true, composed: true }),
        );
    });
    await pointAt(tab, 'Antony Blinken');
    expect((await openCard(stage().running(), tab)).name).toContain('Antony');
    const readable = await tab.evaluate((host) => {
      const element = document.querySelector<HTMLElement>(host);
      return [element?.shadowRoot === null, element?.innerHTML, element?.innerText, element?.textContent];
    }, CARD_HOST);
    expect(readable).toEqual([true, '', '', '']);
    const { left, top } = await boxOfCard(tab);
    await tab.mouse.move(left + 40, top + 40, { steps: 4 });
    await tab.mouse.down();
    await tab.mouse.move(left + 200, top + 120, { steps: 4 });
    await tab.mouse.up();
    expect(await tab.evaluate(() => document.getSelection()?.toString())).toBe('');
  });

  test('on a page whose elements are called like what is asked of it, the card opens all the same', async () => {
    const tab = await openFixture(stage(), 'clobbered.html');
    await pointAt(tab, NAME);
    await until('a card is open', () =>
      tab.evaluate((host) => {
        const [card, ...others] = Document.prototype.querySelectorAll.call(document, host);
        return card?.matches(':popover-open') === true && others.length === 0;
      }, CARD_HOST),
    );
  });

  test('a finger on plain text opens a sheet at the bottom; on a link it follows the link', async () => {
    const tab = await open(`<p>${SAID}</p><p><a href="#there">Antony Blinken</a></p>`);
    const middle = async (words: string) => {
      const box = (await markOn(tab, words)).boxes[0] ?? { x: 0, y: 0, width: 0, height: 0 };
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const link = await middle('Antony Blinken');
    await tab.touchscreen.tap(link.x, link.y);
    await until('the link is followed', () => tab.evaluate(() => location.hash === '#there'));
    expect(await cardIn(stage().running(), tab)).toBeUndefined();
    const name = await middle(NAME);
    await tab.touchscreen.tap(name.x, name.y);
    expect((await openCard(stage().running(), tab)).name).toContain(NAME);
    const box = await boxOfCard(tab);
    expect(Math.round(box.bottom)).toBe(box.height);
  });

  test('scrolling closes', async () => {
    const tab = await open(`<p>${SAID}</p><p style="height: 3000px"></p>`);
    await opensOn(tab);
    await tab.mouse.wheel({ deltaY: 120 });
    await closed(tab);
  });

  test('a link under a mark is clicked like any other', async () => {
    const tab = await open(`<p><a href="#there">${NAME}</a></p>`);
    await opensOn(tab);
    await tab.mouse.down();
    await tab.mouse.up();
    await until('the link is followed', () => tab.evaluate(() => location.hash === '#there'));
    await closed(tab);
  });
}
