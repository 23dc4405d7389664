import { isDay, type OpenFrame } from './open-frame.ts';
import { isTelling, type Scene } from './scene.ts';
import { fit, isShortlyBefore, isYearsAfter, type StatedDate } from './stated-date.ts';

/** What a date counts when a neighbouring sentence states it: a text that moves on to another event names another date there. */
const NEIGHBOUR_FIT = 0.6;
const NEIGHBOUR_CLASH = 0.3;
/** What a date of the event's story counts. */
const STORY_FIT = 0.5;
/** What a clash counts when the date is only that since when what led to the event has gone on. */
const BEGINNING_CLASH = 0.5;
/** From this on a date speaks for the event so clearly that other dates beside it do not count. */
const CLEAR_DATE = 0.8;

/** Points of the sentence's own dates; where none names a month or a year, of a neighbour's too, at a discount. */
export function datesOf(open: OpenFrame, scene: Scene): Dated {
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

/** What the dates of a sentence say for an event. */
export interface Dated {
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
  if (isOneDay && date.isBeginning && own.some((interval) => isShortlyBefore(date, interval)))
    return Math.max(BEGINNING_CLASH * points, points);
  if (!looksBack || own.some((interval) => !isYearsAfter(date, interval))) return points;
  // "On the fifth anniversary, 9 August 2025": the year is that of the anniversary.
  const { years: _years, ...anniversary } = date;
  return Math.max(0, points, best(anniversary));
}
