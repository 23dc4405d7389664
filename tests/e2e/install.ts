import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCard } from '../../scripts/browser/card.ts';
import { BUILDS } from '../../scripts/browser/launch.ts';
import { markOn, marksIn, pointAt } from '../../scripts/browser/marks.ts';
import type { BrowserName } from '../../scripts/browser/running-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import { REPORT } from './articles.ts';
import { type Stage, setStage } from './stage.ts';

/** From the moment of the install on: tabs that were open, and the welcome. */
export function installScenarios(name: BrowserName): void {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(name, { extension: false });
  });
  afterAll(() => stage.close());

  test('a tab that was open before the install is marked without a reload, once, and the reader is welcomed', async () => {
    const tab = await stage.open('http://early.example/', REPORT);
    expect(await marksIn(tab)).toEqual([]);
    const session = await tab.evaluate(() => performance.timeOrigin);
    await stage.running().install(BUILDS[name]);
    await until('the welcome is open', async () => (await stage.running().browser.pages()).length > 2);
    await tab.bringToFront();
    await markOn(tab, 'Minsk');
    const marks = await marksIn(tab);
    const places = marks.map(({ kind, boxes }) => kind + JSON.stringify(boxes));
    expect(new Set(places).size).toBe(places.length);
    await pointAt(tab, 'Vladimir Putin');
    await openCard(stage.running(), tab);
    expect(await tab.evaluate(() => performance.timeOrigin)).toBe(session);
  });
}
