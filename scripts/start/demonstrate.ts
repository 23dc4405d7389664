import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { normaliseSpace } from '../../data/fingerprint.ts';
import { CARD_HOST, openCard } from '../browser/card.ts';
import { BUILDS, launch } from '../browser/launch.ts';
import { marksIn, pointAt, type SeenMark } from '../browser/marks.ts';
import type { BrowserName, RunningBrowser } from '../browser/running-browser.ts';
import { until } from '../browser/until.ts';
import { say } from '../setup/say.mjs';
import { markTable } from './mark-table.ts';
import { visit } from './visit.ts';

/** Where the screenshots go. */
const FOLDER = 'demo';
/** As wide as a popup is in the browser; CSS pixels. */
const POPUP_SIZE = { width: 400, height: 600 };

/** Without a display: does what a reader would, in light and in dark, and writes down what there was to see. */
export async function demonstrate(name: BrowserName, address: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  let marks: readonly SeenMark[] = [];
  for (const colours of ['light', 'dark'] as const) {
    const profile = await mkdtemp(join(tmpdir(), 'backstory-'));
    const running = await launch(name, { extension: BUILDS[name], profile, headless: true, dark: colours === 'dark' });
    try {
      say(`Showing it in ${colours} colours …`);
      marks = await show(running, address, (part) => `${FOLDER}/${name}-${colours}-${part}.png` as const);
    } finally {
      await running.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  console.log(markTable(marks));
  say(`Screenshots of everything are in ${FOLDER}/.`);
}

type FileFor = (part: string) => `${string}.png`;

async function show(running: RunningBrowser, address: string, file: FileFor): Promise<SeenMark[]> {
  await until('the welcome is open', async () => (await running.browser.pages()).length > 1);
  const page = await running.browser.newPage();
  await visit(page, address);
  // A page may well mention nobody; what the popup says then is worth seeing too.
  const marks = await until('something is marked on the page', () => atRest(page)).catch(() => []);
  await page.screenshot({ path: file('page') });

  const person =
    marks.find(({ kind, boxes }) => kind === 'person' && boxes.some(({ y }) => y > 0 && y < 600)) ?? marks[0];
  if (person) {
    await pointAt(page, normaliseSpace(person.text));
    await openCard(running, page);
    await until('the card has come in', () => stills(running, page));
    await page.screenshot({ path: file('card') });
    await page.keyboard.press('Escape');
  }

  const popup = await running.openPopup(page);
  await popup.setViewport(POPUP_SIZE).catch(() => undefined);
  await until('the popup lists cards or says why not', () =>
    popup.evaluate(() => document.querySelector('.row-button, .notice') !== null),
  );
  await popup.screenshot({ path: file('popup') });
  await popup.click('.site-button');
  await until('the marks are gone', async () => (await marksIn(page)).length === 0);
  await page.bringToFront();
  await page.screenshot({ path: file('off') });
  return marks;
}

let before = '';

/** The marks, once there are some and two looks at them agree. */
async function atRest(page: Page): Promise<SeenMark[] | undefined> {
  const marks = await marksIn(page);
  const now = JSON.stringify(marks);
  const rests = marks.length > 0 && now === before;
  before = now;
  return rests ? marks : undefined;
}

/** Nothing in the card moves or fades any more. */
function stills(running: RunningBrowser, page: Page): Promise<boolean | undefined> {
  return running.inClosedRoot(page, CARD_HOST, (root) => root.getAnimations().length === 0, null);
}
