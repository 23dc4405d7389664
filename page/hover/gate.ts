const HTML = 'http://www.w3.org/1999/xhtml';

interface Passage {
  readonly onEnter: () => void;
  readonly onPass: () => void;
}

/**
 * A stop for Tab at one end of a card, which stands at the end of the document and not where its reader was: without one, Tab would go
 * on from there. Nothing stays at a gate: focus that comes from inside `root` passes, any other enters.
 */
export function createGate(root: ShadowRoot, { onEnter, onPass }: Passage): HTMLElement {
  const gate = root.ownerDocument.createElementNS(HTML, 'div');
  gate.className = 'gate';
  gate.tabIndex = 0;
  gate.addEventListener('focus', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && root.contains(relatedTarget)) onPass();
    else onEnter();
  });
  return gate;
}
