import { expect, test } from 'vitest';
import { CARD_HOST, cardIn, openCard } from '../../scripts/browser/card.ts';
import { markOn, pointAt } from '../../scripts/browser/marks.ts';
import { until } from '../../scripts/browser/until.ts';
import { page } from './articles.ts';
import { markedAre } from './marked.ts';
import type { Stage } from './stage.ts';

const NAME = 'Vladimir Putin';
const ARTICLE = `<h1>The visit</h1><p>The paper says that ${NAME} was there, and that nobody had expected him.</p>`;
/** As long as an article: a frame of less text is left alone. */
const LONG_ARTICLE = `${ARTICLE}${'<p>Nobody had expected the guests, and the gardens of the town had been closed for them.</p>'.repeat(12)}`;
const COVER = 'position: fixed; inset: 0; z-index: 2147483647; background: white; padding: 80px; overflow: auto';

/** Reading views that a page or another extension lays over a page, each as a script that does so with `article` in `cover`. */
const OVERLAYS: Readonly<Record<string, string>> = {
  'an element over all others':
    'const over = document.createElement("div"); over.style = cover; over.innerHTML = article; document.body.append(over)',
  'a shadow root beside the body, as extensions have it':
    'const host = document.createElement("reader-view"); host.style = "all: initial; " + cover; host.attachShadow({ mode: "open" }).innerHTML = "<main>" + article + "</main>"; document.documentElement.append(host)',
  'a shadow root in the top layer':
    'const host = document.createElement("div"); host.popover = "manual"; host.style = cover + "; width: auto; height: auto; border: 0; margin: 0"; host.attachShadow({ mode: "open" }).innerHTML = article; document.body.append(host); host.showPopover()',
  'a modal dialog as large as the window':
    'const box = document.createElement("dialog"); box.style = cover + "; max-width: none; max-height: none; width: auto; height: auto"; box.innerHTML = article; document.body.append(box); box.showModal()',
  'the body’s text replaced': 'document.body.innerHTML = article',
};

/** Of these pages: opens the view. */
declare const readInPeace: () => void;

/** The views in which people read long articles: those made of elements are read like any page. */
export function readingViewScenarios(stage: () => Stage): void {
  test.each(Object.entries(OVERLAYS))('%s: marks, and a card on top', async (what, act) => {
    const address = `http://view${Object.keys(OVERLAYS).indexOf(what)}.example/`;
    const script = `<script>const cover = ${JSON.stringify(COVER)}, article = ${JSON.stringify(ARTICLE)}; const readInPeace = () => { ${act} }</script>`;
    const tab = await stage().open(address, page(`<p>Alyaksandr Lukashenka</p>${script}`));
    await markOn(tab, 'Alyaksandr Lukashenka');
    await tab.evaluate(() => readInPeace());
    await pointAt(tab, NAME);
    expect((await openCard(stage().running(), tab)).name).toContain(NAME);
    const isOnTop = await tab.evaluate((host) => {
      const card = document.querySelector(host);
      const { left, top, width, height } = card?.getBoundingClientRect() ?? new DOMRect();
      return card !== null && document.elementFromPoint(left + width / 2, top + height / 2) === card;
    }, CARD_HOST);
    expect(isOnTop).toBe(true);
    await tab.keyboard.press('Escape');
    await until('no card is open', async () => (await cardIn(stage().running(), tab)) === undefined);
    expect(stage().problems.filter((problem) => problem.includes(address))).toEqual([]);
  });

  test('a frame with the article written into it: marks and a card in the frame', async () => {
    const frame = `<iframe style="${COVER}; width: 100vw; height: 100vh; border: 0; box-sizing: border-box" srcdoc="${LONG_ARTICLE}"></iframe>`;
    const script = `<script>const readInPeace = () => document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(frame)})</script>`;
    const tab = await stage().open('http://view-frame.example/', page(`<p>Alyaksandr Lukashenka</p>${script}`));
    await markOn(tab, 'Alyaksandr Lukashenka');
    await tab.evaluate(() => readInPeace());
    const view = await until('the frame is there', async () => tab.frames().find((one) => one !== tab.mainFrame()));
    const box = (await markOn(view, NAME)).boxes[0] ?? { x: 0, y: 0, width: 0, height: 0 };
    // The frame's padding is the article's distance from the window.
    await tab.mouse.move(2, 2);
    await tab.mouse.move(box.x + 80 + box.width / 2, box.y + 80 + box.height / 2, { steps: 4 });
    await until('its card is open', () => view.evaluate((host) => document.querySelector(host) !== null, CARD_HOST));
    await markedAre(tab, 'Alyaksandr Lukashenka');
  });
}
