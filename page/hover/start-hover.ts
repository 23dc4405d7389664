import type { PlacedMention, PlacedMentions } from '../marks/placed-mention.ts';
import { cardTable } from './card-table.ts';
import type { Point } from './corridor.ts';
import { createHitTest } from './hit-test.ts';
import type { HoverTarget, RenderCard } from './open-card.ts';
import { readerActs } from './reader-acts.ts';
import { hearReader } from './reader-input.ts';
import { renewed } from './renewed.ts';
import { type Report, safely } from './safely.ts';
import { isSameMention } from './same-mention.ts';
import { startTimedHover } from './timed-hover.ts';
import { bringIntoView, markToGoTo } from './walk.ts';

export interface HoverOptions {
  /** Milliseconds from pointing at a mark to its card; asked anew each time. */
  readonly openAfter: () => number;
  readonly renderCard: RenderCard;
  /** Styles of what `renderCard` draws; its frame has the class `backstory`. */
  readonly sheet: string;
  readonly report: Report;
  readonly signal: AbortSignal;
}

export interface Hover {
  /** Opens the card of the next or previous mark, with focus in it. Returns whether there is a mark to go to. */
  walk(to: 'next' | 'previous'): boolean;
  /** Opens a card with focus in it; the mention need not be one of the page's own, such as a selection looked up. */
  open(mention: PlacedMention): void;
}

/**
 * Cards for the marks of a document, by pointer, finger and keys. While there is no mention and no card, nothing
 * listens; while no card is open, nothing of it is in the page; when `signal` aborts, nothing is left.
 */
export function startHover(placed: PlacedMentions, options: HoverOptions): Hover {
  const { openAfter, renderCard, sheet, report, signal } = options;
  const table = cardTable({
    renderCard,
    sheet,
    close: () => hover.send({ type: 'dismiss', by: 'escape' }),
    onLost: () => hover.send({ type: 'lost' }),
  });
  const hover = startTimedHover<HoverTarget>(
    {
      openAfter,
      same: (a, b) => isSameMention(a.mentions[0], b.mentions[0]),
      // Its text is gone, and what the page says now has not been read yet.
      unsettled: ({ mentions: [mention] }) => isLost(mention) && placed.all().includes(mention),
      show: safely(table.show, report),
      renew: safely(table.renew, report),
    },
    signal,
  );
  const hitTest = createHitTest(document, placed, signal);
  const acts = readerActs({
    card: table.host,
    shown: hover.shown,
    concern: hover.concern,
    send: hover.send,
    targetAt: (at: Point, by) => {
      const [first, ...others] = hitTest(at);
      return first && { mentions: [first, ...others], by, at };
    },
  });

  let guest: PlacedMention | undefined;
  let walkedTo: PlacedMention | undefined;
  let listening: AbortController | undefined;

  const isStillThere = (mention: PlacedMention): boolean => {
    if (isLost(mention)) return false;
    return mention === guest || placed.all().some((other) => isSameMention(other, mention));
  };
  const listen = () => {
    if (listening || signal.aborted) return;
    listening = new AbortController();
    hearReader(window, acts, report, AbortSignal.any([signal, listening.signal]));
  };
  /** Words rendered anew under the pointer are the words it has not left yet. */
  const followSpent = () => {
    const spent = hover.spent();
    if (!spent || isStillThere(spent.mentions[0])) return;
    const now = acts.pointedAt();
    if (now?.mentions[0].mention.id === spent.mentions[0].mention.id)
      hover.send({ type: 'renewed', what: 'spent', on: now });
  };
  let before = placed.all();
  const followMentions = () => {
    const concern = hover.concern();
    if (concern && !isStillThere(concern.mentions[0])) {
      const now = renewed(concern, before, placed.all());
      hover.send(now ? { type: 'renewed', what: 'concern', on: now } : { type: 'lost' });
    }
    followSpent();
    before = placed.all();
    if (placed.all().length > 0) listen();
    else if (!hover.shown()) {
      listening?.abort();
      listening = undefined;
    }
  };
  placed.onChange(safely(followMentions, report), signal);
  followMentions();

  const open = (mention: PlacedMention) => {
    guest = placed.all().includes(mention) ? undefined : mention;
    listen();
    bringIntoView(mention.range);
    hover.send({ type: 'summon', on: { mentions: [mention], by: 'keys' } });
  };

  return {
    open,
    walk: (to) => {
      walkedTo = markToGoTo(to, placed.all(), hover.shown()?.mentions[0] ?? walkedTo);
      if (walkedTo) open(walkedTo);
      return walkedTo !== undefined;
    },
  };
}

function isLost({ range }: PlacedMention): boolean {
  return range.collapsed || !range.startContainer.isConnected;
}
