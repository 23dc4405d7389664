import type { TextBlock } from './text-run.ts';
import { boxOf } from './unclobbered.ts';

/**
 * The blocks in the order in which a reader will see them: from the first in or below the viewport down, then upwards.
 * Text runs from top to bottom on nearly every page, so a bisection finds that first one with a dozen rectangles;
 * where it does not, nothing is lost but the order.
 */
export const nearestFirst = (blocks: readonly TextBlock[]): TextBlock[] => {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bottomOf(blocks[middle]) < 0) low = middle + 1;
    else high = middle;
  }
  return [...blocks.slice(low), ...blocks.slice(0, low).reverse()];
};

/** In CSS pixels from the top of the viewport. */
const bottomOf = (block: TextBlock | undefined): number => {
  const element = block?.map.pieces[0]?.node.parentElement;
  return element ? boxOf(element).bottom : 0;
};
