import { partsOf } from './cut-text.ts';
import type { LateRoots } from './late-roots.ts';
import { isFrameName } from './skipped.ts';
import { firstChildOf, hostsIn, localNameOf, parentElementOf, shadowRootOf } from './unclobbered.ts';

/** Text that is never marked, whatever it says. */
const WITHOUT_PROSE = new Set(['script', 'style', 'noscript', 'textarea']);

const INK = /\S/;

/** A letter or two in an element of their own may be the beginning of the next word, as in a drop cap. */
const LONGEST_INITIAL = 2;

/** Work between two looks at the clock: a text counts one and its UTF-16 units, an element one. Some tenths of a millisecond. */
const EFFORT_PER_LOOK = 1_000;

/**
 * Walks over the text under some nodes, in as many sittings as it takes. First the text, by a walker of the browser's own that never
 * shows us an element; then, if it said nothing, the elements, for the sake of their shadow roots.
 */
export class TextWalk {
  /** Whether the page is worth reading. */
  noticed = false;
  private readonly notice: (text: string) => boolean;
  private readonly lateRoots: LateRoots;
  private readonly entered: (root: ShadowRoot) => void;
  private readonly frameMet: (frame: Element) => void;
  private readonly pending: Node[] = [];
  private texts: TreeWalker | undefined;
  private elements: Iterator<Element> | undefined;
  /** Whose elements come next. The browser finds all of them in one go, for nothing where the text has said enough. */
  private unasked: (ParentNode & Node) | undefined;
  /** What is left to show of a text too long to be shown at once. */
  private parts: Iterator<string> | undefined;
  private initial = '';
  private effort = 0;

  /** `notice` is shown the text, until it says yes; `entered` is told of each open root that is walked, `frameMet` of the element of each frame. */
  constructor(
    notice: (text: string) => boolean,
    lateRoots: LateRoots,
    entered: (root: ShadowRoot) => void,
    frameMet: (frame: Element) => void,
  ) {
    this.notice = notice;
    this.lateRoots = lateRoots;
    this.entered = entered;
    this.frameMet = frameMet;
  }

  add(nodes: Iterable<Node>): void {
    for (const node of nodes) this.pending.push(node);
  }

  /** True when there is nothing left to do. */
  work(timeUp: () => boolean): boolean {
    while (!this.noticed && this.step()) {
      this.effort += 1;
      if (this.effort < EFFORT_PER_LOOK) continue;
      this.effort = 0;
      if (timeUp()) return this.noticed;
    }
    return true;
  }

  private step(): boolean {
    return this.showPart() || this.showText() || this.enterElement() || this.begin();
  }

  private showPart(): boolean {
    if (this.parts === undefined) return false;
    const { done, value } = this.parts.next();
    if (done) this.parts = undefined;
    else this.show(value);
    return true;
  }

  private showText(): boolean {
    const text = this.texts?.nextNode();
    if (text) this.look(text as Text);
    else this.texts = undefined;
    return this.texts !== undefined;
  }

  private enterElement(): boolean {
    if (this.unasked !== undefined) this.elements = hostsIn(this.unasked).values();
    this.unasked = undefined;
    const element = this.elements?.next();
    if (element === undefined || element.done) return false;
    this.enter(element.value);
    return true;
  }

  private begin(): boolean {
    const node = this.pending.pop();
    if (node === undefined) return false;
    this.elements = undefined;
    if (node instanceof Text) this.look(node);
    else {
      this.texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
      if (node instanceof Element) this.enter(node);
      this.unasked = node as ParentNode & Node;
    }
    return true;
  }

  private enter(element: Element): void {
    const shadowRoot = shadowRootOf(element);
    if (shadowRoot === null) {
      const name = localNameOf(element);
      if (isFrameName(name)) this.frameMet(element);
      else if (firstChildOf(element) === null || name.includes('-')) this.lateRoots.add(element);
      return;
    }
    this.entered(shadowRoot);
    this.pending.push(shadowRoot);
  }

  private look(node: Text): void {
    const text = node.data;
    if (!INK.test(text)) return;
    const parent = parentElementOf(node);
    if (parent !== null && WITHOUT_PROSE.has(localNameOf(parent))) return;
    if (text.length <= EFFORT_PER_LOOK) this.show(text);
    else this.parts = partsOf(text);
  }

  private show(text: string): void {
    this.effort += text.length;
    this.noticed = this.notice(this.initial + text);
    this.initial = text.length <= LONGEST_INITIAL ? text.trim() : '';
  }
}
