import { rootOf, shadowRootOf } from '../text/unclobbered.ts';
import type { Point } from './corridor.ts';

/** A place between two characters of a text node, in UTF-16 units. */
export interface TextPosition {
  readonly node: Text;
  readonly offset: number;
}

/**
 * The place in a text nearest to a point of the viewport, open shadow roots included, as the browser's own caret finds
 * it; undefined where there is no text. Browsers snap to far-away text, so the caller has to verify that it is there.
 */
export function caretAt(document: Document, { x, y }: Point): TextPosition | undefined {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots: openRootsAt(document, { x, y }) });
    return position ? inText(position.offsetNode, position.offset) : undefined;
  }
  const range = document.caretRangeFromPoint(x, y);
  return range ? inText(range.startContainer, range.startOffset) : undefined;
}

/** The elements at a point of the viewport, topmost first, those in open shadow roots before their hosts. */
export function elementsAt(root: Document | ShadowRoot, { x, y }: Point): readonly Element[] {
  return root
    .elementsFromPoint(x, y)
    .filter((element) => rootOf(element) === root)
    .flatMap((element) => {
      const inner = shadowRootOf(element);
      return inner ? [...elementsAt(inner, { x, y }), element] : [element];
    });
}

function openRootsAt(document: Document, { x, y }: Point): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let inner = rootIn(document.elementFromPoint(x, y));
  while (inner && !roots.includes(inner)) {
    roots.push(inner);
    inner = rootIn(inner.elementFromPoint(x, y));
  }
  return roots;
}

function rootIn(element: Element | null): ShadowRoot | null {
  return element && shadowRootOf(element);
}

function inText(node: Node, offset: number): TextPosition | undefined {
  return node instanceof Text ? { node, offset } : undefined;
}
