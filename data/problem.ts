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
