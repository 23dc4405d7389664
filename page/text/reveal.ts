import type { Steps } from '../../matching/steps.ts';
import type { Collector } from './collector.ts';
import { flowRole, showsText } from './flow-role.ts';
import type { Flow, FlowTree } from './flow-tree.ts';
import { isConnected, isVisible } from './unclobbered.ts';

/**
 * Style changes hide and reveal text, and no mutation record says which. These functions compare what was
 * read with what is drawn now, and ask for what differs to be read again.
 */

/** Elements looked at in one round, so that a page full of hidden menus costs no more than a page with some; those left out come first the next time. */
const MOST_AT_ONCE = 2_000;

/** Reads what was hidden when last read and is drawn now. */
export function* readRevealed(tree: FlowTree, collector: Collector): Steps<void> {
  for (const element of takeSome(tree.hidden)) {
    yield;
    if (!isConnected(element)) continue;
    if (flowRole(element, getComputedStyle(element)) === 'hidden') {
      tree.hidden.add(element);
      continue;
    }
    collector.fresh.add(element);
    readAgain(tree.flowAround(element), collector);
  }
  for (const element of takeSome(tree.invisible)) {
    yield;
    if (!isConnected(element)) continue;
    if (showsText(getComputedStyle(element))) readAgain(tree.flowAround(element), collector);
    else tree.invisible.add(element);
  }
}

/** Reads around an element whose own attributes changed, if it now takes another part in the flow. */
export const readRestyled = (element: Element, tree: FlowTree, collector: Collector): void => {
  if (!isConnected(element) || tree.hidden.has(element)) return;
  const style = getComputedStyle(element);
  const role = flowRole(element, style);
  const flow = tree.flowOf(element);
  if (flow === undefined) {
    if (role === 'block' || role === 'hidden') readAgain(tree.flowAround(element), collector);
  } else if (role !== 'block') {
    readAgain(flow.parent ?? flow, collector);
  } else if (!showsText(style) && !tree.invisible.has(element)) {
    readAgain(flow, collector);
  }
};

/** Reads around a marked text that is no longer drawn, so that its marks go. */
export const readConcealed = (marked: Node, tree: FlowTree, collector: Collector): void => {
  const flow = tree.flowAround(marked);
  if (flow === undefined || isDrawn(flow.element)) return;
  for (let outer: Flow | null = flow; outer !== null; outer = outer.parent) readAgain(outer, collector);
};

const isDrawn = (element: Element): boolean => isVisible(element, { visibilityProperty: true });

const readAgain = (flow: Flow | undefined, collector: Collector): void => {
  if (flow !== undefined) collector.add(flow, false);
};

/** Takes out those that have waited longest; whoever puts one back puts it last. */
const takeSome = (elements: Set<Element>): Element[] => {
  const some = [...elements.values().take(MOST_AT_ONCE)];
  for (const element of some) elements.delete(element);
  return some;
};
