import { expect, test } from 'vitest';
import { CARD_HOST, cardIn, openCard } from '../../scripts/browser/card.ts';
import { markOn, pointAt } from '../../scripts/browser/marks.ts';
import { until } from '../../scripts/browser/until.ts';
import { page } from './articles.ts';
import type { Stage } from './stage.ts';

/** Ways in which pages render `words` anew. */
const RENDERINGS = [
  ['as the data of its node', 'text.firstChild.data = words'],
  ['as another node', 'text.textContent = words'],
  ['in another element', 'text.outerHTML = `<p id="text">${words}</p>`'],
] as const;

/** Cards on a page that does not leave its text alone. */
export function renewedHoverScenarios(stage: () => Stage): void {
  test.each(RENDERINGS)('a card stays open while its text is rendered anew %s', async (_how, act) => {
    const address = 'http://renewed.example/';
    const body = `<p id="text">Vladimir Putin spoke 0 times.</p><script>const render = (words) => { ${act} }</script>`;
    const tab = await stage().open(address, page(body));
    await pointAt(tab, 'Vladimir Putin');
    await openCard(stage().running(), tab);
    const kept = await tab.evaluate(async (host) => {
      const card = document.querySelector(host);
      const marked = () =>
        [...(CSS.highlights.get('backstory-active') ?? [])].some(
          (one) => one instanceof Range && one.startContainer.isConnected && one.toString() === 'Vladimir Putin',
        );
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let time = 1; time <= 10; time += 1) {
        render(`Vladimir Putin spoke ${time} times.`);
        while (document.querySelector(host) === card && !marked()) await frame();
      }
      return card !== null && document.querySelector(host) === card;
    }, CARD_HOST);
    expect(kept).toBe(true);
    expect((await openCard(stage().running(), tab)).name).toContain('Vladimir Putin');
    expect(stage().problems.filter((problem) => problem.includes(address))).toEqual([]);
  });

  test.each(RENDERINGS)('a card dismissed stays away while its text is rendered anew %s', async (_how, act) => {
    const body = `<p id="text">Vladimir Putin spoke 0 times.</p><p>Antony Blinken</p>
      <script>const render = (words) => { ${act} }; window.hosts = 0;
        new MutationObserver(() => { if (document.querySelector('${CARD_HOST}')) hosts += 1 }).observe(document.documentElement, { childList: true });</script>`;
    const tab = await stage().open('http://dismissed.example/', page(body));
    await pointAt(tab, 'Vladimir Putin');
    await openCard(stage().running(), tab);
    await tab.keyboard.press('Escape');
    await until('no card is open', async () => (await cardIn(stage().running(), tab)) === undefined);
    const [box] = (await markOn(tab, 'Vladimir Putin')).boxes;
    const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
    const opened = await tab.evaluate(() => hosts);
    for (let time = 1; time <= 8; time += 1) {
      await tab.evaluate((words) => render(words), `Vladimir Putin spoke ${time} times.`);
      await tab.mouse.move(x + width / 2 + (time % 2) * 3, y + height / 2);
      await markOn(tab, 'Vladimir Putin');
      await tab.mouse.move(x + width / 2 + (time % 2) * 3 + 1, y + height / 2);
    }
    // Dwelling on a name opens its card: had the other's wait begun before, its card would have come first.
    await pointAt(tab, 'Antony Blinken');
    await until('the other card is open', async () =>
      (await cardIn(stage().running(), tab))?.name.includes('Antony Blinken'),
    );
    expect(await tab.evaluate(() => hosts)).toBe(opened + 1);
    await pointAt(tab, 'Vladimir Putin');
    await until('the card is open again', async () =>
      (await cardIn(stage().running(), tab))?.name.includes('Vladimir Putin'),
    );
  });
}

/** Of these pages: renders other words in place of theirs. */
declare const render: (words: string) => void;
/** How often a card was seen to come. */
declare const hosts: number;
