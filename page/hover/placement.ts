import { autoUpdate, computePosition, flip, hide, offset, type Placement, shift, size } from '@floating-ui/dom';
import type { Box, Point } from './corridor.ts';
import { elementOf, lineAt, writingOf } from './line-boxes.ts';

/** Between the line of the mark and its card, CSS pixels: the underline stays visible. */
const GAP_PX = 6;
/** Between the card and the edge of the viewport, CSS pixels. */
const MARGIN_PX = 8;
/** A side with less room than this for the card is no choice as long as the other has more, CSS pixels. */
const LEAST_ROOM_PX = 160;

/**
 * Keeps a card beside the line of its mark that was pointed at, within the viewport, until `signal` aborts: when the
 * page scrolls or is laid out anew, and when the card changes its size. `onHidden` when the mark is no longer to be seen.
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
  const within = near && { x: near.x - start.left, y: near.y - start.top };
  const line = (): Box | undefined => {
    const now = range.getBoundingClientRect();
    return lineAt(range, { x: now.left + (within?.x ?? 0), y: now.top + (within?.y ?? 0) });
  };
  const context = elementOf(range);
  const reference = {
    getBoundingClientRect: () => rectOf(line() ?? start),
    ...(context && { contextElement: context }),
  };
  const preferred = preferredPlacement(range);

  let seen = false;

  const place = async () => {
    if (!line()) return onHidden();
    const { x, y, middlewareData } = await computePosition(reference, host, {
      strategy: 'fixed',
      placement: preferred,
      middleware: [
        offset(GAP_PX),
        flip({ padding: MARGIN_PX, fallbackStrategy: 'bestFit' }),
        size({
          padding: MARGIN_PX,
          apply: ({ availableHeight }) => set(host, '--backstory-room', Math.max(availableHeight, LEAST_ROOM_PX)),
        }),
        // Where even that does not fit, the card rather covers the mark than leaves the viewport.
        shift({ padding: MARGIN_PX, crossAxis: true }),
        hide(),
      ],
    });
    if (signal.aborted) return;
    const hidden = middlewareData.hide?.referenceHidden === true;
    if (hidden && seen) return onHidden();
    seen ||= !hidden;
    set(host, '--backstory-x', x);
    set(host, '--backstory-y', y);
  };
  const stop = autoUpdate(reference, host, () => void place());
  signal.addEventListener('abort', stop, { once: true });
}

/** Under the line, or beside it in vertical writing; beginning where the line begins. */
function preferredPlacement(range: Range): Placement {
  const { vertical, mode, rtl } = writingOf(range);
  if (vertical) return mode === 'vertical-lr' || mode === 'sideways-lr' ? 'right-start' : 'left-start';
  return rtl ? 'bottom-end' : 'bottom-start';
}

function rectOf({ left, top, right, bottom }: Box): DOMRect {
  return new DOMRect(left, top, right - left, bottom - top);
}

function set(host: HTMLElement, property: string, pixels: number): void {
  host.style.setProperty(property, `${pixels}px`, 'important');
}
