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

/** The popup, opened by the toolbar button itself where the browser lets us. */
export function popupScenarios(stage: () => Stage): void {
  const popupOn = async (address: string, body: string) => {
    const page = await stage().open(address, body);
    return { page, popup: await stage().running().openPopup(page) };
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
