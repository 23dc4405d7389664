import type { Via } from '../mention.ts';
import type { Token } from '../words/tokens.ts';
import type { NameForm } from './name-hit.ts';

/** Something that may be a mention: found in phase 1, judged in phase 2. */
export interface Candidate {
  readonly id: string;
  readonly form: NameForm;
  /** Tokens, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** UTF-16 offsets in the block, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly via: Via;
  /** It stands only if its card is established on the page, or the page is on topic. */
  readonly needs?: Need;
  /** An office stands before the surname, or it has a regime: no namesake's. */
  readonly inOffice?: boolean;
}

/**
 * `established`: a full name stands on the page. `topic`: the page is on topic. `either`: one of the two.
 * `named`: the person is named on the page. `company`: the page is on topic, or names something that is marked on any page.
 */
export type Need = 'established' | 'topic' | 'either' | 'named' | 'company';

/** Where a candidate stands that is the one token at `at`. */
export function placeOf(at: number, { start, end }: Token): Pick<Candidate, 'from' | 'to' | 'start' | 'end'> {
  return { from: at, to: at + 1, start, end };
}
