import { flatParent } from '../text/flat-tree.ts';
import type { CardHost } from './card-host.ts';
import { isBetween, isInside, type Point } from './corridor.ts';
import { lineAt } from './line-boxes.ts';
import type { HoverEvent } from './machine.ts';
import type { HoverTarget } from './open-card.ts';
import type { ReaderInput } from './reader-input.ts';
import { isOnPlainText } from './tap.ts';

/** What the meaning of an act depends on. */
interface Situation {
  /** The host of the open card. */
  readonly card: () => CardHost | undefined;
  readonly shown: () => HoverTarget | undefined;
  /** What is open or waited for. */
  readonly concern: () => HoverTarget | undefined;
  readonly targetAt: (at: Point, by: HoverTarget['by']) => HoverTarget | undefined;
  readonly send: (event: HoverEvent<HoverTarget>) => void;
}

export interface ReaderActs extends ReaderInput {
  /** What the pointer is on now, as the page is now. */
  readonly pointedAt: () => HoverTarget | undefined;
}

/** Tells the hover machine what each act of the reader means, as the page and an open card are now. */
export function readerActs({ card, shown, concern, targetAt, send }: Situation): ReaderActs {
  let pointer: Point | undefined;
  const isCard = (target: EventTarget | null) => target !== null && target === card()?.element;

  const whereIs = (at: Point, target: EventTarget | null) => {
    const open = shown();
    const box = card()?.element.getBoundingClientRect();
    if (!open || !box) return 'page';
    if (isCard(target) || isInside(box, at)) return 'card';
    const line = lineAt(open.mentions[0].range, open.at ?? at);
    return line && isBetween(line, box, at) ? 'corridor' : 'page';
  };
  const disturbUnlessIn = (target: EventTarget | null) => {
    if (!isCard(target)) send({ type: 'dismiss', by: 'disturb' });
  };

  return {
    pointedAt: () => pointer && targetAt(pointer, 'pointer'),
    point: (at, target, pressed) => {
      pointer = at;
      const where = whereIs(at, target);
      send({ type: 'move', over: where === 'card' ? undefined : targetAt(at, 'pointer'), where, pressed });
    },
    away: () => {
      pointer = undefined;
      send({ type: 'move', over: undefined, where: 'page', pressed: false });
    },
    press: (target) => send({ type: 'press', inCard: isCard(target) }),
    release: (at) => send({ type: 'release', over: targetAt(at, 'pointer') }),
    tap: (at, event) => {
      const target =
        isCard(event.composedPath()[0] ?? null) || !isOnPlainText(event) ? undefined : targetAt(at, 'touch');
      if (target) send({ type: 'summon', on: target });
    },
    escape: () => {
      const open = shown() !== undefined;
      send({ type: 'dismiss', by: 'escape' });
      return open;
    },
    type: disturbUnlessIn,
    wheel: disturbUnlessIn,
    focus: (target) => {
      if (shown()?.by === 'keys' && !isCard(target)) send({ type: 'dismiss', by: 'escape' });
    },
    scroll: (target) => {
      const mark = concern()?.mentions[0].range.startContainer;
      if (mark && target instanceof Node && contains(target, mark)) send({ type: 'dismiss', by: 'disturb' });
    },
  };
}

/** As drawn: through open shadow roots and slots. */
function contains(outer: Node, inner: Node): boolean {
  if (outer === inner.ownerDocument) return true;
  for (let node: Node | null = inner; node; node = flatParent(node)) {
    if (node === outer) return true;
  }
  return false;
}
