import type { PlacedMention } from '../marks/placed-mention.ts';
import { holds, rootOf, scrollTo } from '../text/unclobbered.ts';
import { elementOf, lineBoxes } from './line-boxes.ts';
import { isSameMention } from './same-mention.ts';
import { isShown } from './see-through.ts';

/**
 * The mark to go to from `from`, round the end of the page if need be. Without one to start from, it is the first in or
 * below the viewport, or the last in or above it. Undefined when no mark of the page can be seen.
 */
export function markToGoTo(
  to: 'next' | 'previous',
  mentions: readonly PlacedMention[],
  from: PlacedMention | undefined,
): PlacedMention | undefined {
  const marks = mentions.filter(({ maybe, range }) => !maybe && canBeSeen(range));
  const ahead = to === 'next' ? marks : marks.toReversed();
  const at = from ? ahead.findIndex((mark) => isSameMention(mark, from)) : -1;
  if (at >= 0) return ahead[(at + 1) % ahead.length];
  return ahead.find(({ range }) => isAhead(to, range)) ?? ahead[0];
}

/** Brings the range to the middle of the viewport, at once, unless all of it is in view already. */
export function bringIntoView(range: Range): void {
  if (lineBoxes(range).every(({ top, bottom }) => top >= 0 && bottom <= window.innerHeight) && isUncovered(range))
    return;
  const element = elementOf(range);
  if (element) scrollTo(element, { block: 'center', inline: 'nearest', behavior: 'instant' });
  // The element around it may be far taller than the viewport.
  const line = lineBoxes(range)[0];
  if (line && (line.top < 0 || line.bottom > window.innerHeight)) {
    window.scrollBy({ top: (line.top + line.bottom) / 2 - window.innerHeight / 2, behavior: 'instant' });
  }
}

function canBeSeen(range: Range): boolean {
  const element = elementOf(range);
  return element !== null && isShown(element) && lineBoxes(range).length > 0;
}

function isAhead(to: 'next' | 'previous', range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return to === 'next' ? top >= 0 : bottom <= window.innerHeight;
}

/** Nothing, such as a header that stays, lies over its first line. */
function isUncovered(range: Range): boolean {
  const line = lineBoxes(range)[0];
  const element = elementOf(range);
  if (!line || !element) return false;
  const root = rootOf(element);
  if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
  const top = root.elementFromPoint((line.left + line.right) / 2, (line.top + line.bottom) / 2);
  return top !== null && (holds(element, top) || holds(top, element));
}
