/**
 * The tree as it is drawn: an open shadow root in place of its host's children, slotted nodes in place of
 * their slot. Closed roots are private to the page and stay unread.
 */

/** The element that draws this node, or null at the top and outside a document. */
export const flatParent = (node: Node): Element | null => {
  const slot = isSlottable(node) ? node.assignedSlot : null;
  if (slot) return slot;
  const parent = node.parentNode;
  if (parent === null) return null;
  if (parent.nodeType === Node.ELEMENT_NODE) return parent as Element;
  return parent instanceof ShadowRoot ? parent.host : null;
};

/** The nodes drawn in place of a slot, or undefined where the slot is empty and draws its own children. */
export const slotted = (element: Element): readonly Node[] | undefined => {
  if (!(element instanceof HTMLSlotElement)) return undefined;
  const assigned = element.assignedNodes();
  return assigned.length > 0 ? assigned : undefined;
};

const isSlottable = (node: Node): node is Element | Text =>
  node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.TEXT_NODE;
