import type { Frame, FrameLexicon } from '../../data/recognition/frames-schema.ts';
import type { Span } from './evidence.ts';
import { isTelling, type Scene } from './scene.ts';
import { fit, type Interval, intervalOf, isYearsAfter, type StatedDate } from './stated-date.ts';

/** Concepts of which one must be met. */
interface Group {
  readonly anyOf: readonly string[];
  /** How far from the sentence it may stand: in its block, or anywhere on the page. */
  readonly reach: 'sentence' | 'block' | 'page';
}

/** A frame with its dates opened and its groups split once. */
export interface OpenFrame {
  readonly frame: Frame;
  readonly dates: readonly Interval[];
  readonly story: readonly Interval[];
  /** It was over within a day. */
  readonly isOneDay: boolean;
  readonly ways: readonly { readonly all: readonly Group[]; readonly need: number }[];
  /** Concepts with a number, and the unit that another number would have. */
  readonly exact: readonly { readonly anyOf: readonly string[]; readonly unit: string }[];
}

/** What speaks for an event in a sentence. */
export interface Verdict {
  /** Points over what the way of telling needs; under zero it is not told. */
  readonly margin: number;
  /** What was met in the sentence itself, the trigger first. */
  readonly spans: readonly Span[];
  /** The dates that speak for it clearly. */
  readonly dates: readonly StatedDate[];
  /** All dates of the sentence that speak for it, clearly or not. */
  readonly fitting: readonly StatedDate[];
}

/** Off for a part of the way that stands in another sentence of the block, or elsewhere on the page. */
const NEAR_COSTS = 0.3;
const ELSEWHERE_COSTS = 0.6;
/** What a date counts when a neighbouring sentence states it: a text that moves on to another event names another date there. */
const NEIGHBOUR_FIT = 0.6;
const NEIGHBOUR_CLASH = 0.3;
/** What a date of the event's story counts. */
const STORY_FIT = 0.5;
/** What the other sentences of the block add to the evidence, and what they take from it. */
const NEIGHBOUR_ADDS = 0.3;
const NEIGHBOUR_AGAINST = 0.4;
/** A second and a third word against an event each add this share: a country may be named in passing, its capital and its ruler hardly. */
const REPEATED_AGAINST = 0.5;
const REPEATS_COUNTED = 2;
/** Another sum, or another number of people, speaks of another event. */
const OTHER_COUNT_COSTS = 2;
/** From this on a date speaks for the event so clearly that other dates beside it do not count. */
const CLEAR_DATE = 0.8;

/** Opens what a frame's data writes compactly. */
export function openFrame(frame: Frame, lexicon: FrameLexicon): OpenFrame {
  const dates = frame.dates.map(intervalOf);
  return {
    frame,
    dates,
    story: (frame.story ?? []).map(intervalOf),
    isOneDay: dates.some(isDay),
    ways: frame.ways.map(({ all, need }) => ({ need, all: all.map(openGroup) })),
    exact: (frame.exact ?? []).map((written) => openExact(written.split('|'), lexicon)),
  };
}

function openExact(anyOf: readonly string[], lexicon: FrameLexicon): OpenFrame['exact'][number] {
  return { anyOf, unit: lexicon.concepts[anyOf[0] ?? '']?.unit ?? '' };
}

function isDay({ from, to }: Interval): boolean {
  return from === to;
}

function openGroup(written: string): Group {
  const reach = written.startsWith('~~') ? 'page' : written.startsWith('~') ? 'block' : 'sentence';
  return { reach, anyOf: written.replace(/^~+/, '').split('|') };
}

/** The best reading of a sentence as the frame's event, or `undefined` where no way of telling it is met. */
export function judge(open: OpenFrame, scene: Scene): Verdict | undefined {
  const { frame } = open;
  let best: { need: number; all: readonly Group[] } | undefined;
  for (const { all, need } of open.ways) {
    const cost = costOf(all, scene);
    if (cost !== undefined && (best === undefined || need + cost < best.need)) best = { need: need + cost, all };
  }
  if (best === undefined) return undefined;
  const dated = datesOf(open, scene);
  let points = dated.points;
  const added: Span[] = [...dated.spans];
  for (const [concept, worth] of Object.entries(frame.adds)) {
    const spans = scene.concepts.get(concept);
    if (spans !== undefined) added.push(...spans);
    points += spans !== undefined ? worth : scene.near.has(concept) ? worth * NEIGHBOUR_ADDS : 0;
  }
  for (const [concept, worth] of Object.entries(frame.against)) {
    const spans = scene.concepts.get(concept);
    if (spans !== undefined) points -= worth * repeated(spans);
    else if (scene.near.has(concept)) points -= worth * NEIGHBOUR_AGAINST;
  }
  return {
    margin: points - best.need - otherCounts(open, scene),
    spans: [...fillers(best.all, scene), ...added],
    dates: dated.clear,
    fitting: dated.spans,
  };
}

