import { expect, test } from 'vitest';
import { CARD_HOST, openCard } from '../../scripts/browser/card.ts';
import { pointAt } from '../../scripts/browser/marks.ts';
import { page } from './articles.ts';
import type { Stage } from './stage.ts';

/** Cards on a page that does not leave its text alone. */
export function renewedHoverScenarios(stage: () => Stage): void {
  test.each([
    ['as the data of its node', 'text.firstChild.data = words'],
    ['as another node', 'text.textContent = words'],
    ['in another element', 'text.outerHTML = `<p id="text">${words}</p>`'],
  ])('a card stays open while its text is rendered anew %s', async (_how, act) => {
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
}

/** Of these pages: renders other words in place of theirs. */
declare const render: (words: string) => void;
