import type { FrameLexicon } from '../../data/recognition/frames-schema.ts';
import type { Token } from '../words/tokens.ts';
import type { StatedDate } from './stated-date.ts';
import type { StemIndex, WordHit } from './stem-index.ts';
import { isYear, isYearNumber, WORDS_BETWEEN_MONTH_AND_YEAR, yearNear, yearsAt } from './years.ts';

type Field = 'day' | 'month' | 'weekday' | 'season' | 'daysAway' | 'monthsAway' | 'yearsAway' | 'lookingBack';

/** A word of the calendar: `month` counts from 1, `weekday` from 0 (Monday), `season` from 0 (spring). */
export interface CalendarWord {
  readonly field: Field;
  readonly value: number;
}

/** A date as found, before the page's own date has said what "last August" or "Monday" means. */
export interface FoundDate extends StatedDate {
  readonly daysAway?: number;
  readonly monthsAway?: number;
  readonly yearsAway?: number;
}

/** The months of spring, summer, autumn and winter: with that in which the almanac begins the next. */
const SEASONS = [
  [3, 4, 5, 6],
  [6, 7, 8, 9],
  [9, 10, 11, 12],
  [12, 1, 2, 3],
] as const;
const WINTER = 3;
/** Parts of one date stand this near: "Monday, 22 February"; "one Monday in the late summer". */
const WORDS_BETWEEN = 3;

const DAY_NUMBER = /^(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|e|º)?$/;
/** Between the day and its month: "9th of August", "9-го августа", "9 de agosto". */
const BETWEEN_DAY_AND_MONTH = new Set(['of', 'de', 'го', 'е', 'th', 'st', 'di']);

/** Before the date when something began, with at most an article or the like between: "since last August", "seit dem Sommer". */
const SINCE = new Set('since seit depuis od с з із зі від desde sinds'.split(' '));
const WORDS_AFTER_SINCE = 1;

/** Puts the calendar's words into an index; `wrap` makes its meaning of one. */
export function addCalendar<Meaning>(
  index: StemIndex<Meaning>,
  calendar: FrameLexicon['calendar'],
  wrap: (word: CalendarWord) => Meaning,
): void {
  const list = (field: Field, names: Readonly<Record<string, string>>, first: number) => {
    for (const groups of Object.values(names)) {
      for (const [at, group] of groups.split(' ').entries())
        index.add(group.replaceAll('|', ' '), wrap({ field, value: first + at }));
    }
  };
  const distance = (field: Field, names: Readonly<Record<string, string>>) => {
    for (const [by, words] of Object.entries(names)) index.add(words, wrap({ field, value: Number(by) }));
  };
  list('month', calendar.months, 1);
  list('weekday', calendar.weekdays, 0);
  list('season', calendar.seasons, 0);
  distance('day', calendar.dayWords);
  distance('daysAway', calendar.days);
  distance('monthsAway', calendar.monthsAway);
  distance('yearsAway', calendar.yearsAway);
  index.add(calendar.lookingBack, wrap({ field: 'lookingBack', value: 0 }));
}

/**
 * The dates in tokens `from` to `to` of a block: day and month in either order, numbers (9.8.2020, 2020-08-09), month and year, seasons,
 * bare years, weekdays, "last month". `isDoubtful` tells the months that are ordinary words too.
 */
export function findDates(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: readonly WordHit<CalendarWord>[],
  isDoubtful: (word: string) => boolean,
): FoundDate[] {
  const parts: FoundDate[] = [...numericDates(tokens, from, to)];
  const taken = new Set(parts.flatMap((part) => range(part.from, part.to)));
  for (const { meaning, from: at, to: end } of words) {
    if (taken.has(at) || meaning.field === 'lookingBack') continue;
    const part =
      meaning.field === 'month' ? monthAt(tokens, at, end, meaning.value, isDoubtful) : partOf(meaning, at, end);
    if (part === undefined || part.from < from || part.to > to) continue;
    parts.push(part);
    for (const token of range(part.from, part.to)) taken.add(token);
  }
  for (let at = from; at < to; at++) {
    if (!taken.has(at) && isYear(tokens, at)) parts.push(yearsAt(tokens, at));
  }
  return joined(parts.toSorted((a, b) => a.from - b.from)).map((date) =>
    isAfterSince(tokens, from, date) ? { ...date, isBeginning: true } : date,
  );
}

