import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import { CONTENDERS, type Contender } from '../tests/bench/page/contenders.ts';
import { Entrant, type Failure } from '../tests/bench/page/contest.ts';
import { makePages } from '../tests/bench/page/made-pages.ts';
import { type Cost, serveFiles } from '../tests/bench/page/measure.ts';
import { median, type PageCosts, tableOf } from '../tests/bench/page/table.ts';
import { writeToReport } from '../tests/bench/report.ts';

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
const FIXTURES = [
  'sample-article.html',
  ...['long-read', 'large-node', 'many-nodes', 'live', 'frames'].map((name) => `pages/${name}.html`),
];

/** How long a page is watched after it has loaded, milliseconds: long enough for every contender to come to rest. */
const WATCH_MS = 2_000;
const WATCH_HARD_MS = 5_000;

/** It takes minutes for a page of a novel's length, if it comes to an end. */
const TOO_SLOW: Failure = { failed: 'not run' };

const savedPages = async (folder: string, most: number): Promise<string[]> => {
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.x?html?$/.test(file)).toSorted();
  // Evenly over the folder, whose pages are often sorted by site.
  const step = Math.max(1, files.length / most);
  return Array.from({ length: Math.min(most, files.length) }, (_, index) =>
    join(folder, files[Math.floor(index * step)] ?? ''),
  );
};

/** The median of each figure over all runs; a contender that failed in one has failed on the page. */
const middleCost = (costs: readonly (Cost | Failure)[]): Cost | Failure => {
  const failure = costs.find((cost) => 'failed' in cost);
  if (failure) return failure;
  const all = costs.flatMap((cost) => ('failed' in cost ? [] : [cost]));
  const of = (pick: (cost: Cost) => number) => median(all.map(pick));
  const firsts = all.flatMap(({ firstMark }) => firstMark ?? []);
  return {
    extension: of((cost) => cost.extension),
    extensionWall: of((cost) => cost.extensionWall),
    longest: of((cost) => cost.longest),
    page: of((cost) => cost.page),
    heap: of((cost) => cost.heap),
    marks: of((cost) => cost.marks),
    firstMark: firsts.length > 0 ? median(firsts) : undefined,
  };
};

/** Contenders take turns on each page, so that what else the machine does meets all of them alike. */
const measureAll = async (
  url: string,
  { watchMs, isLong }: Course,
  entrants: Entrants,
): Promise<Record<Contender, Cost | Failure>> => {
  const runs: Record<Contender, (Cost | Failure)[]> = {
    none: [],
    floor: [],
    backstory: [],
    naive: isLong ? [TOO_SLOW] : [],
  };
  for (let run = 0; run < Number(values.runs); run += 1)
    // What a page was too much for once it will be again.
    for (const contender of CONTENDERS)
      if (!runs[contender].some((cost) => 'failed' in cost))
        runs[contender].push(await entrants[contender].measure(url, watchMs));
  return {
    none: middleCost(runs.none),
    floor: middleCost(runs.floor),
    backstory: middleCost(runs.backstory),
    naive: middleCost(runs.naive),
  };
};

interface Course {
  readonly watchMs: number;
  /** Too long for the naive script. */
  readonly isLong?: boolean;
}

const race = async (files: readonly string[], course: Course, entrants: Entrants): Promise<PageCosts[]> => {
  const { pages, close } = await serveFiles(files);
  const results: PageCosts[] = [];
  for (const [index, url] of pages.entries()) {
    const page = basename(files[index] ?? '');
    const costs = await measureAll(url, course, entrants);
    const shown = CONTENDERS.map((name) => `${name} ${shortly(costs[name])}`).join(', ');
    const lost = 'failed' in costs.none;
    process.stderr.write(`${page}: ${shown}${lost ? ' – left out' : ''}\n`);
    // A page that the bare browser cannot show says nothing of any script.
    if (!lost) results.push({ page, ...costs });
  }
  close();
  return results;
};

const shortly = (cost: Cost | Failure): string => ('failed' in cost ? cost.failed : cost.extension.toFixed(1));

type Entrants = Readonly<Record<Contender, Entrant>>;

await build({ root, browser: 'chrome' });
const entrants: Entrants = {
  none: await Entrant.of('none'),
  floor: await Entrant.of('floor'),
  backstory: await Entrant.of('backstory'),
  naive: await Entrant.of('naive'),
};
const [folder] = positionals;
const { long, busy } = await makePages();
const saved = folder ? await race(await savedPages(folder, Number(values.pages)), { watchMs: WATCH_MS }, entrants) : [];
const fixtures = FIXTURES.map((file) => join(root, 'tests/fixtures', file));
const made = [
  ...(await race([...fixtures, busy], { watchMs: WATCH_HARD_MS }, entrants)),
  ...(await race([long], { watchMs: WATCH_HARD_MS, isLong: true }, entrants)),
];
for (const entrant of Object.values(entrants)) await entrant.close();

const table = tableOf(saved, made);
process.stdout.write(table);
if (values.write) await writeToReport('bench:page', table);
