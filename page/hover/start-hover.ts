import type { PlacedMention, PlacedMentions } from '../placed-mention.ts';
import type { CardHost } from './card-host.ts';
import { isBetween, isInside, type Point } from './corridor.ts';
import { rememberFocus } from './focus-return.ts';
import { createHitTest } from './hit-test.ts';
import { lineAt } from './line-boxes.ts';
import { focusCard, type HoverTarget, openCard, type RenderCard } from './open-card.ts';
import { hearReader } from './reader-input.ts';
import { isSameMention } from './same-mention.ts';
import { isOnPlainText } from './tap.ts';
import { startTimedHover } from './timed-hover.ts';
import { bringIntoView, markToGoTo } from './walk.ts';

export interface HoverOptions {
  /** Milliseconds from pointing at a mark to its card; asked anew each time. */
  readonly openAfter: () => number;
  readonly renderCard: RenderCard;
  /** Styles of what `renderCard` draws; its frame has the class `backstory`. */
  readonly sheet: string;
  readonly signal: AbortSignal;
}

export interface Hover {
  /** Opens the card of the next or previous mark, with focus in it. Returns whether there is a mark to go to. */
  walk(to: 'next' | 'previous'): boolean;
  /** Opens the card of a mention with focus in it. */
  open(mention: PlacedMention): void;
}

/**
 * Cards for the marks of a document, by pointer, finger and keys. While the document has no mention, nothing listens;
 * while no card is open, nothing of it is in the page; when `signal` aborts, nothing is left.
 */
export function startHover(placed: PlacedMentions, options: HoverOptions): Hover {
  const { signal } = options;
  const hitTest = createHitTest(document, placed, signal);
  let card: { readonly host: CardHost; readonly life: AbortController } | undefined;
  let walkedTo: PlacedMention | undefined;
  let returnFocus: (() => void) | undefined;

  const hover = startTimedHover<HoverTarget>(
    { openAfter: options.openAfter, same: (a, b) => isSameMention(a.mentions[0], b.mentions[0]), show },
    signal,
  );

  function show(target: HoverTarget | undefined): void {
    if (target?.by === 'keys') returnFocus ??= rememberFocus(document);
    const hadFocus = card !== undefined && document.activeElement === card.host.element;
    card?.life.abort();
    card = undefined;
    if (target?.by !== 'keys') {
      if (hadFocus) returnFocus?.();
      returnFocus = undefined;
    }
    if (target) draw(target);
  }

  function draw(target: HoverTarget): void {
    const life = new AbortController();
    const close = () => hover.send({ type: 'dismiss', by: 'escape' });
    const onLost = () => hover.send({ type: 'lost' });
    const host = openCard(target, { ...options, close, onLost }, life.signal);
    card = { host, life };
    if (target.by === 'keys') focusCard(host);
  }

  const isCard = (target: EventTarget | null) => card !== undefined && target === card.host.element;

  const targetAt = (at: Point, by: HoverTarget['by']): HoverTarget | undefined => {
    const [first, ...others] = hitTest(at);
    return first && { mentions: [first, ...others], by, at };
  };

  const whereIs = (at: Point, target: EventTarget | null) => {
    const shown = hover.shown();
    if (!card || !shown) return 'page';
    const box = card.host.element.getBoundingClientRect();
    if (isCard(target) || isInside(box, at)) return 'card';
    const line = lineAt(shown.mentions[0].range, shown.at ?? at);
    return line && isBetween(line, box, at) ? 'corridor' : 'page';
  };

  const hear = (listening: AbortSignal) =>
    hearReader(
      window,
      {
        point: (at, target, pressed) => {
          const where = whereIs(at, target);
          const over = where === 'card' ? undefined : targetAt(at, 'pointer');
          hover.send({ type: 'move', over, where, pressed });
        },
        away: () => hover.send({ type: 'move', over: undefined, where: 'page', pressed: false }),
        press: (target) => hover.send({ type: 'press', inCard: isCard(target) }),
        release: (at) => hover.send({ type: 'release', over: targetAt(at, 'pointer') }),
        tap: (at, event) => {
          const target = isCard(event.target) || !isOnPlainText(event) ? undefined : targetAt(at, 'touch');
          if (target) hover.send({ type: 'summon', on: target });
        },
        escape: () => {
          const open = hover.shown() !== undefined;
          hover.send({ type: 'dismiss', by: 'escape' });
          return open;
        },
        type: (target) => {
          if (!isCard(target)) hover.send({ type: 'dismiss', by: 'disturb' });
        },
        wheel: (target) => {
          if (!isCard(target)) hover.send({ type: 'dismiss', by: 'disturb' });
        },
        focus: (target) => {
          if (hover.shown()?.by === 'keys' && !isCard(target)) hover.send({ type: 'dismiss', by: 'escape' });
        },
        scroll: (target) => {
          const concern = hover.concern()?.mentions[0].range.startContainer;
          if (concern && target instanceof Node && contains(target, concern))
            hover.send({ type: 'dismiss', by: 'disturb' });
        },
      },
      listening,
    );

  let listening: AbortController | undefined;
  const followMentions = () => {
    const concern = hover.concern()?.mentions[0];
    if (concern && !isStillThere(concern, placed)) hover.send({ type: 'lost' });
    if (placed.all().length === 0) {
      listening?.abort();
      listening = undefined;
    } else if (!listening) {
      listening = new AbortController();
      hear(AbortSignal.any([signal, listening.signal]));
    }
  };
  placed.onChange(followMentions, signal);
  followMentions();

  const open = (mention: PlacedMention) => {
    walkedTo = mention;
    bringIntoView(mention.range);
    hover.send({ type: 'summon', on: { mentions: [mention], by: 'keys' } });
  };

  return {
    open,
    walk: (to) => {
      const mark = markToGoTo(to, placed.all(), hover.shown()?.mentions[0] ?? walkedTo);
      if (mark) open(mark);
      return mark !== undefined;
    },
  };
}

/** Through the borders of open shadow roots. */
function contains(outer: Node, inner: Node): boolean {
  for (let node: Node | null = inner; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node === outer) return true;
  }
  return false;
}

function isStillThere(mention: PlacedMention, placed: PlacedMentions): boolean {
  return mention.range.startContainer.isConnected && placed.all().some((other) => isSameMention(other, mention));
}
