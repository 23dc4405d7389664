import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CARD_HOST, openCard } from '../../scripts/browser/card.ts';
import { dialogNames } from '../../scripts/browser/chromium.ts';
import { markOn, pointAt } from '../../scripts/browser/marks.ts';
import type { BrowserName } from '../../scripts/browser/running-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import { REPORT } from './articles.ts';
import { type Stage, setStage } from './stage.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeScope {
  readonly axe: { run(context: object, options: object): Promise<{ violations: AxeViolation[] }> };
}
interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds wrong in the page, or in the part of it that `selector` names; one line a fault. */
const faultsIn = async (page: Page, selector = 'html'): Promise<string[]> => {
  await page.evaluate(await readFile(AXE, 'utf8'));
  // Half faded in, everything is too pale.
  await until('nothing moves', () =>
    page.evaluate((part) => {
      const roots = [document, document.querySelector(part)?.shadowRoot ?? document];
      return roots.flatMap((root) => root.getAnimations()).every(({ playState }) => playState === 'finished');
    }, selector),
  );
  return page.evaluate(async (part) => {
    const { axe } = globalThis as unknown as AxeScope;
    const { violations } = await axe.run({ include: [part] }, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
    );
  }, selector);
};

/** Everything of ours that a reader sees, without a fault that axe knows, in light or dark colours. */
export function accessibilityScenarios(name: BrowserName, dark: boolean): void {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(name, { dark });
  });
  afterAll(() => stage.close());

  const inWantedColours = async (page: Page) => {
    const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    expect(isDark).toBe(dark);
  };

  test.each(['options.html', 'dossier.html', 'dossier.html#welcome'])('%s', async (path) => {
    const page = await stage.running().openExtensionPage(path);
    await until('the page is drawn', () => page.evaluate(() => document.body.innerText.length > 100));
    await inWantedColours(page);
    expect(await faultsIn(page)).toEqual([]);
    await page.close();
  });

  test('the popup, with a row open and while searching', async () => {
    const tab = await stage.open('http://news.example/axe', REPORT);
    await markOn(tab, 'Minsk');
    const popup = await stage.running().openPopup(tab);
    await until('a row opens', () =>
      popup.evaluate(() => {
        document.querySelector<HTMLElement>('.row-button[aria-expanded=false]')?.click();
        return document.querySelector('.row-button[aria-expanded=true]') !== null;
      }),
    );
    await inWantedColours(popup);
    expect(await faultsIn(popup)).toEqual([]);
    await popup.focus('input[type=search]');
    await popup.keyboard.type('navalny');
    await until('something is found', () => popup.evaluate(() => document.querySelector('mark') !== null));
    expect(await faultsIn(popup)).toEqual([]);
  });

  test('the card', async () => {
    const tab = await stage.open('http://news.example/axe-card', REPORT);
    await pointAt(tab, 'Vladimir Putin');
    const { name: shown } = await openCard(stage.running(), tab);
    if (name === 'chromium') expect(await dialogNames(tab)).toContain(shown);
    // axe cannot look into a closed shadow root, so it gets the very same card, styles included, in an open one.
    await stage.running().inClosedRoot(
      tab,
      CARD_HOST,
      (root) => {
        const twin = document.createElement('div');
        twin.id = 'twin';
        twin.attachShadow({ mode: 'open' }).append(...[...root.childNodes].map((node) => node.cloneNode(true)));
        document.querySelector('main')?.append(twin);
      },
      null,
    );
    await inWantedColours(tab);
    expect(await faultsIn(tab, '#twin')).toEqual([]);
  });
}
