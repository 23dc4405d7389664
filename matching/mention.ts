import type { Kind } from '../data/schema.ts';
import type { Steps } from './steps.ts';

/**
 * Why a mention was matched, as a rule and the values that fill its sentence. The words are in
 * `_locales` under `via_<rule>`, so that card, popup and command line say the same.
 */
export interface Via {
  /** For instance `spelling`, `surname`, `role`, `frame`. */
  readonly rule: string;
  /** In the order of the sentence's placeholders. */
  readonly values: readonly string[];
}

/** One place of a page where a card is meant. */
export interface Mention {
  /** The card's id. */
  readonly id: string;
  readonly kind: Kind;
  /** Index of the block among the blocks given. */
  readonly block: number;
  /** UTF-16 offsets in the block's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** From 0 to 1; see `MARK_FROM` and `OFFER_FROM`. */
  readonly confidence: number;
  readonly via: Via;
}

/** Compares mentions by where they begin on the page; of two that begin together the longer comes first. */
export function byPlace(
  one: Pick<Mention, 'block' | 'start' | 'end'>,
  other: Pick<Mention, 'block' | 'start' | 'end'>,
): number {
  return one.block - other.block || one.start - other.start || other.end - one.end;
}

/** At or above this confidence a mention is marked on the page. */
export const MARK_FROM = 0.7;
/** At or above this, and under `MARK_FROM`, a mention is offered as a "maybe" in the popup only. */
export const OFFER_FROM = 0.5;

/** What is known of a page beside its text. */
export interface PageFacts {
  /** BCP 47 tag of the page as it declares itself, where it does. */
  readonly language?: string;
  /** `YYYY-MM-DD` on which the page says it was published, where it does. */
  readonly date?: string;
  /** When mentions of cards that are `on-topic` count: the reader's choice. */
  readonly worldNames: 'never' | 'on-topic' | 'always';
}

/** Phase 1 of a block: all that can be said of its text alone. Opaque outside `matching/`. */
export interface BlockCandidates {
  readonly text: string;
}

/**
 * Text to mentions. Pure: no DOM, no browser, no clock, no randomness.
 *
 * Phase 1, `read`, is a function of one block's text and may be cached by it; phase 2, `decide`, looks at
 * the candidates of the whole page, so that a growing page costs only what it adds.
 */
export interface Matcher {
  read(text: string): BlockCandidates;
  /** All mentions at or above `OFFER_FROM`, ordered by block, start and descending end. */
  decide(blocks: readonly BlockCandidates[], facts: PageFacts): Mention[];
  /** The same in steps: a long page takes longer than a page may be kept waiting. */
  deciding(blocks: readonly BlockCandidates[], facts: PageFacts): Steps<Mention[]>;
  /**
   * Garbled names that `decide` left, sought with Fuse.js among few, verified, capped: for idle time.
   * `settled` is the answer of `decide` for the same blocks; the result holds only what is new.
   */
  rescue(blocks: readonly BlockCandidates[], settled: readonly Mention[], facts: PageFacts): Mention[];
  /** The same in steps. */
  rescuing(blocks: readonly BlockCandidates[], settled: readonly Mention[], facts: PageFacts): Steps<Mention[]>;
}
