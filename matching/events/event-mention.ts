import { MARK_FROM, type Mention, OFFER_FROM } from '../mention.ts';
import type { Token } from '../words/tokens.ts';
import type { Span } from './evidence.ts';
import type { EventBlock } from './scene.ts';
import { MAYBE_MARGIN, type Told } from './told.ts';

/** Points above the need that make an event as sure as it gets. */
const SURE_MARGIN = 2;
/** A hair over the need is still a guess: from so many points on an event is marked. */
const MARK_MARGIN = 0.15;
const SUREST = 0.97;
/** Keeps the surest "maybe" under the mark. */
const MAYBE_SHARE = 0.9;
/** Words named as reasons; more would bury them. */
const REASONS = 5;

/** The mention of a told event: from the first to the last word that tells it. `at` is the number of its block. */
export function mentionOf(
  { open, verdict: { margin, spans } }: Told,
  { text, tokens }: EventBlock,
  at: number,
): Mention {
  const start = tokens[Math.min(...spans.map(({ from }) => from))]?.start ?? 0;
  const end = tokens[Math.max(...spans.map(({ to }) => to)) - 1]?.end ?? text.length;
  return {
    id: open.frame.id,
    kind: 'event',
    block: at,
    start,
    end,
    confidence: confidenceOf(margin),
    via: { rule: 'frame', values: [reasons(text, tokens, spans)] },
  };
}

/** Points as a confidence: linear up to the mark, and linear from there on. */
function confidenceOf(margin: number): number {
  const share = (from: number, to: number) => Math.min(1, (margin - from) / (to - from));
  return margin < MARK_MARGIN
    ? OFFER_FROM + (MARK_FROM - OFFER_FROM) * share(-MAYBE_MARGIN, MARK_MARGIN) * MAYBE_SHARE
    : MARK_FROM + (SUREST - MARK_FROM) * share(MARK_MARGIN, SURE_MARGIN);
}

/** The printed words that told it, trigger first. */
function reasons(text: string, tokens: readonly Token[], spans: readonly Span[]): string {
  const words = spans.map(({ from, to }) => text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0));
  return [...new Set(words)].slice(0, REASONS).join(' + ');
}
