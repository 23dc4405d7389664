import { slotted } from './flat-tree.ts';
import { firstChildOf, localNameOf, nextSiblingOf, parentNodeOf } from './unclobbered.ts';

/** What is drawn in an element, node by node, in sittings between which the page may change. */
export class DrawnChildren {
  /** Whose children these are. */
  private readonly owner: Node;
  private upcoming: Node | null;
  /** Instead of siblings: nodes drawn here that live elsewhere. */
  private readonly list: readonly Node[] | undefined;
  private index = 0;

  /** `root` is the element's open shadow root, where it has one. */
  constructor(element: Element, root: ShadowRoot | null) {
    const name = localNameOf(element);
    this.owner = root ?? element;
    this.upcoming = firstChildOf(this.owner);
    this.list = name === 'slot' ? slotted(element) : name === 'details' ? summaryOnly(element) : undefined;
  }

  /** The next node, or null when there is none left. */
  next(): Node | null {
    if (this.list !== undefined) return this.list[this.index++] ?? null;
    const node = this.upcoming;
    if (node !== null) this.upcoming = nextSiblingOf(node);
    return node;
  }

  /** Between two sittings the page may have moved the next node: its new place is noted and will be read in turn. */
  forgetMovedAway(): void {
    if (this.upcoming !== null && parentNodeOf(this.upcoming) !== this.owner) this.upcoming = null;
  }
}

/** A closed `details` draws its first summary alone, though no style says so. */
const summaryOnly = (element: Element): readonly Node[] | undefined => {
  if (element.hasAttribute('open')) return undefined;
  const summary = element.querySelector(':scope > summary');
  return summary === null ? [] : [summary];
};
