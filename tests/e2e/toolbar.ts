import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardIn, openCard } from '../../scripts/browser/card.ts';
import { markOn } from '../../scripts/browser/marks.ts';
import { until } from '../../scripts/browser/until.ts';
import { QUIET, REPORT } from './articles.ts';
import type { Stage } from './stage.ts';

/** The `browser` of an extension page, as far as these tests use it. */
interface ExtensionApi {
  readonly tabs: {
    query(of: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
  readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
}

/** The toolbar button's number, and what the shortcuts ask of a page. */
export function toolbarScenarios(stage: () => Stage): void {
  const within = <T>(page: Page, address: string, task: 'badge' | 'walk') =>
    page.evaluate(
      async (wanted, what) => {
        const scope = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
        const api = scope.browser ?? scope.chrome;
        const tab = (await api.tabs.query({})).find(({ url }) => url === wanted)?.id ?? -1;
        return what === 'badge'
          ? api.action.getBadgeText({ tabId: tab })
          : api.tabs.sendMessage(tab, { type: 'walk', to: 'next' });
      },
      address,
      task,
    ) as Promise<T>;

  test('the button counts the cards of the page, and nothing on a page without any', async () => {
    const address = 'http://counted.example/';
    const tab = await stage().open(address, REPORT);
    await markOn(tab, 'Minsk');
    const options = await stage().running().openExtensionPage('options.html');
    const badge = () => within<string>(options, address, 'badge');
    // Lukashenka, Putin, their meeting, Sochi and Minsk.
    await until('five cards are counted', async () => (await badge()) === '5');
    stage().site.serve(address, { body: QUIET });
    await tab.bringToFront();
    await tab.reload();
    await until('none is counted', async () => (await badge()) === '');
    await options.close();
  });

  test('a walk opens the card of the next mention each time', async () => {
    const address = 'http://walked.example/';
    const tab = await stage().open(address, REPORT);
    await markOn(tab, 'Minsk');
    const options = await stage().running().openExtensionPage('options.html');
    await tab.bringToFront();
    expect(await within(options, address, 'walk')).toBe(true);
    const first = await openCard(stage().running(), tab);
    expect(await within(options, address, 'walk')).toBe(true);
    await until('another card is open', async () => (await openCard(stage().running(), tab)).name !== first.name);
    await options.close();
  });

  test('who tabs through a card that was asked for comes back to where they were', async () => {
    const address = 'http://tabbed.example/';
    const buttons = '<button id="here">Here</button><button id="next">Next</button>';
    const tab = await stage().open(address, REPORT.replace('<main>', `<main>${buttons}`));
    await markOn(tab, 'Minsk');
    const options = await stage().running().openExtensionPage('options.html');
    await tab.bringToFront();
    await tab.focus('#here');
    expect(await within(options, address, 'walk')).toBe(true);
    await openCard(stage().running(), tab);
    const focused = () => tab.evaluate(() => document.activeElement?.id);
    await until('focus is in the card', async () => (await focused()) === '');
    await until('focus has gone through the card', async () => {
      await tab.keyboard.press('Tab');
      return (await focused()) !== '';
    });
    expect(await focused()).toBe('here');
    expect(await cardIn(stage().running(), tab)).toBeUndefined();
    await tab.keyboard.press('Tab');
    expect(await focused()).toBe('next');
    await options.close();
  });
}
