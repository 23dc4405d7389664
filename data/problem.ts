import type { PackFiles } from './schema.ts';

/** One fault of a pack: where it is, what is wrong, and what puts it right. */
export interface Problem {
  /** The file's name without `.json`. */
  readonly file: string;
  /** The card in it, by id, or as `#3` (from 0) where the id itself is at fault. */
  readonly card?: string;
  /** Path in the card, or in the file where it holds no cards: `quotes.0.text`. */
  readonly field: string;
  readonly fault: string;
  readonly remedy: string;
}

/** A problem as one line: `data/people.json, heiko-maas, quotes.0.text: …`. */
export const describeProblem = ({ file, card, field, fault, remedy }: Problem): string =>
  `${[`${file}.json`, card, field].filter(Boolean).join(', ')}: ${fault}. ${remedy}.`;

/** The files that hold cards, and the kind that each holds. */
export const CARD_FILES = {
  people: 'person',
  organisations: 'organisation',
  places: 'place',
  events: 'event',
} as const satisfies Partial<Record<keyof PackFiles, string>>;

/** The names of the files that hold cards, in the order of the pack. */
export const cardFiles = Object.keys(CARD_FILES) as (keyof typeof CARD_FILES)[];
