import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserContext } from 'playwright-core';
import { build } from 'wxt';
import { CONTENDERS, type Contender, extensionOf } from '../tests/bench/page/contenders.ts';
import { type Cost, measure, openBrowser, serveFiles } from '../tests/bench/page/measure.ts';
import { median, type PageCosts, tableOf } from '../tests/bench/page/table.ts';

/**
 * npm run bench:page [-- FOLDER] [--pages N] [--runs N] [--write]
 * What the content script costs in a real browser, beside a naive one and a bare walk over the text, on our own
 * pages and on those of a folder of saved ones.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '60' },
    runs: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
  },
});

const root = fileURLToPath(new URL('..', import.meta.url));
const MADE = [
  'sample-article.html',
  ...['long-read', 'large-node', 'many-nodes', 'live', 'frames'].map((name) => `pages/${name}.html`),
];
const PLACE = /<!-- bench:page -->[\s\S]*?<!-- \/bench:page -->/;

const savedPages = async (folder: string, most: number): Promise<string[]> => {
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.x?html?$/.test(file)).toSorted();
  // Evenly over the folder, whose pages are often sorted by site.
  const step = Math.max(1, files.length / most);
  return Array.from({ length: Math.min(most, files.length) }, (_, index) =>
    join(folder, files[Math.floor(index * step)] ?? ''),
  );
};

const middleCost = (costs: readonly Cost[]): Cost => {
  const of = (pick: (cost: Cost) => number) => median(costs.map(pick));
  const firsts = costs.flatMap(({ firstMark }) => firstMark ?? []);
  return {
    extension: of((cost) => cost.extension),
    longest: of((cost) => cost.longest),
    page: of((cost) => cost.page),
    heap: of((cost) => cost.heap),
    marks: of((cost) => cost.marks),
    firstMark: firsts.length > 0 ? median(firsts) : undefined,
  };
};

/** Contenders take turns on each page, so that what else the machine does meets all of them alike. */
const race = async (
  files: readonly string[],
  browsers: ReadonlyMap<Contender, BrowserContext>,
): Promise<PageCosts[]> => {
  const { pages, close } = await serveFiles(files);
  const results: PageCosts[] = [];
  for (const [index, url] of pages.entries()) {
    const runs: Record<Contender, Cost[]> = { none: [], floor: [], backstory: [], naive: [] };
    const page = basename(files[index] ?? '');
    try {
      for (let run = 0; run < Number(values.runs); run += 1)
        for (const [contender, browser] of browsers) runs[contender].push(await measure(browser, url));
      const [none, floor, backstory, naive] = CONTENDERS.map((contender) => middleCost(runs[contender]));
      if (none && floor && backstory && naive) results.push({ page, none, floor, backstory, naive });
      process.stderr.write(
        `${page}: ${CONTENDERS.map((name) => `${name} ${middleCost(runs[name]).extension.toFixed(1)}`).join(', ')}\n`,
      );
    } catch (error) {
      process.stderr.write(`${page} left out: ${String(error).split('\n')[0]}\n`);
    }
  }
  close();
  return results;
};

await build({ root, browser: 'chrome' });
const browsers = new Map<Contender, BrowserContext>();
for (const contender of CONTENDERS) browsers.set(contender, await openBrowser(await extensionOf(contender)));
const [folder] = positionals;
const saved = folder ? await race(await savedPages(folder, Number(values.pages)), browsers) : [];
const made = await race(
  MADE.map((file) => join(root, 'tests/fixtures', file)),
  browsers,
);
for (const browser of browsers.values()) await browser.close();

const table = tableOf(saved, made);
process.stdout.write(table);
if (values.write) {
  const report = join(root, 'docs/benchmarks.md');
  const text = await readFile(report, 'utf8');
  if (!PLACE.test(text))
    throw new Error(`${report} has no place for the table: <!-- bench:page --> … <!-- /bench:page -->`);
  await writeFile(
    report,
    text.replace(PLACE, () => `<!-- bench:page -->\n${table}<!-- /bench:page -->`),
  );
}
