import type { Steps } from '../../matching/steps.ts';
import { DrawnChildren } from './drawn-children.ts';
import { flowRole, showsText } from './flow-role.ts';
import type { Flow, FlowTree } from './flow-tree.ts';
import { keepSame } from './keep-same.ts';
import { isFrameName, leavesNoGap } from './skipped.ts';
import { isSkipped } from './skipped-element.ts';
import { TextRun } from './text-run.ts';
import { firstChildOf, isConnected, localNameOf, nodeTypeOf, shadowRootOf } from './unclobbered.ts';

/** Nodes visited in one step, some tenths of a millisecond: whoever has steps done looks at a clock after each. */
const NODES_PER_STEP = 32;

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** One depth of the walk: an element that was entered, and what is left to visit in it. */
interface Level {
  readonly children: DrawnChildren;
  /** The element's own flow, where it interrupts the text around it. */
  readonly flow: Flow | undefined;
  /** What was found so far of the innermost flow. */
  readonly items: Flow['items'];
  /** Whether text that stands right in it shows. */
  readonly readable: boolean;
  /** Inside something that was added or revealed: flows in here are not what they were. */
  readonly fresh: boolean;
  /** Whether it parts the words before it from those behind it, though it stands in the line. */
  readonly separates: boolean;
}

/** What the walk comes across and others care about. */
export interface Finds {
  /** An open shadow root whose text is read from now on. */
  shadowRoot(root: ShadowRoot): void;
  /** An element that may get a shadow root later, of which nothing will tell. */
  hostToBe(element: Element): void;
  /** The element of a frame, whose text is another page's. */
  frame(element: Element): void;
}

/** Reads flows into the tree, in as many sittings as it takes. A flow that is read for the first time is there as far as it is read. */
export class Collector {
  /** Elements that were added or revealed since they were last read, if ever. */
  readonly fresh = new Set<Element>();
  /** Whether any block came, went or changed since this was last set to false. */
  changed = false;
  private readonly tree: FlowTree;
  private readonly finds: Finds;
  /** Flows to read, each with whether to read all flows inside it as well. */
  private readonly errands = new Map<Flow, boolean>();
  private readonly levels: Level[] = [];
  private readonly run = new TextRun();

  constructor(tree: FlowTree, finds: Finds) {
    this.tree = tree;
    this.finds = finds;
  }

  /** Asks for a flow to be read again; `deep` includes all flows inside it. */
  add(flow: Flow, deep: boolean): void {
    this.errands.set(flow, deep || this.errands.get(flow) === true);
  }

  /** Walks until nothing is left to read. */
  *reading(): Steps<void> {
    for (let visited = 1; this.levels.length > 0 || this.begin(); visited += 1) {
      if (visited % NODES_PER_STEP === 0) {
        yield;
        for (const { children } of this.levels) children.forgetMovedAway();
      }
      const level = this.levels.at(-1);
      if (level === undefined) continue;
      const node = level.children.next();
      if (node === null) this.leave(level);
      else this.meet(node, level);
    }
    this.fresh.clear();
  }

  private meet(node: Node, level: Level): void {
    const type = nodeTypeOf(node);
    if (type === ELEMENT) this.visit(node as Element, level);
    else if (level.readable && (type === TEXT || type === CDATA)) this.run.add(node as Text);
  }

  /** Takes up the next errand; false when there is none left. */
  private begin(): boolean {
    for (const [flow, deep] of this.errands) {
      this.errands.delete(flow);
      const { element } = flow;
      const style = getComputedStyle(element);
      if (isConnected(element) && flowRole(element, style) !== 'hidden') this.enterFlow(flow, style, deep);
      else this.settle(flow, []);
      return true;
    }
    return false;
  }

  /** Decides by its name and style what an element does to the text around it. */
  private visit(element: Element, level: Level): void {
    const name = localNameOf(element);
    if (name === 'br') return this.interrupt(level);
    if (isFrameName(name)) this.finds.frame(element);
    if (isSkipped(element)) return this.passBy(element, level, !leavesNoGap(name));
    if (firstChildOf(element) === null && shadowRootOf(element) === null && name !== 'slot') {
      this.finds.hostToBe(element);
      return this.passBy(element, level, false);
    }
    const style = getComputedStyle(element);
    const role = flowRole(element, style);
    if (role === 'hidden') this.tree.hidden.add(element);
    else if (role === 'block') this.nest(element, style, level);
    else {
      const readable = showsText(style);
      if (!readable && level.readable) this.tree.invisible.add(element);
      this.tree.forget(element);
      const separates = role === 'atomic';
      if (separates) this.run.separate();
      const fresh = isFresh(element, level, this.fresh);
      this.enter(element, { flow: undefined, items: level.items, readable, fresh, separates });
    }
  }

  /** A flow inside this one: it interrupts the text, and is entered if it is not known already. */
  private nest(element: Element, style: CSSStyleDeclaration, level: Level): void {
    this.interrupt(level);
    const known = this.tree.flowOf(element) !== undefined;
    const flow = this.tree.flowFor(element, this.innermost());
    level.items.push(flow);
    const fresh = isFresh(element, level, this.fresh);
    if (!known || fresh) this.enterFlow(flow, style, fresh);
  }

  private innermost(): Flow | null {
    return this.levels.findLast(({ flow }) => flow !== undefined)?.flow ?? null;
  }

  private enterFlow(flow: Flow, style: CSSStyleDeclaration, fresh: boolean): void {
    this.errands.delete(flow);
    const readable = showsText(style);
    if (!readable) this.tree.invisible.add(flow.element);
    const items = flow.items.length === 0 ? flow.items : [];
    this.enter(flow.element, { flow, items, readable, fresh, separates: false });
  }

  private enter(element: Element, inside: Omit<Level, 'children'>): void {
    const root = shadowRootOf(element);
    if (root !== null) this.finds.shadowRoot(root);
    else if (localNameOf(element).includes('-')) this.finds.hostToBe(element);
    this.levels.push({ ...inside, children: new DrawnChildren(element, root) });
  }

  private leave(level: Level): void {
    if (level.separates) this.run.separate();
    if (level.flow !== undefined) {
      this.interrupt(level);
      this.settle(level.flow, level.items);
    }
    this.levels.pop();
  }

  /** Gives a flow what was found in it; blocks that did not change stay the same objects. */
  private settle(flow: Flow, found: Flow['items']): void {
    const before = flow.items;
    if (found === before) {
      this.changed ||= found.length > 0;
      return;
    }
    const items = keepSame(before, found);
    this.changed ||= items.length !== before.length || items.some((item, index) => item !== before[index]);
    flow.items = items;
  }

  /** Something drawn but not read. Only where there is text before it does it matter whether it stands in the line. */
  private passBy(element: Element, level: Level, replaced: boolean): void {
    if (this.run.isEmpty) return;
    const role = flowRole(element, getComputedStyle(element));
    if (role === 'block') this.interrupt(level);
    else if (role === 'atomic' || (replaced && role === 'inline')) this.run.separate();
  }

  /** Ends the block of text that was being read. */
  private interrupt(level: Level): void {
    if (!this.run.isEmpty) level.items.push(...this.run.take());
  }
}

const isFresh = (element: Element, level: Level, fresh: ReadonlySet<Element>): boolean =>
  level.fresh || fresh.has(element);
