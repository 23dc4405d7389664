import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { CARD_HOST, openCard } from '../../scripts/browser/card.ts';
import { countInContentWorld } from '../../scripts/browser/chromium.ts';
import { markOn, marksIn, pointAt } from '../../scripts/browser/marks.ts';
import { until } from '../../scripts/browser/until.ts';
import { REPORT } from './articles.ts';
import type { Stage } from './stage.ts';

/** The switch of a site: at once, in all its tabs, and for good. */
export function switchingScenarios(stage: () => Stage): void {
  const nothingOfOurs = (page: Page) =>
    page.evaluate(
      (host) =>
        ![...CSS.highlights.keys()].some((name) => name.startsWith('backstory')) && !document.querySelector(host),
      CARD_HOST,
    );
  const gone = (page: Page) => until('nothing of ours is left', () => nothingOfOurs(page));
  const offers = (popup: Page, words: RegExp) =>
    until(`the popup offers ${words.source}`, async () =>
      words.test(await popup.evaluate(() => document.body.innerText)),
    );
  const press = async (popup: Page, words: RegExp) => {
    await offers(popup, words);
    await popup.click('.site-button');
  };

  test('off takes everything back in all tabs of the site and its subdomains at once; on brings it again', async () => {
    const { open, running } = stage();
    const first = await open('http://switched.example/one', REPORT);
    const second = await open('http://www.switched.example/two', REPORT);
    const elsewhere = await open('http://notswitched.example/', REPORT);
    // A tab is read once it is looked at.
    for (const page of [first, second, elsewhere]) {
      await page.bringToFront();
      await markOn(page, 'Minsk');
    }
    await first.bringToFront();
    await pointAt(first, 'Vladimir Putin');
    await openCard(running(), first);

    const popup = await running().openPopup(first);
    await press(popup, /turn off on switched\.example/i);
    await gone(first);
    await gone(second);
    expect((await marksIn(elsewhere)).length).toBeGreaterThan(0);

    if (running().name === 'chromium') {
      expect(await countInContentWorld(elsewhere, 'MutationObserver')).toBeGreaterThan(0);
      for (const page of [first, second]) expect(await countInContentWorld(page, 'MutationObserver')).toBe(0);
    }
    // Off means off: what is added now is read where the switch is on, and only there.
    for (const page of [first, second, elsewhere]) {
      await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Antony Blinken spoke.</p>'));
    }
    await elsewhere.bringToFront();
    await markOn(elsewhere, 'Antony Blinken');
    expect(await nothingOfOurs(first)).toBe(true);
    expect(await nothingOfOurs(second)).toBe(true);

    const again = await running().openPopup(first);
    await press(again, /turn on for switched\.example/i);
    await offers(again, /turn off on switched\.example/i);
    await first.bringToFront();
    await markOn(first, 'Antony Blinken');
    await second.bringToFront();
    await markOn(second, 'Antony Blinken');
  });

  test('the rule holds after the browser was closed and started again', async () => {
    const before = await stage().open('http://kept.example/', REPORT);
    await markOn(before, 'Minsk');
    await press(await stage().running().openPopup(before), /turn off on kept\.example/i);
    await gone(before);
    await stage().restart();
    const on = await stage().open('http://news.example/report', REPORT);
    await markOn(on, 'Minsk');
    const off = await stage().open('http://kept.example/', REPORT);
    const popup = await stage().running().openPopup(off);
    await offers(popup, /turn on for kept\.example/i);
    expect(await nothingOfOurs(off)).toBe(true);
  });
}
