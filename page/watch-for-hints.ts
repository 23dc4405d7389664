import { ChangeWatch } from './change-watch.ts';
import { partsOf } from './cut-text.ts';
import { LateRoots } from './late-roots.ts';
import { Rounds } from './rounds.ts';
import { childNodesOf, elementsIn, firstChildOf, localNameOf, shadowRootOf } from './unclobbered.ts';
import { whileVisible } from './while-visible.ts';
import { inSlices } from './work-slices.ts';

/** Text that is never marked, whatever it says. */
const WITHOUT_PROSE = new Set(['script', 'style', 'noscript', 'textarea']);

const INK = /\S/;

/** A letter or two in an element of their own may be the beginning of the next word, as in a drop cap. */
const LONGEST_INITIAL = 2;

export interface HintOptions {
  readonly document: Document;
  /** Shown the page's text piece by piece; true when the page is worth reading. */
  readonly notice: (text: string) => boolean;
  /** Called once, when `notice` has said so. */
  readonly found: () => void;
  /** Asked before each round: whether this script may still work; if not, it has aborted `signal` itself. */
  readonly alive: () => boolean;
  /** Where an error of ours ends: never in the page. */
  readonly report: (error: unknown) => void;
}

/**
 * Shows all text of a live document, what is hidden included, to `notice`, and what is added or changed later, until it says yes or `signal`
 * aborts. Asks for no style and no layout, keeps no text, and does nothing while nobody sees the page.
 */
export const watchForHints = (options: HintOptions, signal: AbortSignal): void => {
  const { document, alive, report } = options;
  const end = new AbortController();
  signal.addEventListener('abort', () => end.abort(), { once: true });
  const found = () => {
    end.abort();
    options.found();
  };
  let root: Element | null = null;
  let listenAgain = () => {};

  const attend = (seen: AbortSignal) => {
    const lateRoots = new LateRoots();
    const watch = new ChangeWatch('text', () => rounds.ask(), seen);
    const walk = new TextWalk(options.notice, lateRoots, (shadow) => watch.watch(shadow));
    const round = async () => {
      if (!alive()) return 0;
      try {
        if (document.documentElement !== root) replant(walk);
        const { touched, added } = watch.take();
        walk.add([...touched].filter(isText));
        walk.add([...touched].flatMap(childTexts));
        walk.add(added);
        walk.add(lateRoots.take());
        const spent = await inSlices((timeUp) => walk.work(timeUp), seen);
        if (walk.noticed) found();
        return spent;
      } catch (error) {
        if (!seen.aborted) report(error);
        return 0;
      }
    };
    const rounds = new Rounds(round, seen);
    root = null;
    watch.watch(document);
    rounds.ask(0);
  };
  /** A document that was opened anew has another root and has dropped all listeners. */
  const replant = (walk: TextWalk) => {
    root = document.documentElement;
    listenAgain();
    if (root !== null) walk.add([root]);
  };
  listenAgain = whileVisible(document, attend, end.signal);
};

const nameOfParent = ({ parentElement }: Text): string => (parentElement ? localNameOf(parentElement) : '');
const isText = (node: Node): boolean => node instanceof Text;
const childTexts = (node: Node): Node[] => [...childNodesOf(node)].filter(isText);

/**
 * Walks over the text under some nodes, in as many sittings as it takes. First the text, by a walker of the browser's own that never
 * shows us an element; then, if it said nothing, the elements, for the sake of their shadow roots.
 */
class TextWalk {
  noticed = false;
  private readonly notice: (text: string) => boolean;
  private readonly lateRoots: LateRoots;
  private readonly entered: (root: ShadowRoot) => void;
  private readonly pending: Node[] = [];
  private texts: TreeWalker | undefined;
  private elements: Iterator<Element> | undefined;
  /** What is left to show of a text too long to be shown at once. */
  private parts = partsOf('');
  private initial = '';

  constructor(notice: (text: string) => boolean, lateRoots: LateRoots, entered: (root: ShadowRoot) => void) {
    this.notice = notice;
    this.lateRoots = lateRoots;
    this.entered = entered;
  }

  add(nodes: Iterable<Node>): void {
    this.pending.push(...nodes);
  }

  /** True when there is nothing left to do. */
  work(timeUp: () => boolean): boolean {
    while (!this.noticed) {
      if (!this.step()) return true;
      if (timeUp()) return this.noticed;
    }
    return true;
  }

  private step(): boolean {
    const part = this.parts.next();
    if (!part.done) {
      this.ask(part.value);
      return true;
    }
    const text = this.texts?.nextNode();
    if (text) {
      this.show(text as Text);
      return true;
    }
    this.texts = undefined;
    const element = this.elements?.next();
    if (!element || element.done) return this.begin();
    this.enter(element.value);
    return true;
  }

  private begin(): boolean {
    const node = this.pending.pop();
    if (node === undefined) return false;
    this.elements = undefined;
    if (node instanceof Text) this.show(node);
    else {
      this.texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
      if (node instanceof Element) this.enter(node);
      this.elements = elementsIn(node as ParentNode & Node).values();
    }
    return true;
  }

  private enter(element: Element): void {
    const shadowRoot = shadowRootOf(element);
    if (shadowRoot === null) {
      if (firstChildOf(element) === null || localNameOf(element).includes('-')) this.lateRoots.add(element);
      return;
    }
    this.entered(shadowRoot);
    this.pending.push(shadowRoot);
  }

  private show(node: Text): void {
    const text = node.data;
    if (!INK.test(text) || WITHOUT_PROSE.has(nameOfParent(node))) return;
    this.parts = partsOf(text);
  }

  private ask(text: string): void {
    this.noticed = this.notice(this.initial + text);
    this.initial = text.length <= LONGEST_INITIAL ? text.trim() : '';
  }
}
