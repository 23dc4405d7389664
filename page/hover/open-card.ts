import type { PlacedMention } from '../marks/placed-mention.ts';
import { markActive } from './active-mark.ts';
import { type CardHost, createCardHost } from './card-host.ts';
import type { Point } from './corridor.ts';
import { keepPlaced } from './placement.ts';

/** What is drawn: the card of the first mention, with the others offered as being here too. */
export interface CardView {
  readonly mentions: HoverTarget['mentions'];
  readonly close: () => void;
}

/** Draws a card into `frame`; returns how to take it away again. */
export type RenderCard = (frame: HTMLElement, view: CardView) => () => void;

/** What a card is opened for, and how the reader asked for it. */
export interface HoverTarget {
  readonly mentions: readonly [PlacedMention, ...PlacedMention[]];
  readonly by: 'pointer' | 'touch' | 'keys';
  /** Where it was pointed at, CSS pixels of the viewport. */
  readonly at?: Point;
}

export interface OpenCardOptions {
  readonly renderCard: RenderCard;
  readonly sheet: string;
  readonly close: () => void;
  readonly onLost: () => void;
}

/** A card that is open. */
export interface OpenCard {
  readonly host: CardHost;
  /** Keeps the card beside the mark of this target from now on. */
  standBy(target: HoverTarget): void;
}

/** Opens the card of a target beside its mark, or as a sheet at the bottom for a finger, until `signal` aborts. */
export function openCard(target: HoverTarget, options: OpenCardOptions, signal: AbortSignal): OpenCard {
  const { sheet, close, onLost } = options;
  const near = target.mentions[0].range.startContainer;
  const host = createCardHost({ near, sheet, onEnter: () => focusCard(host), onPass: close, onLost }, signal);
  if (target.by === 'touch') host.element.dataset['form'] = 'sheet';
  const unmount = options.renderCard(host.frame, { mentions: target.mentions, close });
  signal.addEventListener('abort', unmount, { once: true });

  let stand: AbortController | undefined;
  const standBy = ({ mentions: [{ range }], by, at }: HoverTarget) => {
    stand?.abort();
    stand = new AbortController();
    const standing = AbortSignal.any([signal, stand.signal]);
    markActive(range, standing);
    if (by !== 'touch') keepPlaced(host.element, range, at, onLost, standing);
  };
  standBy(target);
  return { host, standBy };
}

/** Takes focus into a card: to its heading, so that a screen reader begins there. */
export function focusCard({ frame }: CardHost): void {
  frame.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
}
