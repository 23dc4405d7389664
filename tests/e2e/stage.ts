import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { BUILDS, launch } from '../../scripts/browser/launch.ts';
import type { BrowserName, RunningBrowser } from '../../scripts/browser/running-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import { openSite, type Site } from './site.ts';

/** A browser with the built extension, a web of our own, and an ear for everything that goes wrong in a page. */
export interface Stage {
  readonly name: BrowserName;
  readonly site: Site;
  /** The browser as it runs now; another object after a restart. */
  readonly running: () => RunningBrowser;
  /** Serves `body` at the address and opens it in a new tab. */
  open(address: string, body?: string, headers?: Readonly<Record<string, string>>): Promise<Page>;
  /** Closes the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  /** Errors thrown into the pages opened so far, and what was printed on their consoles as an error or a warning. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

export interface StageOptions {
  /** False: the browser starts bare, to have the extension installed later. */
  readonly extension?: boolean;
  /** The reader prefers dark colours. */
  readonly dark?: boolean;
}

/** Sets a stage; the caller closes it. */
export async function setStage(
  name: BrowserName,
  { extension = true, dark = false }: StageOptions = {},
): Promise<Stage> {
  const site = await openSite();
  const profile = await mkdtemp(join(tmpdir(), 'backstory-'));
  const start = () =>
    launch(name, {
      ...(extension && { extension: BUILDS[name] }),
      profile,
      headless: true,
      dark,
      proxyPort: site.port,
    });
  const problems: string[] = [];
  const note = (problem: string) => {
    // Asked for by the browser of its own accord, and refused by a strict page's policy: that is between those two.
    if (!problem.includes('/favicon.ico')) problems.push(problem);
  };
  let running = await start();
  if (extension) await welcomed(running);

  return {
    name,
    site,
    running: () => running,
    problems,
    open: async (address, body, headers) => {
      if (body !== undefined) site.serve(address, { body, ...(headers && { headers }) });
      const page = await running.browser.newPage();
      page.on('pageerror', (error) => note(`thrown in ${address}: ${String(error)}`));
      page.on('console', (line) => {
        const type = line.type();
        if (type === 'error' || type === 'warn') note(`printed in ${address}: ${line.text()}`);
      });
      await page.goto(address);
      // The welcome may have come in front meanwhile, and a hidden tab is left unread.
      await page.bringToFront();
      return page;
    },
    restart: async () => {
      await running.close();
      running = await start();
      // To a browser, an unpacked extension is new at each start.
      if (extension) await welcomed(running);
    },
    close: async () => {
      await running.close();
      await site.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Waits for the tab that an install opens, so that it does not come in front of what a test has opened. */
function welcomed({ browser }: RunningBrowser): Promise<true> {
  return until('the welcome is open', async () => (await browser.pages()).length > 1);
}
