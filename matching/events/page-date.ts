import type { FoundDate } from './calendar.ts';
import { DAY_MS, type StatedDate, weekdayOf } from './stated-date.ts';

/** A month without a year may lie this far ahead of the page's date ("in March the ministers will …"); else it is the last one. */
const MONTHS_AHEAD = 1;

/**
 * What a found date means on a page of this date (`YYYY-MM-DD`): "Monday" is the last one, "August" the last, "this month" the page's
 * own. Without a page date relative words state nothing and are left out.
 */
export function resolve(found: FoundDate, page: string | undefined): StatedDate {
  const { daysAway, monthsAway, yearsAway, ...stated } = found;
  if (page === undefined) return stated;
  const today = Date.parse(page);
  if (Number.isNaN(today)) return stated;
  if (daysAway !== undefined) return { ...stated, ...dayOf(today + daysAway * DAY_MS) };
  if (monthsAway !== undefined) return { ...stated, ...monthOf(today, monthsAway) };
  const year = new Date(today).getUTCFullYear();
  if (yearsAway !== undefined) return { ...stated, years: [year + yearsAway] };
  if (stated.years !== undefined) return stated;
  if (stated.months?.length === 1) return { ...stated, years: [lastYearOf(stated.months[0] ?? 1, today)] };
  if (stated.weekday !== undefined && stated.months === undefined)
    return { ...stated, ...dayOf(lastWeekday(stated.weekday, today)) };
  return stated;
}

function dayOf(time: number): Pick<StatedDate, 'years' | 'months'> & { day: number } {
  const date = new Date(time);
  return { years: [date.getUTCFullYear()], months: [date.getUTCMonth() + 1], day: date.getUTCDate() };
}

function monthOf(today: number, away: number): Pick<StatedDate, 'years' | 'months'> {
  const date = new Date(today);
  const month = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + away, 1));
  return { years: [month.getUTCFullYear()], months: [month.getUTCMonth() + 1] };
}

function lastYearOf(month: number, today: number): number {
  const date = new Date(today);
  return month > date.getUTCMonth() + 1 + MONTHS_AHEAD ? date.getUTCFullYear() - 1 : date.getUTCFullYear();
}

function lastWeekday(weekday: number, today: number): number {
  return today - ((weekdayOf(today) - weekday + 7) % 7) * DAY_MS;
}
