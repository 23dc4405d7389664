import type { Contender } from './contenders.ts';
import type { Failure } from './contest.ts';
import type { Cost } from './measure.ts';

/** What each contender cost on a page, the median of several runs, or why it could not be measured. */
export type PageCosts = { readonly page: string } & { readonly [Name in Contender]: Cost | Failure };

/** The table of the report: medians over all saved pages, our share where nothing is mentioned, and the pages that we made to be hard, one by one. */
export const tableOf = (saved: readonly PageCosts[], made: readonly PageCosts[]): string =>
  [
    ...(saved.length > 0 ? [`${saved.length} saved pages, medians:`, '', ...summary(saved), ''] : []),
    ...shareOf([...saved, ...made]),
    'Pages made to be hard (scripting in ms of processor time, the most in one task in brackets; ms to the first mark; MB of heap beyond the bare page):',
    '',
    ...oneByOne(made),
    '',
  ].join('\n');

const NAMES: Record<Exclude<Contender, 'none'>, string> = {
  floor: 'one walk over the text (the floor)',
  backstory: 'Backstory',
  naive: 'mark.js and an observer',
};
const SHOWN = ['floor', 'backstory', 'naive'] as const;

const measured = (cost: Cost | Failure): Cost[] => ('failed' in cost ? [] : [cost]);

const summary = (costs: readonly PageCosts[]): string[] => [
  '| content script | scripting, ms of processor time | 90th percentile | by the wall clock | most in one task, ms | to first mark, ms | heap, MB |',
  '|---|---:|---:|---:|---:|---:|---:|',
  ...SHOWN.map((name) => {
    const all = costs.flatMap((each) => measured(each[name]));
    const firsts = all.flatMap(({ firstMark }) => firstMark ?? []);
    const heaps = costs.flatMap((each) =>
      measured(each[name]).flatMap(({ heap }) => measured(each.none).map((none) => heap - none.heap)),
    );
    const scripting = all.map(({ extension }) => extension);
    return row(
      all.length < costs.length ? `${NAMES[name]} (on ${all.length} of them)` : NAMES[name],
      ms(median(scripting)),
      ms(quantile(scripting, 0.9)),
      ms(median(all.map(({ extensionWall }) => extensionWall))),
      ms(median(all.map(({ longest }) => longest))),
      firsts.length > 0 ? ms(median(firsts)) : '–',
      median(heaps).toFixed(1),
    );
  }),
];

/** Pages with less scripting of their own than this, milliseconds, have none to speak of: saved pages lose what is loaded from elsewhere. */
const OWN_SCRIPTING_MS = 5;

/** Our scripting beside the page's own, where the page has some and mentions nothing. */
const shareOf = (costs: readonly PageCosts[]): string[] => {
  const quiet = costs.flatMap(({ page, none, backstory }) =>
    'failed' in none || 'failed' in backstory || backstory.marks > 0 || none.page < OWN_SCRIPTING_MS
      ? []
      : [{ page, own: none.page, ours: backstory.extension }],
  );
  if (quiet.length === 0) return [];
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const all = sum(quiet.map(({ ours }) => ours)) / sum(quiet.map(({ own }) => own));
  const most = quiet.toSorted((one, other) => other.own - one.own).slice(0, 5);
  return [
    `Of these, ${quiet.length} mention nothing and have scripts of their own that still run (${OWN_SCRIPTING_MS} ms of processor time or more; a saved page has lost most of its scripts, the front page is an application of ours). ` +
      `Ours took ${percent(all)} of their time in all; on the busiest:`,
    '',
    "| page | the page's own scripting, ms | ours, ms | share of the page's own scripting |",
    '|---|---:|---:|---:|',
    ...most.map(({ page, own, ours }) => row(page, ms(own), ms(ours), percent(ours / own))),
    '',
  ];
};

const oneByOne = (costs: readonly PageCosts[]): string[] => [
  `| page | ${SHOWN.map((name) => NAMES[name]).join(' | ')} |`,
  `|---|${'---|'.repeat(SHOWN.length)}`,
  ...costs.map((each) => row(each.page, ...SHOWN.map((name) => cell(each[name], each.none)))),
];

const cell = (cost: Cost | Failure, none: Cost | Failure): string => {
  if ('failed' in cost) return cost.failed;
  const first = cost.firstMark === undefined ? '–' : ms(cost.firstMark);
  const heap = 'failed' in none ? '–' : (cost.heap - none.heap).toFixed(1);
  return `${ms(cost.extension)} (${ms(cost.longest)}); ${first}; ${heap}`;
};

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? 0;