function isAfterSince(tokens: readonly Token[], from: number, date: FoundDate): boolean {
  return tokens
    .slice(Math.max(from, date.from - 1 - WORDS_AFTER_SINCE), date.from)
    .some(({ text }) => SINCE.has(text.toLowerCase()));
}

function partOf({ field, value }: CalendarWord, from: number, to: number): FoundDate {
  if (field === 'weekday') return { weekday: value, from, to };
  if (field === 'season') return { months: SEASONS[value] ?? [], from, to };
  return { [field]: value, from, to };
}

function monthAt(
  tokens: readonly Token[],
  from: number,
  to: number,
  month: number,
  isDoubtful: (word: string) => boolean,
): FoundDate | undefined {
  const before = dayBefore(tokens, from);
  const after = before === undefined ? dayAt(tokens, to) : undefined;
  const year = yearNear(tokens, after === undefined ? to : to + 1);
  const word = tokens[from];
  if (word !== undefined && isDoubtful(word.text)) {
    if (before === undefined && after === undefined && year === undefined) return undefined;
    // "Fin mai 2021": in small letters it takes a day before it, or a year behind.
    if (before === undefined && year === undefined && word.shape === 'lower') return undefined;
  }
  const day = before?.day ?? after;
  return {
    months: [month],
    ...(day === undefined ? {} : { day }),
    ...(year === undefined ? {} : { years: [year.value] }),
    from: before?.from ?? from,
    to: year?.to ?? (after === undefined ? to : to + 1),
  };
}

function dayBefore(tokens: readonly Token[], month: number): { day: number; from: number } | undefined {
  for (const from of BETWEEN_DAY_AND_MONTH.has(tokens[month - 1]?.text ?? '') ? [month - 2] : [month - 1]) {
    const day = dayAt(tokens, from);
    if (day !== undefined && !/[;:]/.test(tokens[month]?.gap ?? '')) return { day, from };
  }
  return undefined;
}

function dayAt(tokens: readonly Token[], at: number): number | undefined {
  const found = DAY_NUMBER.exec(tokens[at]?.text ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}

function numericDates(tokens: readonly Token[], from: number, to: number): FoundDate[] {
  const found: FoundDate[] = [];
  for (let at = from; at + 2 < to; at++) {
    const [a, b, c] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (a === undefined || b === undefined || c === undefined) break;
    if (!/^[./-]\s?$/.test(b.gap) || !/^[./-]\s?$/.test(c.gap)) continue;
    const [year, month, day] = isYearNumber(a.text) ? [a.text, b.text, c.text] : [c.text, b.text, a.text];
    if (
      !isYearNumber(year) ||
      !/^\d{1,2}$/.test(month) ||
      !/^\d{1,2}$/.test(day) ||
      Number(month) > 12 ||
      Number(day) > 31
    )
      continue;
    found.push({ years: [Number(year)], months: [Number(month)], day: Number(day), from: at, to: at + 3 });
    at += 2;
  }
  return found;
}

/** Joins neighbouring parts that complete each other: a weekday and its date, a season and its year. */
function joined(parts: readonly FoundDate[]): FoundDate[] {
  const dates: FoundDate[] = [];
  for (const part of parts) {
    const last = dates.at(-1);
    if (last !== undefined && completes(last, part))
      dates[dates.length - 1] = withWinter({ ...last, ...part, from: last.from, to: part.to });
    else dates.push(withWinter(part));
  }
  return dates;
}

function completes(first: FoundDate, second: FoundDate): boolean {
  const between = second.from - first.to;
  if (between > WORDS_BETWEEN) return false;
  const loose =
    first.weekday !== undefined ||
    second.weekday !== undefined ||
    (first.months?.length ?? second.months?.length ?? 0) > 1;
  if (!loose && between > WORDS_BETWEEN_MONTH_AND_YEAR) return false;
  return Object.keys(second).every((key) => key === 'from' || key === 'to' || !(key in first));
}

/** The winter of 2020 is in 2021 as well. */
function withWinter(date: FoundDate): FoundDate {
  if (date.months !== SEASONS[WINTER] || date.years?.length !== 1) return date;
  return { ...date, years: [...date.years, ...date.years.map((year) => year + 1)] };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
