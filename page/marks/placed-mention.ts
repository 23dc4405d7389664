import type { Mention } from '../../matching/mention.ts';

/** A mention and the place in the live document where it stands. */
export interface PlacedMention {
  readonly mention: Mention;
  /** Live: the browser keeps it right while the text around it changes. */
  readonly range: Range;
  /** Not sure enough to be marked. */
  readonly maybe: boolean;
}

/** What the page layer offers to pointer, keyboard and popup: the mentions of this frame, always current. */
export interface PlacedMentions {
  /** In reading order. */
  all(): readonly PlacedMention[];
  /** Those whose range covers the UTF-16 `offset` in this text node; names before the events around them. */
  at(node: Text, offset: number): readonly PlacedMention[];
  /** Calls `listener` after every change until `signal` aborts. */
  onChange(listener: () => void, signal: AbortSignal): void;
}
