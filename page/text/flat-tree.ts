/**
 * The tree as it is drawn: an open shadow root in place of its host's children, slotted nodes in place of
 * their slot. Closed roots are private to the page and stay unread.
 */

import { assignedSlotOf, parentNodeOf } from './unclobbered.ts';

/** The element that draws this node, or null at the top and outside a document. */
export const flatParent = (node: Node): Element | null => {
  const slot = slotOf(node);
  if (slot) return slot;
  const parent = parentNodeOf(node);
  if (parent === null) return null;
  if (parent instanceof Element) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
};

/** The nodes drawn in place of a slot, or undefined where the slot is empty and draws its own children. */
export const slotted = (element: Element): readonly Node[] | undefined => {
  if (!(element instanceof HTMLSlotElement)) return undefined;
  const assigned = element.assignedNodes();
  return assigned.length > 0 ? assigned : undefined;
};

const slotOf = (node: Node): HTMLSlotElement | null =>
  node instanceof Element ? assignedSlotOf(node) : node instanceof Text ? node.assignedSlot : null;
