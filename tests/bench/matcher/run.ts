import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { pack } from '../../../data/pack.ts';
import { recognition } from '../../../data/recognition/bundled.ts';
import { parsePassages } from '../../corpus/passages.ts';
import { writeToReport } from '../report.ts';
import { markNames, matcherWith } from './backstory-method.ts';
import { compromise } from './compromise-method.ts';
import { ahoCorasick, alternation } from './exact-methods.ts';
import { fuseSpans, fuseWindows } from './fuse-methods.ts';
import { madeUpPage } from './made-up-page.ts';
import type { Finder, Method } from './method.ts';
import { qualityOf } from './quality.ts';
import { race, tableOf } from './race.ts';
import { spellingsOf } from './spellings.ts';

/**
 * Measures the matcher beside other ways of finding names, in one process and on the same pages, so that ratios hold whatever the machine is doing.
 * Prints a JSON line, then tables. `npm run bench [-- --write]`, which puts the tables into docs/benchmarks.md.
 */
const SIZES = [20_000, 200_000];
const PEOPLE = [0, 10_000];
const OTHERS: readonly Method[] = [ahoCorasick, alternation, compromise, fuseSpans, fuseWindows];

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const folder = 'tests/corpus/gold';
const passages = readdirSync(folder).flatMap((file) => parsePassages(readFileSync(join(folder, file), 'utf8'), file));
const english = passages.filter(({ language }) => language === 'en');
const pages = SIZES.map((words) => ({ words, blocks: madeUpPage(words, english) }));

const rows = PEOPLE.flatMap((count) => race(pages, count, OTHERS));
const rates = qualities();
console.log(JSON.stringify({ spellings: spellingsOf(recognition).length, rows, quality: rates }));
const tables = [
  tableOf(rows),
  '| method | precision | recall | F1 |',
  '|---|---:|---:|---:|',
  ...rates.map(
    ({ method, precision, recall, f1 }) =>
      `| ${method} | ${[precision, recall, f1].map((rate) => rate.toFixed(3)).join(' | ')} |`,
  ),
  '',
].join('\n');
console.log(`\n${tables}`);
if (values.write) await writeToReport('bench', tables);

/** How right each method is about the names of our passages, given the same spellings. */
function qualities() {
  const names = new Set(pack.cards.filter(({ kind }) => kind !== 'event').map(({ id }) => id));
  const known = spellingsOf(recognition);
  const matcher = matcherWith([]);
  const ours: Finder = { find: (text) => markNames(matcher, text) };
  const finders = OTHERS.map((method) => ({ name: method.name, finder: method.build(known) }));
  return [{ name: 'Backstory', finder: ours }, ...finders].map(({ name, finder }) => {
    process.stderr.write(`${name}, ${passages.length} passages …\n`);
    const quality = qualityOf(
      passages,
      (id) => names.has(id),
      (text) => finder.find(text),
    );
    return { method: name, ...quality };
  });
}
