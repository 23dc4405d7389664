import { DistinctWords } from './distinct-words.ts';
import type { Shape } from './shapes.ts';
import { WordScan } from './word-scan.ts';

export type { Shape } from './shapes.ts';

/** One word of a block, as printed. */
export interface Token {
  /** The word as printed, invisible characters inside it included. */
  readonly text: string;
  /** UTF-16 offsets in the block, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
  readonly shape: Shape;
}

/**
 * The words of a block, in order. Hyphens and dashes part words; so do apostrophes, but for one between Cyrillic letters
 * (Дар'я), so that a possessive or an article (l', 's) is a word of its own. Runs of katakana and of hiragana are words; each Han
 * character is one.
 */
export function tokenise(text: string): Token[] {
  const scan = new WordScan(new DistinctWords());
  scan.read(text);
  return scan.tokens();
}
