import { keys, lettersOf } from './fold.ts';
import type { Token } from './tokens.ts';

/** What follows an initial: a full stop, and a hyphen in a double name (J.-P.). */
const INITIAL_GAP = /^\.\s{0,2}$|^\.\s?-\s?$/u;

/** A single capital letter, or two letters with a full stop (Дж., Yu.). */
export function isInitial({ text, shape }: Token, gapAfter: string): boolean {
  if (shape !== 'capital' && shape !== 'caps') return false;
  if (text.length === 1) return INITIAL_GAP.test(gapAfter);
  return (
    text.length === 2 &&
    shape === 'capital' &&
    /^\.\s?$/.test(gapAfter) &&
    !/^(?:Mr|Ms|Dr|Sr|Hr|Fr|St|No|Nr|On|Le)$/i.test(text)
  );
}

/** The sound a name begins with, as a fold key has it. */
export function initialOf(word: string): string {
  return lettersOf(keys(word)[0] ?? '').charAt(0);
}
