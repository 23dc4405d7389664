import type { Token } from '../words/tokens.ts';
import type { StatedDate } from './stated-date.ts';

/** "August of 2020", "sierpień roku 2020". */
export const WORDS_BETWEEN_MONTH_AND_YEAR = 1;

const YEAR_NUMBER = /^(?:19|20)\d\d$/;
/** A number like a year of older times may count anything, unless a word before it says that it is one: "in 1863". */
const OLD_YEAR_NUMBER = /^1[78]\d\d$/;
const BEFORE_OLD_YEAR = new Set('in of since im jahr seit w od roku в с у з en de depuis'.split(' '));

/** Whether a number is a year by itself. */
export function isYearNumber(text: string): boolean {
  return YEAR_NUMBER.test(text);
}

/** Whether a year stands in this place. */
export function isYear(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (isYearNumber(text)) return true;
  return OLD_YEAR_NUMBER.test(text) && BEFORE_OLD_YEAR.has(tokens[at - 1]?.text.toLowerCase() ?? '');
}

/** The year that a month before `at` is of. */
export function yearNear(tokens: readonly Token[], at: number): { value: number; to: number } | undefined {
  for (let skipped = 0; skipped <= WORDS_BETWEEN_MONTH_AND_YEAR; skipped++) {
    const text = tokens[at + skipped]?.text ?? '';
    if (isYearNumber(text)) return { value: Number(text), to: at + skipped + 1 };
    if (skipped === 0 && !/^(?:of|de|del|roku)$/.test(text)) return undefined;
  }
  return undefined;
}

/** One year, or the two of `2020–21` and `2020/2021`. */
export function yearsAt(tokens: readonly Token[], at: number): StatedDate {
  const text = tokens[at]?.text ?? '';
  const next = tokens[at + 1];
  if (next !== undefined && /^[-–/]$/.test(next.gap) && /^\d{2}(?:\d{2})?$/.test(next.text)) {
    const second = next.text.length === 2 ? `${text.slice(0, 2)}${next.text}` : next.text;
    return { years: [Number(text), Number(second)], from: at, to: at + 2 };
  }
  return { years: [Number(text)], from: at, to: at + 1 };
}
