import { hostSheet } from './host-sheet.ts';
import { isolateEvents } from './isolate-events.ts';

const HTML = 'http://www.w3.org/1999/xhtml';
/** How often a page may take the host away before we leave it be: a tug-of-war helps nobody. */
const MOST_RETURNS = 3;

/** The element under `<html>` in which a card is drawn, for as long as the card is open. */
export interface CardHost {
  /** In the page; pointer and key events in the card have it as their target there. */
  readonly element: HTMLElement;
  /** In the closed shadow root: what to draw the card into. */
  readonly frame: HTMLElement;
  /** Puts it above all else in the top layer, whatever was opened since. */
  raise(): void;
}

interface CardHostOptions {
  /** What the card belongs to: inside a modal dialog the host has to be inside as well. */
  readonly near: Node;
  /** Styles of what is drawn into the frame, which carries the class `backstory`. */
  readonly sheet: string;
  /** The page took the host away for good. */
  readonly onLost: () => void;
}

/** A host in the page until `signal` aborts; then nothing of it is left. */
export function createCardHost({ near, sheet, onLost }: CardHostOptions, signal: AbortSignal): CardHost {
  const document = near.ownerDocument ?? window.document;
  // A plain element: one with a name of our own could be defined by the page, whose constructor would get hold of it.
  const element = document.createElementNS(HTML, 'div') as HTMLElement;
  element.setAttribute('data-backstory', 'card');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  const frame = document.createElementNS(HTML, 'div') as HTMLElement;
  frame.className = 'backstory';
  root.append(styleOf(document, sheet), styleOf(document, hostSheet), frame);
  isolateEvents(root, signal);

  const home = homeFor(near, document);
  const attach = () => {
    home.append(element);
    raise(element);
    // Anything from a page's zoom down is undone: a card has one size.
    element.style.setProperty('--backstory-zoom', String(1 / (element.currentCSSZoom || 1)), 'important');
  };
  attach();
  comeBack(element, home, attach, onLost, signal);
  document.addEventListener('fullscreenchange', () => raise(element), { signal });
  signal.addEventListener('abort', () => element.remove(), { once: true });
  return { element, frame, raise: () => raise(element) };
}

/**
 * Styles as text of an element that is set before it enters the page: a content script's own policy applies to it then,
 * while Firefox refuses constructed sheets there (https://bugzilla.mozilla.org/show_bug.cgi?id=1751346).
 */
function styleOf(document: Document, text: string): HTMLStyleElement {
  const style = document.createElementNS(HTML, 'style') as HTMLStyleElement;
  style.textContent = text;
  return style;
}

/** All outside a modal dialog is inert, even above it (https://github.com/whatwg/html/issues/9936): so the card goes inside. */
function homeFor(near: Node, document: Document): Element {
  for (let node: Node | null = near; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof HTMLDialogElement && node.matches(':modal')) return node;
  }
  return document.documentElement;
}

function raise(element: HTMLElement): void {
  if (!element.isConnected) return;
  if (element.matches(':popover-open')) element.hidePopover();
  element.showPopover();
}

function comeBack(element: HTMLElement, home: Element, attach: () => void, onLost: () => void, signal: AbortSignal): void {
  let returns = 0;
  const observer = new MutationObserver(() => {
    if (element.parentNode === home && element.isConnected) return;
    if (!home.isConnected || returns >= MOST_RETURNS) return onLost();
    returns += 1;
    attach();
  });
  observer.observe(home, { childList: true });
  const above = home.parentNode;
  if (above) observer.observe(above, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  // A page can hide a popover that it finds.
  element.addEventListener(
    'toggle',
    () => {
      if (!signal.aborted && element.isConnected && !element.matches(':popover-open')) element.showPopover();
    },
    { signal },
  );
}
