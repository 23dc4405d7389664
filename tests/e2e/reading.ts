import { expect, test } from 'vitest';
import { cardById } from '../../data/pack.ts';
import { CARD_HOST, cardIn, openCard } from '../../scripts/browser/card.ts';
import { markOn, marksIn, pointAt } from '../../scripts/browser/marks.ts';
import { until } from '../../scripts/browser/until.ts';
import { REPORT } from './articles.ts';
import type { Stage } from './stage.ts';

const ARTICLE = 'http://news.example/report';

/** The main job: a mark on the page, and by pointing at it the card with the op-ed's words. */
export function readingScenarios(stage: () => Stage): void {
  const open = () => stage().open(ARTICLE, REPORT);
  const cardOn = async (words: string, line = 0) => {
    const page = await open();
    await pointAt(page, words, line);
    return openCard(stage().running(), page);
  };

  test('pointing at a name opens its card with a quote of the op-ed', async () => {
    const card = await cardOn('Vladimir Putin');
    const known = cardById('vladimir-putin');
    expect(card.name).toContain(known?.name);
    expect(card.quotes.join()).toContain(known?.quotes[0]?.text);
    expect(card.text).toMatch(/opinion/i);
    expect(card.text).toContain('Polina Sadovskaya');
  });

  test('pointing at the words of an event, off its names, opens the card of the event', async () => {
    const page = await open();
    await until('an event is marked', async () =>
      (await marksIn(page)).find(({ kind, text }) => kind === 'event' && text.includes('met in Sochi')),
    );
    const met = await page.evaluate(() => {
      const text = document.querySelector('#event')?.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf('met'));
      range.setEnd(text, text.data.indexOf('met') + 3);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(2, 2);
    await page.mouse.move(met.x, met.y, { steps: 4 });
    const card = await openCard(stage().running(), page);
    expect(card.name).toContain(cardById('sochi-meeting-2021-02-22')?.name);
  });

  test('a name broken over inline elements is one mark with one card', async () => {
    const page = await open();
    const place = await page.evaluate(() => {
      const { x, y, width, height } = document.querySelector('#inline b')?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await markOn(page, 'Lukashenka');
    await page.mouse.move(2, 2);
    await page.mouse.move(place.x, place.y, { steps: 4 });
    const card = await openCard(stage().running(), page);
    expect(card.name).toContain('Lukashenka');
  });

  test('a name broken over two lines opens from either, and not from the room between', async () => {
    const page = await open();
    const broken = await until('the broken name is marked', async () =>
      page.evaluate(() => {
        const inLines = [...(CSS.highlights.get('backstory-person') ?? [])].find(
          (range) => range instanceof Range && range.startContainer.parentElement?.id === 'lines',
        );
        if (!(inLines instanceof Range)) return undefined;
        return [...inLines.getClientRects()].map(({ x, y, width, height }) => ({
          x: x + width / 2,
          y: y + height / 2,
        }));
      }),
    );
    expect(broken).toHaveLength(2);
    for (const place of broken) {
      await page.mouse.move(2, 2);
      await until('no card is open', async () => (await cardIn(stage().running(), page)) === undefined);
      await page.mouse.move(place.x, place.y, { steps: 4 });
      expect((await openCard(stage().running(), page)).name).toContain('Lukashenka');
    }
  });

  test('the page stays as it was, but for our host, and is wholly itself again when the card has closed', async () => {
    const page = await open();
    const html = () =>
      page.evaluate((host) => {
        const copy = document.documentElement.cloneNode(true) as Element;
        for (const ours of copy.querySelectorAll(host)) ours.remove();
        return copy.outerHTML;
      }, CARD_HOST);
    const served = await page.evaluate((source) => {
      return new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML;
    }, REPORT);
    await pointAt(page, 'Vladimir Putin');
    await openCard(stage().running(), page);
    expect(await html()).toBe(served);
    await page.keyboard.press('Escape');
    await until('the card is closed', async () => (await cardIn(stage().running(), page)) === undefined);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(served);
  });

  test('marks appear where the page adds text, and go where it takes it away', async () => {
    const page = await stage().open('http://news.example/live', REPORT);
    await markOn(page, 'Minsk');
    await page.evaluate(() =>
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p id="new">Antony Blinken spoke.</p>'),
    );
    await markOn(page, 'Antony Blinken');
    await page.evaluate(() => document.querySelector('#new')?.remove());
    await until('the mark is gone', async () => (await marksIn(page)).every(({ text }) => !text.includes('Blinken')));
  });
}
