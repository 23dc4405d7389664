import process from 'node:process';
import { recognition } from '../../../data/recognition/bundled.ts';
import { markPage, matcherWith } from './backstory-method.ts';
import { alternation } from './exact-methods.ts';
import { madeUpPeople } from './made-up-people.ts';
import { bestTime, heapInUse, timeOf } from './measure.ts';
import type { Alias, Finder, Method } from './method.ts';
import { spellingsOf, spellingsOfPeople } from './spellings.ts';

/** Queries made of a method that would take minutes or hours; the rest is extrapolated. */
const SAMPLE = 60;
/** A regular expression of ten thousand names takes minutes over a long page: given up on from here, words times names. */
const ALTERNATION_LIMIT = 300_000_000;

/** What one method took for one page. */
export interface Row {
  readonly method: string;
  readonly words: number;
  /** Made-up people that were added to the data. */
  readonly people: number;
  readonly buildMs: number;
  readonly findMs: number;
  readonly heapMb: number;
  readonly extrapolated: boolean;
}

/** A page as blocks of text, and how many words it was made of. */
export interface BenchPage {
  readonly words: number;
  readonly blocks: readonly string[];
}

/** Times our matcher, and then the others, on each page with so many made-up people added. */
export function race(pages: readonly BenchPage[], count: number, others: readonly Method[]): Row[] {
  const people = madeUpPeople(count);
  const aliases = [...spellingsOf(recognition), ...spellingsOfPeople(people)];
  return [...raceOurs(pages, people), ...others.flatMap((method) => raceOther(method, pages, count, aliases))];
}

/** A fresh matcher for each run: its caches are empty, as on a page just opened. */
function raceOurs(pages: readonly BenchPage[], people: ReturnType<typeof madeUpPeople>): Row[] {
  const build = () => matcherWith(people);
  const { heapMb, buildMs } = costOf(build);
  return pages.map(({ words, blocks }) => {
    const findMs = bestTime(build, (fresh) => markPage(fresh, blocks));
    return { method: 'Backstory', words, people: people.length, buildMs, findMs, heapMb, extrapolated: false };
  });
}

function raceOther(method: Method, pages: readonly BenchPage[], people: number, aliases: readonly Alias[]): Row[] {
  const { heapMb, buildMs, built: finder } = costOf(() => method.build(aliases));
  return pages.flatMap(({ words, blocks }) => {
    process.stderr.write(`${method.name}, ${words} words, ${people} people added …\n`);
    if (method === alternation && words * aliases.length > ALTERNATION_LIMIT) return [];
    const text = blocks.join('\n\n');
    const extrapolated = method.sampled === true;
    const findMs = extrapolated ? extrapolate(finder, text) : bestTime(nothing, () => finder.find(text));
    return [{ method: method.name, words, people, buildMs, findMs, heapMb, extrapolated }];
  });
}

/** What is here is in use, whatever the compiler makes of a local variable. */
const HOLDER: { built?: unknown } = {};

function costOf<Built>(build: () => Built): { heapMb: number; buildMs: number; built: Built } {
  HOLDER.built = build();
  const held = heapInUse();
  HOLDER.built = undefined;
  const heapMb = (held - heapInUse()) / 2 ** 20;
  return { heapMb, buildMs: bestTime(nothing, build), built: build() };
}

const nothing = () => undefined;

function extrapolate(finder: Finder, text: string): number {
  let asked = { queries: 1, made: 1 };
  const ms = timeOf(() => {
    asked = finder.sample?.(text, SAMPLE) ?? asked;
  });
  return (ms / asked.made) * asked.queries;
}

/** The rows as a table, each beside our matcher on the same page. */
export function tableOf(rows: readonly Row[]): string {
  const ours = (row: Row) =>
    rows.find(({ method, words, people }) => method === 'Backstory' && words === row.words && people === row.people)
      ?.findMs ?? Number.NaN;
  const cells = rows.map((row) => [
    row.method,
    row.words,
    row.people,
    row.buildMs.toFixed(1),
    `${row.extrapolated ? '≈ ' : ''}${row.findMs.toFixed(row.findMs < 100 ? 1 : 0)}`,
    `× ${(row.findMs / ours(row)).toFixed(2)}`,
    row.heapMb.toFixed(1),
  ]);
  return [
    '| method | words | people added | build, ms | page, ms | against ours | heap, MB |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...cells.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');
}
