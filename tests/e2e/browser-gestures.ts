import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cardIn, openCard } from '../../scripts/browser/card.ts';
import { raiseInBackground } from '../../scripts/browser/chromium.ts';
import { markOn, marksIn } from '../../scripts/browser/marks.ts';
import { until } from '../../scripts/browser/until.ts';
import { REPORT } from './articles.ts';
import type { Stage } from './stage.ts';

/** Shortcuts and the context menu, which belong to the browser: as Chromium tells the background of them. */
export function browserGestureScenarios(stage: () => Stage): void {
  describe('shortcuts and context menu', () => {
    gestures(stage);
  });
}

function gestures(stage: () => Stage): void {
  const select = (page: Page, words: string) =>
    page.evaluate((wanted) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const at = texts.currentNode.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        getSelection()?.setBaseAndExtent(texts.currentNode, at, texts.currentNode, at + wanted.length);
        return;
      }
      throw new Error(`${wanted} is not on the page.`);
    }, words);
  const lookUp = async (page: Page, words: string) => {
    await select(page, words);
    const { browser } = stage().running();
    await raiseInBackground(browser, { menuItemId: 'look-up', selectionText: words }, page.url());
  };

  test('one shortcut turns the site off and on, two walk through its mentions', async () => {
    const { open, running } = stage();
    const page = await open('http://shortcut.example/', REPORT);
    const press = (command: string) => raiseInBackground(running().browser, { command }, page.url());
    await markOn(page, 'Minsk');
    await press('toggle-site');
    await until('nothing is marked', async () => (await marksIn(page)).length === 0);
    await press('toggle-site');
    await markOn(page, 'Minsk');
    await press('next-mention');
    const first = await openCard(running(), page);
    await press('next-mention');
    await until('another card is open', async () => (await openCard(running(), page)).name !== first.name);
    await press('previous-mention');
    await until('the first card is open again', async () => (await openCard(running(), page)).name === first.name);
  });

  test('words looked up open their card in the page', async () => {
    const { open, running } = stage();
    const page = await open('http://looked-up.example/', REPORT.replace('the police', 'the office of Nawalny'));
    await markOn(page, 'Minsk');
    for (const [words, name] of [
      ['Minsk', 'Minsk'],
      ['Nawalny', 'Alexei Navalny'],
    ] as const) {
      await lookUp(page, words);
      await until(`the card of ${name} is open`, async () => (await cardIn(running(), page))?.name === name);
    }
  });

  test('words without a card are sought in the dossier', async () => {
    const { open, running } = stage();
    const page = await open('http://unknown.example/', REPORT);
    await markOn(page, 'Minsk');
    const before = new Set(await running().browser.pages());
    await lookUp(page, 'cameras');
    const dossier = await until('the dossier is open', async () =>
      (await running().browser.pages()).find((one) => !before.has(one)),
    );
    await until('it has searched', () =>
      dossier.evaluate(() => document.querySelector<HTMLInputElement>('input[type=search]')?.value === 'cameras'),
    );
    expect(await cardIn(running(), page)).toBeUndefined();
  });
}
