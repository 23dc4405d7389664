/**
 * Remembers where focus and selection are in the page and returns a function that puts both back, without scrolling.
 * What has left the page meanwhile is let go.
 */
export function rememberFocus(document: Document): () => void {
  const focused = deepFocus(document);
  const selection = document.getSelection();
  const before = selection && ends(selection);

  return () => {
    if (focused?.isConnected) focused.focus({ preventScroll: true });
    if (!selection || !before) return;
    const { anchorNode, anchorOffset, focusNode, focusOffset } = before;
    if (!anchorNode?.isConnected || !focusNode?.isConnected || isSame(before, ends(selection))) return;
    if (anchorOffset > lengthOf(anchorNode) || focusOffset > lengthOf(focusNode)) return;
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}

type Ends = Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'>;

function ends({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection): Ends {
  return { anchorNode, anchorOffset, focusNode, focusOffset };
}

function isSame(a: Ends, b: Ends): boolean {
  return (
    a.anchorNode === b.anchorNode &&
    a.anchorOffset === b.anchorOffset &&
    a.focusNode === b.focusNode &&
    a.focusOffset === b.focusOffset
  );
}

function lengthOf(node: Node): number {
  return node instanceof CharacterData ? node.length : node.childNodes.length;
}

/** The focused element itself, inside open shadow roots too; undefined where nothing in particular has focus. */
function deepFocus(document: Document): HTMLElement | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement && focused !== document.body ? focused : undefined;
}
