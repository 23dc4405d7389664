import type { Contender } from './contenders.ts';
import type { Cost } from './measure.ts';

/** What each contender cost on a page; the median of several runs. */
export type PageCosts = { readonly page: string } & { readonly [Name in Contender]: Cost };

/** The table of the report: medians over all pages, then the pages that we made to be hard, one by one. */
export const tableOf = (saved: readonly PageCosts[], made: readonly PageCosts[]): string =>
  [
    ...(saved.length > 0 ? [`${saved.length} saved pages, medians:`, '', ...summary(saved), ''] : []),
    'Pages made to be hard (scripting ms, longest stretch in brackets; first mark; heap beyond the bare page):',
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

const summary = (costs: readonly PageCosts[]): string[] => {
  const own = median(costs.map(({ none }) => none.page));
  return [
    '| content script | scripting, ms | 90th percentile | longest stretch, ms | to first mark, ms | heap, MB |',
    '|---|---|---|---|---|---|',
    ...SHOWN.map((name) => {
      const of = (pick: (cost: Cost) => number) => costs.map((each) => pick(each[name]));
      const firsts = costs.flatMap((each) => each[name].firstMark ?? []);
      const heap = median(costs.map((each) => each[name].heap - each.none.heap));
      const scripting = of((cost) => cost.extension);
      return row(
        NAMES[name],
        ms(median(scripting)),
        ms(quantile(scripting, 0.9)),
        ms(median(of((cost) => cost.longest))),
        firsts.length > 0 ? ms(median(firsts)) : '–',
        heap.toFixed(1),
      );
    }),
    '',
    `The pages' own scripting: ${ms(own)} ms at the median.`,
  ];
};

const oneByOne = (costs: readonly PageCosts[]): string[] => [
  `| page | ${SHOWN.map((name) => NAMES[name]).join(' | ')} |`,
  `|---|${'---|'.repeat(SHOWN.length)}`,
  ...costs.map((each) => row(each.page, ...SHOWN.map((name) => cell(each[name], each.none)))),
];

const cell = (cost: Cost, none: Cost): string =>
  `${ms(cost.extension)} (${ms(cost.longest)}); ${cost.firstMark === undefined ? '–' : ms(cost.firstMark)}; ${(cost.heap - none.heap).toFixed(1)}`;

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

export const median = (values: readonly number[]): number => quantile(values, 0.5);

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? 0;
