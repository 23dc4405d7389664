import { flatParent } from '../text/flat-tree.ts';
import { matches } from '../text/unclobbered.ts';
import { createGate } from './gate.ts';
import hostSheet from './host.css?inline';

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
}

interface CardHostOptions {
  /** What the card belongs to: inside a modal dialog the host has to be inside as well. */
  readonly near: Node;
  /** Styles of what is drawn into the frame, which carries the class `backstory`. */
  readonly sheet: string;
  /** Focus came in from the page by Tab. */
  readonly onEnter: () => void;
  /** Focus went by Tab beyond the first or the last control of the card. */
  readonly onPass: () => void;
  /** The page took the host away for good. */
  readonly onLost: () => void;
}

/** A host in the page until `signal` aborts; then nothing of it is left. */
export function createCardHost(options: CardHostOptions, signal: AbortSignal): CardHost {
  const { near, sheet, onLost } = options;
  // A plain element: one with a name of our own could be defined by the page, whose constructor would get hold of it.
  const element = document.createElementNS(HTML, 'div');
  element.setAttribute('data-backstory', 'card');
  const root = element.attachShadow({ mode: 'closed' });
  const frame = document.createElementNS(HTML, 'div');
  frame.className = 'backstory';
  root.append(styleOf(sheet), styleOf(hostSheet), createGate(root, options), frame, createGate(root, options));
  isolateEvents(root, signal);

  keepInPage(element, near, onLost, signal);
  return { element, frame };
}

/**
 * Styles as text of an element that is set before it enters the page: a content script's own policy applies to it then,
 * while Firefox refuses constructed sheets there (https://bugzilla.mozilla.org/show_bug.cgi?id=1751346).
 */
function styleOf(text: string): HTMLElement {
  const style = document.createElementNS(HTML, 'style');
  style.textContent = text;
  return style;
}

/**
 * All outside a modal dialog is inert, even what lies above it (https://github.com/whatwg/html/issues/9936), and so it is
 * outside an element in fullscreen in Chromium: there the card goes inside.
 */
function homeFor(near: Node): Element | undefined {
  for (let outer = flatParent(near); outer; outer = flatParent(outer)) {
    if (matches(outer, ':modal, :fullscreen')) return outer;
  }
  return near.ownerDocument?.documentElement;
}

/** Puts the element in place, brings it back when the page takes it away, and moves it in and out of fullscreen. */
function keepInPage(element: HTMLElement, near: Node, onLost: () => void, signal: AbortSignal): void {
  let home: Element | undefined;
  let returns = 0;

  /** The page took it away or hid it. */
  const comeBack = () => {
    if (signal.aborted) return;
    if (element.isConnected && element.parentNode === home && element.matches(':popover-open')) return;
    if (!near.isConnected || returns >= MOST_RETURNS) return onLost();
    returns += 1;
    settle();
  };
  const observer = new MutationObserver(comeBack);
  const settle = () => {
    home = homeFor(near);
    if (!home) return onLost();
    if (element.parentNode !== home) home.append(element);
    raise(element);
    // Whatever a page's zoom is, a card has one size.
    element.style.setProperty('--backstory-zoom', String(1 / (element.currentCSSZoom || 1)), 'important');
    observer.disconnect();
    observer.observe(home, { childList: true });
    if (home.parentNode) observer.observe(home.parentNode, { childList: true });
  };
  settle();

  document.addEventListener('fullscreenchange', settle, { signal });
  element.addEventListener('toggle', comeBack, { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      element.remove();
    },
    { once: true },
  );
}

/** Above all else in the top layer, whatever was opened there since. */
function raise(element: HTMLElement): void {
  // Set each time: a page can take any attribute away.
  element.popover = 'manual';
  if (element.matches(':popover-open')) element.hidePopover();
  element.showPopover();
}
