import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { markOn } from '../../scripts/browser/marks.ts';
import { until } from '../../scripts/browser/until.ts';
import { page } from './articles.ts';
import type { Stage } from './stage.ts';

/** Long enough for Firefox to offer its reader view, and not at the root of a site, where it never does. */
const ADDRESS = 'http://long-read.example/news/talks.html';
const ARTICLE = page(
  `<article><h1>Talks by the sea</h1>${'<p>Alyaksandr Lukashenka flew south, and the talks went on for many hours, as reporters told, with no end in sight for anybody who waited in the rain outside.</p>'.repeat(8)}</article>`,
);

interface TabsApi {
  query(of: object): Promise<readonly { readonly id: number; readonly url?: string; readonly isArticle?: boolean }[]>;
  toggleReaderMode(id: number): Promise<void>;
}
declare const browser: { readonly tabs: TabsApi };

/** Firefox’s own reading view, which it opens to no extension. Chromium's stands beside the page, which stays as it is. */
export function readerViewScenarios(stage: () => Stage): void {
  describe('reader view', () => {
    test('the popup says what is so there and what to do, and after that the words are marked', async () => {
      const tab = await stage().open(ADDRESS, ARTICLE);
      await markOn(tab, 'Alyaksandr Lukashenka');
      const ours = await stage().running().openExtensionPage('options.html');
      const id = await until('Firefox offers its reader view', () =>
        ours.evaluate(
          async (address) => (await browser.tabs.query({})).find((one) => one.url === address && one.isArticle)?.id,
          ADDRESS,
        ),
      );
      await ours.evaluate((one) => browser.tabs.toggleReaderMode(one), id);
      await until('the reader view is open', () => tab.evaluate(() => location.protocol === 'about:'));
      const popup = await stage().running().openExtensionPage(`popup.html?tab=${id}`);
      const says = (words: string) =>
        until(`the popup says “${words}”`, () =>
          popup.evaluate((wanted) => document.querySelector('main')?.innerText.includes(wanted), words),
        );
      await says('reading view');
      await says('Leave');
      await leave(tab);
      await says('Turn off on long-read.example');
      expect((await markOn(tab, 'Alyaksandr Lukashenka')).kind).toBe('person');
    });
  });
}

/** As the button in the address bar does, which no program can press: to the page it came from. */
const leave = async (tab: Page): Promise<void> => {
  await tab.bringToFront();
  await tab.goto(ADDRESS);
};
