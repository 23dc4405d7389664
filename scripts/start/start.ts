// Builds the extension and opens a browser that has it on an article: in a window where there is a display, else as a
// demonstration that writes screenshots.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILDS, launch } from '../browser/launch.ts';
import { marksIn } from '../browser/marks.ts';
import type { BrowserName } from '../browser/running-browser.ts';
import { until } from '../browser/until.ts';
import { runPinned } from '../setup/runtime.mjs';
import { endWith, Refusal, say } from '../setup/say.mjs';
import { demonstrate } from './demonstrate.ts';
import { markTable } from './mark-table.ts';
import { serveArticle } from './served-article.ts';
import { visit } from './visit.ts';

const SAMPLE = 'tests/fixtures/sample-article.html';

await endWith(async () => {
  const { browser, source } = readArguments(process.argv.slice(2));
  say(`Building for ${browser} …`);
  const built = await runPinned('wxt', ['build', ...(browser === 'firefox' ? ['-b', 'firefox'] : [])], { quiet: true });
  if (built !== 0) throw new Refusal('The build failed: see above.');
  const article = await serveArticle(source).catch(() => {
    throw new Refusal(`${source} cannot be read. Give a file that exists, or an address that begins with http.`);
  });
  try {
    if (hasDisplay()) await openWindow(browser, article.address);
    else await demonstrate(browser, article.address);
  } finally {
    article.close();
  }
  return 0;
});

function readArguments(args: string[]): { browser: BrowserName; source: string } {
  const usage = 'Use: npm start [-- --browser chromium|firefox] [-- URL|FILE]';
  try {
    const { values, positionals } = parseArgs({
      args: args.filter((argument) => argument !== '--'),
      options: { browser: { type: 'string', default: 'chromium' } },
      allowPositionals: true,
    });
    const { browser } = values;
    if (browser === 'chromium' || browser === 'firefox') return { browser, source: sourceOf(positionals[0]) };
    throw new Refusal(`There is no build for “${browser}”. ${usage}`);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(usage);
  }
}

/** npm runs this in the folder of package.json; a file is meant from where the reader stands. */
function sourceOf(given: string | undefined): string {
  if (given === undefined || /^https?:\/\//.test(given)) return given ?? SAMPLE;
  return resolve(process.env.INIT_CWD ?? '.', given);
}

function hasDisplay(): boolean {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Shows the article until the reader closes the browser. */
async function openWindow(name: BrowserName, address: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'backstory-'));
  const running = await launch(name, { extension: BUILDS[name], profile, headless: false });
  const page = await running.browser.newPage();
  await visit(page, address);
  const marks = await until('something is marked', async () => {
    const seen = await marksIn(page);
    return seen.length > 0 && seen;
  }).catch(() => []);
  console.log(markTable(marks));
  say('Point at an underlined name. Close the browser to end.');
  await new Promise<void>((closed) => running.browser.once('disconnected', () => closed()));
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
