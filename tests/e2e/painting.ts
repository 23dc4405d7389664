import type { Page, ScreenshotClip } from 'puppeteer-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openCard } from '../../scripts/browser/card.ts';
import { markOn, pointAt } from '../../scripts/browser/marks.ts';
import type { BrowserName } from '../../scripts/browser/running-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import { page, REPORT } from './articles.ts';
import { openFixture } from './fixtures.ts';
import type { Stage } from './stage.ts';

/** Of marks.css: a person's line, and the tint on white. */
const LINE = [61, 124, 201] as const;
const TINT = [223, 236, 255] as const;

/** How many pixels of a part of the page have a colour, as drawn. */
const pixelsOf = async (colour: readonly number[], tab: Page, clip: ScreenshotClip) => {
  const { data } = await sharp(await tab.screenshot({ clip }))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += 3)
    if (colour.every((part, index) => Math.abs(part - (data[at + index] ?? 0)) <= 4)) count += 1;
  return count;
};

/** Marks as they are drawn: what is computed for a highlight is not always painted. */
export function paintingScenarios(name: BrowserName, stage: () => Stage): void {
  test('a tint is not only computed but painted', async () => {
    const tab = await stage().open(
      'http://painted.example/',
      page('<p style="font: 60px sans-serif; color: transparent; margin: 0">Vladimir Putin</p>'),
    );
    await markOn(tab, 'Vladimir Putin');
    const within = { x: 100, y: 20, width: 40, height: 30 };
    await until('the words stand on it', async () => (await pixelsOf(TINT, tab, within)) > 1_000);
  });

  /** A headline in dark letters, which show where a mark draws them anew. */
  const headline = async (style: string) => {
    const body = `<h1 style="font: 60px sans-serif; color: black; margin: 0; width: max-content; ${style}">Vladimir Putin</h1><p>Minsk</p>`;
    const tab = await stage().open(`http://headline${(served += 1)}.example/`, page(body));
    await markOn(tab, 'Minsk');
    return tab;
  };
  const letters = { x: 8, y: 8, width: 400, height: 80 };
  let served = 0;

  test.each(['-webkit-text-fill-color', 'color'])(
    'a headline cut out of its background by %s stays what it is, with a line',
    async (by) => {
      const tab = await headline(`background: #d0104c text; ${by}: transparent`);
      await until('it is marked', async () => (await pixelsOf(LINE, tab, letters)) > 300);
      // The background, under the tint.
      expect(await pixelsOf([183, 31, 101], tab, letters)).toBeGreaterThan(1_000);
      expect(await pixelsOf([0, 0, 0], tab, letters)).toBe(0);
      await pointAt(tab, 'Vladimir Putin');
      await openCard(stage().running(), tab);
      expect(await pixelsOf([0, 0, 0], tab, letters)).toBe(0);
    },
  );

  test.each([
    ['an outline alone', 'color: transparent; -webkit-text-stroke: 3px #d0104c'],
    ['a fill of another colour', '-webkit-text-fill-color: #d0104c'],
  ])(
    'a headline drawn with %s, which no mark could give back, is left as it is, and has its card',
    async (_what, style) => {
      const tab = await headline(style);
      const unmarked = async () =>
        (await pixelsOf([208, 16, 76], tab, letters)) > 800 && (await pixelsOf(LINE, tab, letters)) === 0;
      await until('it is as it was', unmarked);
      await tab.mouse.move(100, 200);
      await tab.mouse.move(100, 45, { steps: 4 });
      expect((await openCard(stage().running(), tab)).name).toContain('Vladimir Putin');
      expect(await unmarked()).toBe(true);
    },
  );

  test('a page that knows our highlights by name cannot restyle them', async () => {
    // Its scripts are as hostile as its styles: nothing can be asked of it, but it can be looked at.
    const tab = await openFixture(stage(), 'hostile.html');
    await until('the name stands on our tint and our line', async () => {
      const words = { x: 100, y: 5, width: 400, height: 80 };
      return (await pixelsOf(TINT, tab, words)) > 20_000 && (await pixelsOf(LINE, tab, words)) > 300;
    });
  });

  test('marks are drawn in shadow trees too, and not to be restyled there either', async () => {
    const undo =
      '<style>p { font: 60px sans-serif; color: transparent; margin: 0 } p::highlight(backstory-person-tint) { background-color: red !important }</style>';
    const tab = await stage().open(
      'http://drawn.example/',
      page(
        `<div id="host"></div><script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '${undo}<p>Antony Blinken</p>'</script>`,
      ),
    );
    const words = { x: 20, y: 20, width: 300, height: 30 };
    await until('the name stands on our tint', async () => (await pixelsOf(TINT, tab, words)) > 8_000);
  });

  test.runIf(name === 'chromium')('on paper nothing is marked', async () => {
    const tab = await stage().open('http://paper.example/', REPORT);
    await markOn(tab, 'Minsk');
    const lines = () =>
      tab.evaluate(() => {
        const of = (highlight: string) => getComputedStyle(document.body, `::highlight(${highlight})`);
        return [of('backstory-place-underline').textDecorationLine, of('backstory-place-tint').backgroundColor];
      });
    expect(await lines()).toEqual(['underline', 'rgba(0, 165, 105, 0.14)']);
    await tab.emulateMediaType('print');
    expect(await lines()).toEqual(['none', 'rgba(0, 0, 0, 0)']);
  });
}
