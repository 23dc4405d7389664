import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardById } from '../../data/pack.ts';
import { markOn } from '../../scripts/browser/marks.ts';
import { until } from '../../scripts/browser/until.ts';
import { QUIET, REPORT } from './articles.ts';
import type { Stage } from './stage.ts';

const textOf = (popup: Page) => popup.evaluate(() => document.body.innerText);
const showing = (popup: Page, words: RegExp) =>
  until(`the popup shows ${words.source}`, async () => words.test(await textOf(popup)));

/** Types into the popup's search, as a reader would, in place of what is there. */
const search = async (popup: Page, words: string) => {
  await until('there is a search field', () =>
    popup.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      field?.focus();
      field?.select();
      return field !== null && document.activeElement === field;
    }),
  );
  await popup.keyboard.type(words);
};

/** What `tabs.query` of an extension page gives, as far as these tests use it. */
interface Tabs {
  query(of: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
}

/** The popup, opened by the toolbar button itself where the browser lets us. */
export function popupScenarios(stage: () => Stage): void {
  const popupOn = async (address: string, body: string) => {
    const page = await stage().open(address, body);
    return { page, popup: await stage().running().openPopup(page) };
  };

  /** The browser's number for the tab that shows an address. */
  const tabShowing = async (address: string) => {
    const options = await stage().running().openExtensionPage('options.html');
    const id = await options.evaluate(async (wanted) => {
      const scope = globalThis as unknown as { browser?: { tabs: Tabs }; chrome: { tabs: Tabs } };
      return (await (scope.browser ?? scope.chrome).tabs.query({})).find(({ url }) => url === wanted)?.id;
    }, address);
    await options.close();
    return id;
  };

  test('it lists the cards of the page, and a row expands to its card', async () => {
    const page = await stage().open('http://news.example/listed', REPORT);
    await markOn(page, 'Minsk');
    const popup = await stage().running().openPopup(page);
    for (const id of ['alyaksandr-lukashenka', 'vladimir-putin', 'minsk', 'sochi-meeting-2021-02-22']) {
      await showing(popup, new RegExp(cardById(id)?.name ?? 'missing'));
    }
    expect(await textOf(popup)).not.toContain(cardById('heiko-maas')?.name);
    await popup.evaluate(() => {
      const row = [...document.querySelectorAll<HTMLElement>('.row-button')].find((one) => /Putin/.test(one.innerText));
      row?.click();
    });
    const [quote] = cardById('vladimir-putin')?.quotes ?? [];
    await until('the row shows its quote', async () => (await textOf(popup)).includes(quote?.text ?? 'missing'));
  });

  test('search finds a name spelt another way, and one spelt wrongly', async () => {
    const { popup } = await popupOn('http://quiet.example/', QUIET);
    for (const words of ['Lukaschenko', 'lukshenka']) {
      await search(popup, words);
      await until(`${words} is found`, () =>
        popup.evaluate(() => /Alyaksandr Lukashenka/.test(document.querySelector('.row-button')?.textContent ?? '')),
      );
    }
    await search(popup, 'zzzzqqqq');
    await showing(popup, /No card for/);
  });

  test('a popup that stays open follows its tab from page to page', async () => {
    const { open, running, site } = stage();
    const page = await open('http://first.example/', REPORT);
    await markOn(page, 'Minsk');
    const popup = await running().openExtensionPage(`popup.html?tab=${await tabShowing('http://first.example/')}`);
    await showing(popup, /5 cards on this page/);
    // What comes to the page while the popup is open comes into its list.
    await page.bringToFront();
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Antony Blinken spoke.</p>'));
    await showing(popup, /6 cards on this page/);
    site.serve('http://second.example/', { body: '<!doctype html><title>Two</title><p>Alyaksandr Lukashenka.</p>' });
    await page.goto('http://second.example/');
    await page.bringToFront();
    await showing(popup, /turn off on second\.example/i);
    await showing(popup, /1 card on this page/);
    site.serve('http://third.example/', { body: QUIET });
    await page.goto('http://third.example/');
    await page.bringToFront();
    await showing(popup, /Nobody and nothing/);
    // Last of all: the driver waits in vain for the load of a page that comes from the browser's cache.
    await page.evaluate(() => history.go(-2));
    await page.bringToFront();
    await showing(popup, /turn off on first\.example/i);
    await showing(popup, /[56] cards on this page/);
    await popup.close();
  });

  test('a page that mentions nobody says so', async () => {
    const { popup } = await popupOn('http://quiet.example/', QUIET);
    await showing(popup, /turn off on quiet\.example/i);
    await until('the list is honest', () =>
      popup.evaluate(() => document.querySelectorAll('.row-button').length === 0),
    );
  });

  test('where nothing can run it says why, and search still works', async () => {
    const blank = await stage().running().openExtensionPage('options.html');
    const popup = await stage().running().openPopup(blank);
    await showing(popup, /keep extensions out/i);
    await search(popup, 'Navalny');
    await showing(popup, /Alexei Navalny/);
  });
}
