import { slotted } from './flat-tree.ts';
import { flowRole, showsText } from './flow-role.ts';
import { Flow, type FlowTree } from './flow-tree.ts';
import { isSkipped } from './skipped.ts';
import { type TextBlock, TextRun } from './text-run.ts';

/** Nodes visited between two looks at the clock: a look costs about as much as a node. */
const NODES_PER_LOOK = 32;

/** Not drawn at all, so the words before and after it stay one. */
const LEAVES_NO_GAP = new Set(['script', 'style', 'template', 'noscript', 'datalist', 'map', 'rp', 'rt', 'wbr']);

/** One depth of the walk: what is left to visit there. */
interface Level {
  /** Whose children these are; a node that left it meanwhile is none of this walk's business. */
  readonly owner: Node;
  next: Node | null;
  /** Instead of siblings: nodes drawn here that live elsewhere. */
  readonly list: readonly Node[] | undefined;
  index: number;
  readonly readable: boolean;
  /** Inside something that was added or revealed: flows in here are not what they were. */
  readonly fresh: boolean;
  readonly separates: boolean;
}

interface Errand {
  readonly flow: Flow;
  readonly deep: boolean;
}

/** What the walk comes across and others care about. */
export interface Finds {
  /** An open shadow root whose text is read from now on. */
  shadowRoot(root: ShadowRoot): void;
  /** An element that may get a shadow root later, of which nothing will tell. */
  hostToBe(element: Element): void;
}

/** Reads flows into the tree, in as many sittings as it takes. */
export class Collector {
  /** Elements that were added or revealed since they were last read, if ever. */
  readonly fresh = new Set<Element>();
  /** Whether any block came, went or changed since this was last set to false. */
  changed = false;
  private readonly tree: FlowTree;
  private readonly finds: Finds;
  private readonly queue: Errand[] = [];
  private errand: Errand | undefined;
  private levels: Level[] = [];
  private items: Flow['items'] = [];
  private readonly run = new TextRun();

  constructor(tree: FlowTree, finds: Finds) {
    this.tree = tree;
    this.finds = finds;
  }

  /** Asks for a flow to be read again; `deep` includes all flows inside it. */
  add(flow: Flow, deep: boolean): void {
    this.queue.push({ flow, deep });
  }

  /** Walks until nothing is left to read, then returns true, or until `timeUp` says so. */
  work(timeUp: () => boolean): boolean {
    for (let visited = 1; ; visited += 1) {
      if (visited % NODES_PER_LOOK === 0 && timeUp()) return false;
      const level = this.levels.at(-1);
      if (level === undefined) {
        if (this.begin()) continue;
        this.fresh.clear();
        return true;
      }
      const node = nextOf(level);
      if (node === null) this.leave(level);
      else if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) {
        if (level.readable) this.run.add(node as Text);
      } else if (node.nodeType === Node.ELEMENT_NODE) this.visit(node as Element, level);
    }
  }

  private begin(): boolean {
    const errand = this.queue.pop();
    if (errand === undefined) return false;
    this.errand = errand;
    const { element } = errand.flow;
    const style = getComputedStyle(element);
    if (!element.isConnected || flowRole(element, style) === 'hidden') {
      this.settle(errand.flow);
      return true;
    }
    const readable = showsText(style);
    if (!readable) this.tree.invisible.add(element);
    this.enter(element, readable, errand.deep, false);
    return true;
  }

  private visit(element: Element, level: Level): void {
    if (element.localName === 'br') return this.interrupt();
    if (isSkipped(element)) return this.passBy(element, !LEAVES_NO_GAP.has(element.localName));
    if (isEmpty(element)) {
      this.finds.hostToBe(element);
      return this.passBy(element, false);
    }
    const style = getComputedStyle(element);
    const role = flowRole(element, style);
    if (role === 'hidden') {
      this.tree.hidden.add(element);
      return;
    }
    const fresh = level.fresh || this.fresh.has(element);
    if (role === 'block') return this.nest(element, fresh);
    const readable = showsText(style);
    if (!readable && level.readable) this.tree.invisible.add(element);
    this.tree.forget(element);
    if (role === 'atomic') this.run.separate();
    this.enter(element, readable, fresh, role === 'atomic');
  }

  /** A flow inside this one: it interrupts the text and is read on an errand of its own, if it is not known already. */
  private nest(element: Element, fresh: boolean): void {
    this.interrupt();
    const parent = this.errand?.flow ?? null;
    const known = this.tree.flowOf(element);
    const flow = this.tree.flowFor(element, parent);
    this.items.push(flow);
    if (known === undefined || fresh) this.add(flow, true);
  }

  private enter(element: Element, readable: boolean, fresh: boolean, separates: boolean): void {
    const root = element.shadowRoot;
    if (root !== null) this.finds.shadowRoot(root);
    else if (element.localName.includes('-')) this.finds.hostToBe(element);
    const owner = root ?? element;
    const list = slotted(element) ?? summaryOnly(element);
    this.levels.push({ owner, next: owner.firstChild, list, index: 0, readable, fresh, separates });
  }

  private leave(level: Level): void {
    this.levels.pop();
    if (level.separates) this.run.separate();
    if (this.levels.length > 0) return;
    this.interrupt();
    const flow = this.errand?.flow;
    if (flow !== undefined) this.settle(flow);
    this.items = [];
  }

  private settle(flow: Flow): void {
    const items = keepSame(flow.items, this.items);
    this.changed ||= items.length !== flow.items.length || items.some((item, index) => item !== flow.items[index]);
    flow.items = items;
  }

  /** Something drawn but not read. Only where there is text before it does it matter whether it stands in the line. */
  private passBy(element: Element, replaced: boolean): void {
    if (this.run.isEmpty) return;
    const role = flowRole(element, getComputedStyle(element));
    if (role === 'block') this.interrupt();
    else if (role === 'atomic' || (replaced && role === 'inline')) this.run.separate();
  }

  private interrupt(): void {
    this.items.push(...this.run.take());
  }
}

const nextOf = (level: Level): Node | null => {
  if (level.list !== undefined) {
    level.index += 1;
    return level.list[level.index - 1] ?? null;
  }
  const node = level.next;
  if (node === null || node.parentNode !== level.owner) return null;
  level.next = node.nextSibling;
  return node;
};

const isEmpty = (element: Element): boolean =>
  element.firstChild === null && element.shadowRoot === null && element.localName !== 'slot';

/** A closed `details` draws its first summary alone, though no style says so. */
const summaryOnly = (element: Element): readonly Node[] | undefined => {
  if (!(element instanceof HTMLDetailsElement) || element.open) return undefined;
  const summary = element.querySelector(':scope > summary');
  return summary === null ? [] : [summary];
};

/** The new items, but an old block in place of its equal: whoever holds on to it need not look again. */
const keepSame = (before: Flow['items'], after: Flow['items']): Flow['items'] => {
  if (before.length === 0) return after;
  const known = new Map<Text, TextBlock[]>();
  for (const item of before) {
    const node = item instanceof Flow ? undefined : item.map.pieces[0]?.node;
    if (node === undefined || item instanceof Flow) continue;
    const blocks = known.get(node);
    if (blocks === undefined) known.set(node, [item]);
    else blocks.push(item);
  }
  return after.map((item) => {
    if (item instanceof Flow) return item;
    const node = item.map.pieces[0]?.node;
    const twin = node && known.get(node)?.find((block) => block.text === item.text && block.map.equals(item.map));
    return twin ?? item;
  });
};
