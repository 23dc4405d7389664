import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from '../../../data/pack.ts';
import { recognition } from '../../../data/recognition/bundled.ts';
import type { Matcher } from '../../../matching/mention.ts';
import { parsePassages } from '../../corpus/passages.ts';
import { markNames, markPage, matcherWith } from './backstory-method.ts';
import { compromise } from './compromise-method.ts';
import { ahoCorasick, alternation } from './exact-methods.ts';
import { fuseSpans, fuseWindows } from './fuse-methods.ts';
import { madeUpPage } from './made-up-page.ts';
import { madeUpPeople } from './made-up-people.ts';
import { heapInUse, medianTime, timeOf } from './measure.ts';
import type { Finder, Method } from './method.ts';
import { qualityOf } from './quality.ts';
import { spellingsOf, spellingsOfPeople } from './spellings.ts';

/**
 * Measures the matcher beside other ways of finding names, in one process and on the same pages, so that ratios hold whatever the machine is doing.
 * Prints a JSON line, then a table. `npm run bench`.
 */
const SIZES = [20_000, 200_000];
const PEOPLE = [0, 10_000];
/** Queries made of a method that would take minutes or hours; the rest is extrapolated. */
const SAMPLE = 60;
/** A regular expression of ten thousand names takes minutes over a long page: given up on from here, words times names. */
const ALTERNATION_LIMIT = 300_000_000;

interface Row {
  readonly method: string;
  readonly words: number;
  readonly people: number;
  readonly buildMs: number;
  readonly findMs: number;
  readonly heapMb: number;
  readonly extrapolated: boolean;
}

const folder = 'tests/corpus/gold';
const passages = readdirSync(folder).flatMap((file) => parsePassages(readFileSync(join(folder, file), 'utf8'), file));
const english = passages.filter(({ language }) => language === 'en');
const names = new Set(pack.cards.filter(({ kind }) => kind !== 'event').map(({ id }) => id));
const known = spellingsOf(recognition);
const others: readonly Method[] = [ahoCorasick, alternation, compromise, fuseSpans, fuseWindows];
const pages = new Map(SIZES.map((words) => [words, madeUpPage(words, english)]));
const rows: Row[] = [];

for (const count of PEOPLE) {
  const people = madeUpPeople(count);
  measure(
    'Backstory',
    count,
    () => matcherWith(people),
    (fresh, blocks) => markPage(fresh(), blocks),
  );
  const aliases = [...known, ...spellingsOfPeople(people)];
  for (const method of others) measureOther(method, count, aliases);
}

const matcher = matcherWith([]);
const quality = [
  {
    method: 'Backstory',
    ...qualityOf(
      passages,
      (id) => names.has(id),
      (text) => markNames(matcher, text),
    ),
  },
  ...others.map((method) => {
    const finder = method.build(known);
    return {
      method: method.name,
      ...qualityOf(
        passages,
        (id) => names.has(id),
        (text) => finder.find(text),
      ),
    };
  }),
];
console.log(JSON.stringify({ spellings: known.length, rows, quality }));
printTables();

/** Times a matcher on each page. `fresh` gives one whose caches are empty, as on a page just opened. */
function measure(
  method: string,
  people: number,
  build: () => Matcher,
  find: (fresh: () => Matcher, blocks: readonly string[]) => unknown,
): void {
  const before = heapInUse();
  build();
  const built: Matcher[] = [];
  const buildMs = medianTime(() => built.splice(0, 1, build()));
  const heapMb = (heapInUse() - before) / 2 ** 20;
  for (const [words, blocks] of pages) {
    const matchers = Array.from({ length: 6 }, build);
    const findMs = medianTime(() => find(() => matchers.pop() ?? build(), blocks));
    rows.push({ method, words, people, buildMs, findMs, heapMb, extrapolated: false });
  }
}

function measureOther(method: Method, people: number, aliases: Parameters<Method['build']>[0]): void {
  const before = heapInUse();
  let finder: Finder = method.build(aliases);
  const buildMs = timeOf(() => {
    finder = method.build(aliases);
  });
  const heapMb = (heapInUse() - before) / 2 ** 20;
  for (const [words, blocks] of pages) {
    if (method === alternation && words * aliases.length > ALTERNATION_LIMIT) continue;
    const text = blocks.join('\n\n');
    const sampled = method.sampled === true;
    const findMs = sampled ? extrapolate(finder, text) : medianTime(() => finder.find(text));
    rows.push({ method: method.name, words, people, buildMs, findMs, heapMb, extrapolated: sampled });
  }
}

function extrapolate(finder: Finder, text: string): number {
  let asked = { queries: 1, made: 1 };
  const ms = timeOf(() => {
    asked = finder.sample?.(text, SAMPLE) ?? asked;
  });
  return (ms / asked.made) * asked.queries;
}

function printTables(): void {
  const ours = (row: Row) =>
    rows.find((other) => other.method === 'Backstory' && other.words === row.words && other.people === row.people)
      ?.findMs ?? Number.NaN;
  console.log('\n| method | words | people added | build, ms | page, ms | against ours | heap, MB |');
  console.log('|---|---:|---:|---:|---:|---:|---:|');
  for (const row of rows) {
    const ms = `${row.extrapolated ? '≈ ' : ''}${row.findMs.toFixed(row.findMs < 100 ? 1 : 0)}`;
    const cells = [
      row.method,
      row.words,
      row.people,
      row.buildMs.toFixed(1),
      ms,
      `× ${(row.findMs / ours(row)).toFixed(2)}`,
      row.heapMb.toFixed(1),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  console.log('\n| method | precision | recall | F1 |\n|---|---:|---:|---:|');
  for (const { method, precision, recall, f1 } of quality)
    console.log(`| ${method} | ${[precision, recall, f1].map((rate) => rate.toFixed(3)).join(' | ')} |`);
}
