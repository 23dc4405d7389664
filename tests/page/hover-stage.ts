import { beforeAll, expect, vi } from 'vitest';
import { page as viewport } from 'vitest/browser';
import type { Kind } from '../../data/schema.ts';
import type { CardView } from '../../page/hover/open-card.ts';
import { type Hover, startHover } from '../../page/hover/start-hover.ts';
import type { PlacedMention, PlacedMentions } from '../../page/marks/placed-mention.ts';
import { moveTo, release } from './hover-hands.ts';

/** A page with marks, hover switched on, and an eye on the cards that open. */
export interface Stage {
  readonly hover: Hover;
  /** The ids of the open card's mentions, its own first; undefined when none is open. */
  open(): readonly string[] | undefined;
  /** What is drawn in the card's closed root; throws when none is open. */
  frame(): HTMLElement;
  host(): HTMLElement | null;
  /** Middle of the n-th rectangle of a mark. */
  middle(id: string, piece?: number): { x: number; y: number };
  range(id: string): Range;
  /** Ids of all cards that have opened so far. */
  readonly opened: readonly string[];
  remove(id: string): void;
  /** Renders the page anew, after which it has these marks. */
  rerender(act: () => void, words: readonly string[]): void;
  end(): void;
}

/** A page with one name, and a place where nothing is, CSS pixels. */
export const NAME = '<p>Mr Lukashenka said</p>';
export const FAR = { x: 950, y: 650 };

/** Wide enough that a card has a choice of sides, CSS pixels. */
beforeAll(() => viewport.viewport(1000, 700));
/** The test's frame in the runner's page gets no keys until it has the focus. */
beforeAll(() => window.focus());

interface Named {
  readonly text: string;
  readonly id?: string;
  readonly kind?: Kind;
  readonly within?: Node;
}

let current: Stage | undefined;

/** Sets the page's body and switches hover on for these words of it. Undone by `clearStage`. */
export function stage(html: string, words: readonly (string | Named)[], openAfter = 0): Stage {
  document.body.innerHTML = html;
  return startOn(
    words.map((word) => place(typeof word === 'string' ? { text: word } : word)),
    openAfter,
  );
}

/** Switches hover on for marks that the test has placed itself. */
export function startOn(marks: PlacedMention[], openAfter = 0): Stage {
  const end = new AbortController();
  const opened: string[] = [];
  let view: CardView | undefined;
  let drawn: HTMLElement | undefined;
  let tell = () => {};
  const placed: PlacedMentions = {
    all: () => marks,
    at: (node, offset) => marks.filter(({ range }) => covers(range, node, offset)).toSorted(namesFirst),
    onChange: (listener) => {
      const before = tell;
      tell = () => [before, listener].forEach((each) => each());
    },
  };
  const hover = startHover(placed, {
    openAfter: () => openAfter,
    sheet: '[role=dialog] { inline-size: 300px; background: white; overflow: auto; }',
    signal: end.signal,
    report: (error) => fail(`an error of ours: ${String(error)}`),
    renderCard: (frame, shown) => {
      view = shown;
      drawn = frame;
      opened.push(shown.mentions[0].mention.id);
      frame.innerHTML = `<div role="dialog" aria-label="card"><h2 tabindex="-1">${shown.mentions[0].mention.id}</h2>
        <p style="height: 120px">words</p><button>related</button></div>`;
      return () => {
        view = undefined;
        drawn = undefined;
      };
    },
  });
  const find = (id: string) => marks.find(({ mention }) => mention.id === id) ?? fail(`no mark ${id}`);
  current = {
    hover,
    opened,
    open: () => view?.mentions.map(({ mention }) => mention.id),
    frame: () => drawn ?? fail('no card is open'),
    host: () => document.querySelector('[data-backstory]'),
    range: (id) => find(id).range,
    middle: (id, piece = 0) => {
      const rect = find(id).range.getClientRects()[piece] ?? fail(`${id} has no piece ${piece}`);
      return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
    },
    remove: (id) => {
      marks = marks.filter(({ mention }) => mention.id !== id);
      tell();
    },
    rerender: (act, words) => {
      act();
      marks = words.map((text) => place({ text }));
      tell();
    },
    end: () => end.abort(),
  };
  return current;
}

/** Rules of the page until `clearStage`. */
export function styleThePage(css: string): void {
  const style = document.createElement('style');
  style.className = 'of-the-test';
  style.textContent = css;
  document.head.append(style);
}

/** Switches hover off, empties the page and takes the mouse away from it. */
export async function clearStage(): Promise<void> {
  current?.end();
  current = undefined;
  document.body.innerHTML = '';
  document.head.querySelector('style.of-the-test')?.remove();
  window.scrollTo(0, 0);
  await release();
  await moveTo(990, 690, 1);
}

/** Where an element stands; nowhere, and of no size, if there is none. */
export function boxOf(element: Element | null | undefined): DOMRect {
  return element?.getBoundingClientRect() ?? new DOMRect();
}

/** What a click would hit in the middle of the card. */
export function topOverCard(host: HTMLElement | null): Element | null {
  const box = boxOf(host);
  return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
}

/** Points at a mark and waits for its card. */
export async function pointAt(page: Stage, id: string, piece = 0): Promise<void> {
  const { x, y } = page.middle(id, piece);
  await moveTo(x, y);
  await expectOpen(page, id);
}

export async function expectOpen(page: Stage, ...ids: string[]): Promise<void> {
  await vi.waitFor(() => expect(page.open()).toEqual(ids));
}

export async function expectClosed(page: Stage): Promise<void> {
  await vi.waitFor(() => expect(page.open()).toBeUndefined());
  expect(page.host()).toBeNull();
}

/** The mark of words in the page, across inline elements and soft hyphens. */
export function place({ text, id = text, kind = 'person', within = document.body }: Named): PlacedMention {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  const start = nodes
    .map((node) => node.data)
    .join('')
    .indexOf(text);
  if (start < 0) fail(`the page does not say ${text}`);
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (start >= before && start < after) range.setStart(node, start - before);
    if (start + text.length > before && start + text.length <= after) range.setEnd(node, start + text.length - before);
    before = after;
  }
  const mention = {
    id,
    kind,
    block: 0,
    start,
    end: start + text.length,
    confidence: 1,
    via: { rule: 'spelling', values: [] },
  };
  return { mention, range, maybe: false };
}

function covers(range: Range, node: Text, offset: number): boolean {
  return range.isPointInRange(node, offset) && !(node === range.endContainer && offset === range.endOffset);
}

function namesFirst(a: PlacedMention, b: PlacedMention): number {
  return Number(a.mention.kind === 'event') - Number(b.mention.kind === 'event');
}

function fail(message: string): never {
  throw new Error(message);
}