/** How much more several words weigh than one; a phrase found in several languages is one. */
function repeated(spans: readonly Span[]): number {
  const words = new Set(spans.map(({ from }) => from)).size;
  return 1 + REPEATED_AGAINST * Math.min(REPEATS_COUNTED, words - 1);
}

/** The price of the groups that do not stand in the sentence itself; `undefined` where one stands nowhere. */
function costOf(all: readonly Group[], scene: Scene): number | undefined {
  let cost = 0;
  for (const { anyOf, reach } of all) {
    if (anyOf.some((concept) => scene.concepts.has(concept))) continue;
    if (reach !== 'sentence' && anyOf.some((concept) => scene.near.has(concept))) cost += NEAR_COSTS;
    else if (reach === 'page' && anyOf.some((concept) => scene.onPage.has(concept))) cost += ELSEWHERE_COSTS;
    else return undefined;
  }
  return cost;
}

/** The words of the sentence that fill the groups. */
function fillers(all: readonly Group[], { concepts }: Scene): Span[] {
  return all.flatMap(({ anyOf }) => anyOf.flatMap((concept) => concepts.get(concept) ?? []));
}

/** Points of the sentence's own dates; where none names a month or a year, of a neighbour's too, at a discount. */
function datesOf(open: OpenFrame, scene: Scene): Dated {
  const stated = relevant(open, scene.dates);
  const own = weigh(open, open.isOneDay ? stated : withYears(stated, scene.before), scene.looksBack);
  if (stated.some(isTelling)) return own;
  // "On Monday …" is dated by a dateline beside it, not by a month that is spoken of next, and may be another day than the last.
  const dating = ({ day }: StatedDate) => stated.length === 0 || day !== undefined;
  const [before = 0, after = 0] = [scene.before, scene.after].map(
    (dates) => weigh(open, relevant(open, dates).filter(dating), scene.looksBack).points,
  );
  const near = stated.length > 0 || before === 0 ? Math.max(before, after, 0) : before;
  return { ...own, points: own.points + near * (near > 0 ? NEIGHBOUR_FIT : NEIGHBOUR_CLASH) };
}

/** Among many days of an event any would fit, so that a date takes its year from the last that the block states. */
function withYears(dates: readonly StatedDate[], before: readonly StatedDate[]): readonly StatedDate[] {
  const years = before.findLast((date) => date.years !== undefined)?.years;
  if (years === undefined || dates.some((date) => date.years !== undefined)) return dates;
  return dates.map((date) => (date.months === undefined ? date : { ...date, years }));
}

interface Dated {
  readonly points: number;
  /** Those that fit, and among them those that are clear. */
  readonly spans: readonly StatedDate[];
  readonly clear: readonly StatedDate[];
}

function relevant({ frame }: OpenFrame, dates: readonly StatedDate[]): readonly StatedDate[] {
  const background = frame.background ?? [];
  return dates.filter(
    ({ years = [], months }) => months !== undefined || !years.some((year) => background.includes(year)),
  );
}

function weigh(open: OpenFrame, dates: readonly StatedDate[], looksBack: boolean): Dated {
  const weighed = dates.map((date) => ({ date, points: pointsOf(open, date, looksBack) }));
  const best = Math.max(0, ...weighed.map(({ points }) => points));
  const worst = Math.min(0, ...weighed.map(({ points }) => points));
  const from = (least: number) => weighed.flatMap(({ date, points }) => (points >= least ? [date] : []));
  const clear = from(CLEAR_DATE);
  // "The 2015 election was held on 11 October": a year that stands alone is that of a day without one.
  const isOfOtherYear =
    clear.every(({ years }) => years === undefined) &&
    weighed.some(({ date, points }) => date.months === undefined && date.years !== undefined && points < 0);
  return {
    points: clear.length > 0 && !isOfOtherYear ? best : best + worst,
    spans: from(Number.MIN_VALUE),
    clear,
  };
}

function pointsOf(open: OpenFrame, date: StatedDate, looksBack: boolean): number {
  const { dates: own, story, isOneDay } = open;
  // Who names a day names the day, and another one of the same month is another day.
  const compared = isOneDay && date.day !== undefined ? own.filter(isDay) : own;
  const best = (of: StatedDate) => Math.max(...compared.map((interval) => fit(of, interval)));
  const inStory = Math.max(...story.map((interval) => fit(date, interval)));
  const points = inStory < 0 ? best(date) : Math.max(best(date), STORY_FIT * inStory);
  if (!looksBack || own.some((interval) => !isYearsAfter(date, interval))) return points;
  // "On the fifth anniversary, 9 August 2025": the year is that of the anniversary.
  const { years: _years, ...anniversary } = date;
  return Math.max(0, points, best(anniversary));
}

function otherCounts({ exact }: OpenFrame, scene: Scene): number {
  return (
    exact.filter(({ anyOf, unit }) => scene.counted.has(unit) && !anyOf.some((concept) => scene.concepts.has(concept)))
      .length * OTHER_COUNT_COSTS
  );
}
