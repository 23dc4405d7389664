/** What a text states of a date, and no more; months are several for a season, years for a span such as 2020–21. */
export interface StatedDate {
  readonly years?: readonly number[];
  /** 1 to 12. */
  readonly months?: readonly number[];
  readonly day?: number;
  /** 0 is Monday. */
  readonly weekday?: number;
  /** It is when something began that has gone on since: "since August". */
  readonly isBeginning?: true;
  /** Tokens of the block, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Days from and to, both inclusive, as `Date.UTC` milliseconds. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A day of the calendar in milliseconds; dates are at midnight UTC, where all days are as long. */
export const DAY_MS = 86_400_000;
/** Days after an event of one day on which it may still be reported, and days before on which it may be announced. */
const REPORTED_WITHIN = 2;
const ANNOUNCED_WITHIN = 4;
/** What the day of a report or an announcement counts, against a month that fits. */
const REPORT_FIT = 0.6;

/** Points for what a fitting date states, and taken off for what a clashing one does. */
const FITS = {
  day: 2,
  dayOfYear: 1.6,
  month: 1.4,
  season: 1.1,
  year: 0.8,
  monthAlone: 0.7,
  seasonAlone: 0.4,
  weekday: 0.4,
};
const CLASHES = { year: -2, day: -1.6, month: -0.7, season: -0.3 };

/** A month alone says nothing about an event that went on for longer: most months would fit it. */
const MANY_MONTHS_MS = 200 * DAY_MS;

/** Opens `2021-02-22`, `2021-02`, `2021` or two of these joined by a slash. */
export function intervalOf(written: string): Interval {
  const [from = written, to = from] = written.split('/');
  const [year = 0, month, day] = to.split('-').map(Number);
  const last = day === undefined ? Date.UTC(year, month ?? 12, 0) : Date.UTC(year, (month ?? 1) - 1, day);
  return { from: Date.parse(from), to: last };
}

/** Points for a stated date against an event's own: positive where all that is stated agrees, negative where something contradicts. */
export function fit(stated: StatedDate, event: Interval): number {
  if (agrees(stated, event)) return weight(stated, event);
  return isReport(stated, event)
    ? REPORT_FIT * (stated.years === undefined ? FITS.monthAlone : FITS.month)
    : clash(stated);
}

/** Whether all years that are stated come after the interval. */
export function isYearsAfter({ years = [] }: StatedDate, { to }: Interval): boolean {
  return years.length > 0 && years.every((year) => year > new Date(to).getUTCFullYear());
}

/** Whether what is stated may be within the year before the interval, as far as its years tell. */
export function isShortlyBefore({ years = [] }: StatedDate, { from }: Interval): boolean {
  const year = new Date(from).getUTCFullYear();
  return years.every((stated) => stated === year || stated === year - 1);
}

function agrees(stated: StatedDate, { from, to }: Interval): boolean {
  if (from === to && stated.weekday !== undefined && stated.months === undefined) {
    if (weekdayOf(from) !== stated.weekday) return false;
  }
  const first = new Date(from);
  for (let year = first.getUTCFullYear(), month = first.getUTCMonth() + 1; Date.UTC(year, month - 1) <= to; month++) {
    if (month > 12) [year, month] = [year + 1, 1];
    if (stated.years !== undefined && !stated.years.includes(year)) continue;
    if (stated.months !== undefined && !stated.months.includes(month)) continue;
    if (stated.day === undefined) return true;
    const day = Date.UTC(year, month - 1, stated.day);
    if (from <= day && day <= to) return true;
  }
  return false;
}

/** 0 is Monday. */
export function weekdayOf(day: number): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

function isReport(stated: StatedDate, { from, to }: Interval): boolean {
  if (from !== to || stated.day === undefined) return false;
  return agrees(stated, { from: from - ANNOUNCED_WITHIN * DAY_MS, to: to + REPORTED_WITHIN * DAY_MS });
}

function weight({ years, months, day, weekday }: StatedDate, event: Interval): number {
  const season = months !== undefined && months.length > 1;
  const isOneDay = event.from === event.to;
  if (months === undefined && years === undefined) return weekday !== undefined && isOneDay ? FITS.weekday : 0;
  if (months === undefined) return FITS.year;
  // A day says more than its month only of what happened on one day.
  if (day !== undefined && isOneDay) return years === undefined ? FITS.dayOfYear : FITS.day;
  if (years === undefined)
    return event.to - event.from > MANY_MONTHS_MS ? 0 : season ? FITS.seasonAlone : FITS.monthAlone;
  return season ? FITS.season : FITS.month;
}

function clash({ years, months, day }: StatedDate): number {
  if (years !== undefined) return CLASHES.year;
  if (months === undefined) return 0;
  if (day !== undefined) return CLASHES.day;
  return months.length > 1 ? CLASHES.season : CLASHES.month;
}
