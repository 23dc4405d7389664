import type { Steps } from '../../matching/steps.ts';
import { type Changes, ChangeWatch } from './change-watch.ts';
import { Collector } from './collector.ts';
import { FlowTree } from './flow-tree.ts';
import { LateRoots } from './late-roots.ts';
import { readConcealed, readRestyled, readRevealed } from './reveal.ts';
import type { TextBlock } from './text-run.ts';
import { shadowRootOf } from './unclobbered.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Whom to call when the page changes. */
export interface PageNews {
  readonly noticed: () => void;
  readonly opened: () => void;
  /** With the element of each frame that is come across, again and again. */
  readonly frameMet: (frame: Element) => void;
}

/** The text of a live document as blocks, kept current in steps of work. */
export class PageText {
  private readonly document: Document;
  private readonly watch: ChangeWatch;
  private readonly opened: () => void;
  private readonly frameMet: (frame: Element) => void;
  private readonly lateRoots = new LateRoots();
  private root: Element | null = null;
  private tree: FlowTree | undefined;
  private collector: Collector | undefined;
  private altered = true;

  /**
   * Calls `noticed` when something may have changed, and `opened` when the document got another root, until `signal`
   * aborts. Blocks of `before` are kept where they still hold.
   */
  constructor(document: Document, { noticed, opened, frameMet }: PageNews, signal: AbortSignal, before?: PageText) {
    this.document = document;
    this.opened = opened;
    this.frameMet = frameMet;
    this.watch = new ChangeWatch('drawn text', noticed, signal);
    this.watch.watch(document);
    this.plant(before?.tree);
  }

  /** Whether there is a page of text here at all: not in a picture, nor in a document of bare data. */
  get readable(): boolean {
    return this.tree !== undefined;
  }

  /** Whether blocks came, went or changed since this was last asked. */
  takeAltered(): boolean {
    const altered = this.altered || this.collector?.changed === true;
    this.altered = false;
    if (this.collector) this.collector.changed = false;
    return altered;
  }

  /** All blocks in reading order, as far as they are read. */
  blocks(): TextBlock[] {
    return this.tree?.blocks() ?? [];
  }

  /** Reads what changed, was revealed, or lost the marks at `marked` by being hidden. */
  *reading(marked: Iterable<Node>): Steps<void> {
    const changes = this.watch.take();
    if (this.document.documentElement !== this.root) this.replant();
    else yield* this.liningUp(changes, marked);
    if (this.collector) yield* this.collector.reading();
  }

  private *liningUp({ touched, added, restyled }: Changes, marked: Iterable<Node>): Steps<void> {
    const { tree, collector } = this;
    if (tree === undefined || collector === undefined) return;
    for (const element of added) collector.fresh.add(element);
    for (const node of [...touched, ...this.lateRoots.take()]) {
      this.readAround(node, tree, collector);
      yield;
    }
    for (const element of restyled) {
      readRestyled(element, tree, collector);
      yield;
    }
    yield* readRevealed(tree, collector);
    for (const text of marked) {
      readConcealed(text, tree, collector);
      yield;
    }
  }

  /** What a host draws depends on the slots inside its root, so all of that is read again. */
  private readAround(node: Node, tree: FlowTree, collector: Collector): void {
    const flow = tree.flowAround(node);
    if (flow === undefined) return;
    const host = node instanceof Element && shadowRootOf(node) !== null;
    if (host) collector.fresh.add(node);
    collector.add(flow, host && flow.element === node);
  }

  private replant(): void {
    this.plant();
    this.opened();
  }

  private plant(before?: FlowTree): void {
    const root = this.document.documentElement;
    this.root = root;
    this.altered = true;
    this.tree = undefined;
    this.collector = undefined;
    if (root?.namespaceURI !== XHTML || this.document.designMode === 'on') return;
    this.tree = before?.root.element === root ? before : new FlowTree(root);
    this.collector = new Collector(this.tree, {
      shadowRoot: (shadow) => this.watch.watch(shadow),
      hostToBe: (element) => this.lateRoots.add(element),
      frame: this.frameMet,
    });
    this.collector.add(this.tree.root, true);
  }
}
