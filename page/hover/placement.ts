import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  offset,
  type Placement,
  platform,
  shift,
  size,
} from '@floating-ui/dom';
import { flatParent } from '../text/flat-tree.ts';
import { isClobbered } from '../text/unclobbered.ts';
import type { Box, Point } from './corridor.ts';
import { elementOf, lineAt, writingOf } from './line-boxes.ts';

/** Between the line of the mark and its card, CSS pixels: the underline stays visible. */
const GAP_PX = 6;
/** Between the card and the edge of the viewport, CSS pixels. */
const MARGIN_PX = 8;
/** No card is made lower than this, CSS pixels: less could not be read. */
const LEAST_ROOM_PX = 160;

/** The viewport of a document that is not on the screen. */
const UNSEEN = { offsetLeft: 0, offsetTop: 0, width: 0, height: 0 };

/**
 * Keeps a card beside the line of its mark that was pointed at, within the viewport, until `signal` aborts: when the
 * page scrolls or is laid out anew, and when the card changes its size. `onHidden` when the mark is no longer to
 * be seen or no place can be found.
 */
export function keepPlaced(
  host: HTMLElement,
  range: Range,
  near: Point | undefined,
  onHidden: () => void,
  signal: AbortSignal,
): void {
  // The line is told by a place relative to the mark, since scrolling moves both.
  const start = range.getBoundingClientRect();
  const beside = near && { x: near.x - start.left, y: near.y - start.top };
  const line = (): Box | undefined => {
    const now = range.getBoundingClientRect();
    return lineAt(range, { x: now.left + (beside?.x ?? 0), y: now.top + (beside?.y ?? 0) });
  };
  const context = elementOf(range);
  const reference = {
    getBoundingClientRect: () => rectOf(line() ?? start),
    // Floating UI climbs from here, and might climb for ever.
    ...(context && !isInClobberedForm(context) && { contextElement: context }),
  };
  const { vertical } = writingOf(range);
  const preferred = preferredPlacement(range);

  let seen = false;

  const place = async () => {
    // Its text was just rendered anew: whether the mark is there still will be known when that is read.
    if (range.collapsed) return;
    if (!line()) return onHidden();
    const within = { padding: MARGIN_PX, rootBoundary: viewport() };
    const fit = size({
      ...within,
      apply: ({ availableHeight }) => set(host, '--backstory-room', Math.max(availableHeight, LEAST_ROOM_PX)),
    });
    // Where it does not fit all the same, the card rather covers the mark than leaves the viewport.
    const stay = shift({ ...within, crossAxis: true });
    const { x, y, middlewareData } = await computePosition(reference, host, {
      strategy: 'fixed',
      platform: inViewport,
      placement: preferred,
      middleware: [
        offset(GAP_PX),
        flip({ ...within, fallbackStrategy: 'bestFit', fallbackAxisSideDirection: vertical ? 'start' : 'none' }),
        // Under a line the card is as high as the room there; beside a line it can move up and use all of the height.
        ...(vertical ? [stay, fit] : [fit, stay]),
        hide({ rootBoundary: viewport() }),
      ],
    });
    if (signal.aborted) return;
    const hidden = middlewareData.hide?.referenceHidden === true;
    if (hidden && seen) return onHidden();
    seen ||= !hidden;
    moveTo(host, x, y);
  };
  const stop = autoUpdate(reference, host, () => void place().catch(onHidden));
  signal.addEventListener('abort', stop, { once: true });
}

function isInClobberedForm(element: Element): boolean {
  for (let outer: Element | null = element; outer; outer = flatParent(outer)) if (isClobbered(outer)) return true;
  return false;
}

/** Under the line, or beside it in vertical writing; beginning where the line begins. */
function preferredPlacement(range: Range): Placement {
  const { vertical, mode, rtl } = writingOf(range);
  if (vertical) return mode === 'vertical-lr' || mode === 'sideways-lr' ? 'right-start' : 'left-start';
  return rtl ? 'bottom-end' : 'bottom-start';
}

/** What is on the screen now, without scrollbars. */
function viewport() {
  const { offsetLeft: x, offsetTop: y, width, height } = window.visualViewport ?? UNSEEN;
  return { x, y, width, height };
}

/**
 * In the top layer all is counted from the viewport's corner, on the mark's side and on the card's. Floating UI's own
 * measure takes a root in vertical writing for one with a scrollbar as wide as what is beside the text.
 */
const inViewport: typeof platform = {
  ...platform,
  getElementRects: async ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { x: 0, y: 0, ...(await platform.getDimensions(floating)) },
  }),
};

/** Moves the host, and again by what it missed: a scrollbar at the left shifts the corner from which `left` counts. */
function moveTo(host: HTMLElement, x: number, y: number): void {
  set(host, '--backstory-x', x);
  set(host, '--backstory-y', y);
  const { left, top } = host.getBoundingClientRect();
  if (Math.abs(left - x) > 1) set(host, '--backstory-x', x + x - left);
  if (Math.abs(top - y) > 1) set(host, '--backstory-y', y + y - top);
}

function rectOf({ left, top, right, bottom }: Box): DOMRect {
  return new DOMRect(left, top, right - left, bottom - top);
}

function set(host: HTMLElement, property: string, pixels: number): void {
  host.style.setProperty(property, `${pixels}px`, 'important');
}
