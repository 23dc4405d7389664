import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { countInContentWorld } from '../../scripts/browser/chromium.ts';
import { markOn, marksIn } from '../../scripts/browser/marks.ts';
import type { BrowserName } from '../../scripts/browser/running-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import { page, REPORT } from './articles.ts';
import { openFixture } from './fixtures.ts';
import type { Stage } from './stage.ts';

/** Characters of text that are read unasked, and some more. */
const TOO_MUCH = 8_200_000;

/** Before a page is shown, while nobody sees it, when it comes back, on paper, and after a long life. */
export function pageLifeScenarios(name: BrowserName, stage: () => Stage): void {
  const append = (tab: Page, words: string) =>
    tab.evaluate((text) => document.body.append(document.createElement('hr'), text), words);

  test('a page that comes back from the cache has its marks, and new ones follow', async () => {
    const tab = await stage().open('http://back.example/', REPORT);
    stage().site.serve('http://away.example/', { body: page('<p>Elsewhere.</p>') });
    // The browser decides what it keeps: short of memory it may load the page anew.
    await until('the page came back from the cache', async () => {
      await tab.goto('http://back.example/');
      await markOn(tab, 'Minsk');
      await tab.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
      await tab.goto('http://away.example/');
      await tab.evaluate(() => history.back());
      await until('the page is back', () => tab.evaluate(() => location.host === 'back.example'));
      return tab.evaluate(() => 'persisted' in window);
    });
    await markOn(tab, 'Minsk');
    await append(tab, 'Antony Blinken');
    await markOn(tab, 'Antony Blinken');
  });

  test('a page too long to be read unasked says so in the popup, and is read on when asked', async () => {
    const long = 'word '.repeat(TOO_MUCH / 5);
    const tab = await stage().open(
      'http://long.example/',
      page(`<p>Vladimir Putin.</p><p>${long}</p><p>Antony Blinken</p>`),
    );
    await markOn(tab, 'Vladimir Putin');
    const popup = await stage().running().openPopup(tab);
    if (name === 'firefox') await tab.bringToFront();
    await until('the popup says that reading stopped', () =>
      popup.evaluate(() => document.body.innerText.includes('Reading stopped')),
    );
    expect((await marksIn(tab)).map(({ text }) => text)).toEqual(['Vladimir Putin']);
    await popup.evaluate(() => {
      const stopped = [...document.querySelectorAll('button')].find((button) =>
        /read on|go on|continue/i.test(button.innerText),
      );
      stopped?.click();
    });
    await tab.bringToFront();
    await markOn(tab, 'Antony Blinken');
  });

  test.runIf(name === 'chromium')('a page that scripts of its own world cannot be spoilt for us', async () => {
    const tab = await openFixture(stage(), 'hostile.html');
    const session = await tab.createCDPSession();
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const ask = async (expression: string) =>
      (await session.send('Runtime.evaluate', { expression, contextId: executionContextId, returnByValue: true }))
        .result.value as unknown;
    await until('both are marked', async () => (await ask("CSS.highlights.get('backstory-person')?.size")) === 2);
    const place = (await ask(
      "(({ x, y, height }) => ({ x: x + 9, y: y + height / 2 }))([...CSS.highlights.get('backstory-person')][0].getClientRects()[0])",
    )) as { x: number; y: number };
    await tab.mouse.move(2, 2);
    await tab.mouse.move(place.x, place.y, { steps: 4 });
    await until(
      'the card is open',
      () => ask("document.querySelector('[data-backstory]')?.matches(':popover-open')") as Promise<boolean>,
    );
  });

  test.runIf(name === 'chromium')('a page rendered ahead is read when it is shown', async () => {
    const rules = { prerender: [{ source: 'list', urls: ['/next'], eagerness: 'immediate' }] };
    stage().site.serve('http://localhost/next', { body: REPORT });
    const tab = await stage().open(
      'http://localhost/first',
      page(
        '<p>Nothing.</p><a href="/next">Next</a>',
        `<script type="speculationrules">${JSON.stringify(rules)}</script>`,
      ),
    );
    await until('the next page is asked for', async () => stage().site.asked.includes('GET http://localhost/next'));
    await tab.click('a');
    await until('it is shown', () => tab.evaluate(() => location.pathname === '/next'));
    await markOn(tab, 'Minsk');
    const ahead = await tab.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
        activationStart?: number;
      })[];
      return entry?.activationStart ?? 0;
    });
    expect(ahead).toBeGreaterThan(0);
  });

  test.runIf(name === 'chromium')('a thousand navigations leave neither nodes nor ranges behind', async () => {
    const tab = await openFixture(stage(), 'navigation.html');
    await markOn(tab, 'Alyaksandr Lukashenka');
    const session = await tab.createCDPSession();
    const navigate = async (times: number) => {
      await tab.evaluate(async (many) => {
        for (let time = 0; time < many; time += 1) {
          document.querySelector<HTMLElement>('#go')?.click();
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      }, times);
      const last = await tab.evaluate(() => document.querySelector('h1')?.textContent);
      await until('the last page is marked', () =>
        tab.evaluate(
          (title) =>
            [...(CSS.highlights.get('backstory-person') ?? [])].some(
              (range) =>
                range instanceof Range &&
                title === range.startContainer.parentElement?.previousElementSibling?.textContent,
            ),
          last,
        ),
      );
      // Counting collects garbage first.
      const ranges = await countInContentWorld(tab, 'Range');
      const { nodes } = await session.send('Memory.getDOMCounters');
      return { ranges, nodes };
    };
    const early = await navigate(500);
    const late = await navigate(500);
    expect(late.ranges).toBeLessThanOrEqual(early.ranges + 5);
    expect(late.nodes).toBeLessThanOrEqual(early.nodes + 50);
    expect(late.ranges).toBeLessThan(50);
  });
}
