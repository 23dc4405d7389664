import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { basename } from 'node:path';
import process from 'node:process';
import { type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/setup/browsers.mjs';
import { CATEGORIES, type Shares, sharesOf, type TraceEvent } from './trace.ts';

/** What one page cost under one extension. Times in milliseconds, memory in megabytes. */
export interface Cost extends Shares {
  /** From the page's text being there to the first mark being drawn; undefined where none was. */
  readonly firstMark: number | undefined;
  readonly marks: number;
  /** Of the page and all that runs in it, after collecting garbage. */
  readonly heap: number;
}

/** A page and the scripts that run before it counts as loaded, milliseconds. */
export const LOAD_TIMEOUT_MS = 60_000;

/** Serves a file by path to one browser at a time, and nothing else. */
export const serveFiles = async (files: readonly string[]) => {
  const byName = new Map(files.map((file, index) => [`/${index}/${encodeURIComponent(basename(file))}`, file]));
  const server = createServer((request, response) => {
    const file = byName.get(request.url ?? '');
    if (file === undefined) return void response.writeHead(404).end();
    void readFile(file).then((body) => response.writeHead(200, { 'content-type': typeOf(file) }).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { pages: [...byName.keys()].map((path) => origin + path), close: () => server.close() };
};

const typeOf = (file: string): string =>
  file.endsWith('.xhtml') ? 'application/xhtml+xml' : 'text/html; charset=utf-8';

/** A browser with an extension in it, or none; it reaches nothing but this machine. */
export const openBrowser = (extension?: string): Promise<BrowserContext> => {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium was found to measure in: install one, or name it in BACKSTORY_CHROMIUM.');
  return chromium.launchPersistentContext('', {
    executablePath,
    headless: false,
    viewport: { width: 1280, height: 900 },
    args: [
      '--headless=new',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
  });
};

/** Loads a page in a tab of its own and watches what it costs until so many milliseconds after it has loaded. */
export const measure = async (browser: BrowserContext, url: string, watchMs: number): Promise<Cost> => {
  const page = await browser.newPage();
  try {
    await page.addInitScript(watchForMarks);
    const session = await browser.newCDPSession(page);
    await session.send('Performance.enable');
    const trace = await startTrace(session);
    await page.goto(url, { waitUntil: 'load', timeout: LOAD_TIMEOUT_MS });
    await page.waitForTimeout(watchMs);
    const events = await trace();
    const seen = await page.evaluate(marksSeen);
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const heap = (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
    return { ...sharesOf(events), ...seen, heap };
  } finally {
    await page.close();
  }
};

/** Records what the browser does; returns how to stop and have it. */
const startTrace = async (session: CDPSession): Promise<() => Promise<readonly TraceEvent[]>> => {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: CATEGORIES },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    return events;
  };
};

type Watched = Window & { firstMark?: number };

/** Runs in the page: notes the frame in which marks of any contender are first there. */
const watchForMarks = (): void => {
  const look = () => {
    const painted =
      [...CSS.highlights.values()].some(({ size }) => size > 0) || document.querySelector('mark[data-naive]') !== null;
    if (painted) (window as Watched).firstMark = performance.now();
    else if (performance.now() < 20_000) requestAnimationFrame(look);
  };
  document.addEventListener('DOMContentLoaded', look);
};

const marksSeen = (): { firstMark: number | undefined; marks: number } => {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const { firstMark } = window as Watched;
  const kinds = ['person', 'organisation', 'place', 'event'].map(
    (kind) => CSS.highlights.get(`backstory-${kind}`)?.size ?? 0,
  );
  return {
    firstMark: firstMark === undefined ? undefined : firstMark - (navigation?.domInteractive ?? 0),
    marks: kinds.reduce((sum, size) => sum + size, 0) + document.querySelectorAll('mark[data-naive]').length,
  };
};
