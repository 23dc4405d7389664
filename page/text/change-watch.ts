import { parentNodeOf } from './unclobbered.ts';

/**
 * Attributes that can hide, reveal or re-sort text: by themselves, or as pages and their libraries have it by what they select, which is the state of
 * things as `data-` and `aria-` tell it. Of all others, such as those that move a drawing, no notes are taken.
 */
const TELLING = /^(class|style|hidden|inert|open|contenteditable|role|slot)$|^(data|aria)-/;

const TEXT: MutationObserverInit = { childList: true, characterData: true, subtree: true };
/** A filter would have to know the name of each `data-` attribute beforehand. */
const DRAWN_TEXT: MutationObserverInit = { ...TEXT, attributes: true };

/** What changed since it was last asked, each node once however often it changed. */
export interface Changes {
  /** Nodes whose text or children changed. */
  readonly touched: ReadonlySet<Node>;
  /** Elements that entered the document, from outside or from another place. */
  readonly added: ReadonlySet<Element>;
  /** Elements with a telling attribute that changed. */
  readonly restyled: ReadonlySet<Element>;
}

/** One observer for the document and all shadow roots. It only takes notes: reading happens at a time of our choosing. */
export class ChangeWatch {
  private touched = new Set<Node>();
  private added = new Set<Element>();
  private restyled = new Set<Element>();
  private readonly observer: MutationObserver;
  private readonly what: MutationObserverInit;

  /**
   * Calls `noticed` after each batch of changes with any that count, until `signal` aborts: of all text, or also of what decides whether it is drawn, which
   * on a page that moves things about is far more.
   */
  constructor(what: 'text' | 'drawn text', noticed: () => void, signal: AbortSignal) {
    this.what = what === 'text' ? TEXT : DRAWN_TEXT;
    this.observer = new MutationObserver((records) => {
      const telling = records.filter(isTelling);
      for (const record of telling) this.note(record);
      if (telling.length > 0) noticed();
    });
    signal.addEventListener('abort', () => this.observer.disconnect(), { once: true });
  }

  /** Watches everything under a document or a shadow root; twice is no more than once. */
  watch(root: Document | ShadowRoot): void {
    this.observer.observe(root, this.what);
  }

  /** What was noted so far; the notes begin anew. */
  take(): Changes {
    for (const record of this.observer.takeRecords().filter(isTelling)) this.note(record);
    const { touched, added, restyled } = this;
    this.touched = new Set();
    this.added = new Set();
    this.restyled = new Set();
    return { touched, added, restyled };
  }

  private note(record: MutationRecord): void {
    const { target } = record;
    if (record.type !== 'attributes') {
      this.touched.add(target);
      for (const node of record.addedNodes) if (node instanceof Element) this.added.add(node);
    } else if (record.attributeName === 'slot') {
      const parent = parentNodeOf(target);
      if (parent !== null) this.touched.add(parent);
    } else if (record.attributeName === 'open' && target instanceof HTMLDetailsElement) {
      this.touched.add(target);
    } else {
      this.restyled.add(target as Element);
    }
  }
}

const isTelling = ({ attributeName }: MutationRecord): boolean => attributeName === null || TELLING.test(attributeName);
