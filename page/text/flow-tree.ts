import { flatParent } from './flat-tree.ts';
import { isSkipped } from './skipped-element.ts';
import type { TextBlock } from './text-run.ts';

/** An element that text flows in, with the blocks of its own text and the flows inside it, in reading order. */
export class Flow {
  readonly element: Element;
  parent: Flow | null;
  items: (TextBlock | Flow)[] = [];

  constructor(element: Element, parent: Flow | null) {
    this.element = element;
    this.parent = parent;
  }
}

/** All text of a document as nested flows, so that a change is read again where it happened and nowhere else. */
export class FlowTree {
  readonly root: Flow;
  /** The topmost elements whose text is not drawn at present; it may be revealed without a change of the tree. */
  readonly hidden = new Set<Element>();
  /** Elements whose own text is invisible, though a descendant's may still be visible. */
  readonly invisible = new Set<Element>();
  private readonly flows = new WeakMap<Element, Flow>();

  constructor(element: Element) {
    this.root = this.flowFor(element, null);
  }

  /** The flow of this very element, where it has one. */
  flowOf(element: Element): Flow | undefined {
    return this.flows.get(element);
  }

  /** The flow of this element, made where there is none, inside `parent` from now on. */
  flowFor(element: Element, parent: Flow | null): Flow {
    const flow = this.flows.get(element) ?? new Flow(element, parent);
    flow.parent = parent;
    this.flows.set(element, flow);
    return flow;
  }

  /** Forgets the flow of an element that became part of another's. */
  forget(element: Element): void {
    this.flows.delete(element);
  }

  /** The innermost flow that draws this node; undefined where the node's text is not read. */
  flowAround(node: Node): Flow | undefined {
    let element = node instanceof Element ? node : flatParent(node);
    while (element !== null) {
      if (this.hidden.has(element) || isSkipped(element)) return undefined;
      const flow = this.flows.get(element);
      if (flow !== undefined) return flow;
      element = flatParent(element);
    }
    return undefined;
  }

  /** Every block of the document, in reading order. */
  blocks(): TextBlock[] {
    const blocks: TextBlock[] = [];
    const pending: { items: Flow['items']; next: number }[] = [{ items: this.root.items, next: 0 }];
    for (let level = pending.at(-1); level !== undefined; level = pending.at(-1)) {
      const item = level.items[level.next];
      level.next += 1;
      if (item === undefined) pending.pop();
      else if (item instanceof Flow) pending.push({ items: item.items, next: 0 });
      else blocks.push(item);
    }
    return blocks;
  }
}
