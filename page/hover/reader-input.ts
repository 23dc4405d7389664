import { matches } from '../text/unclobbered.ts';
import type { Point } from './corridor.ts';
import { type Report, safely } from './safely.ts';

/** What the reader does, as far as cards care. Only what a person does counts: a page cannot forge any of it. */
export interface ReaderInput {
  /** The pointer is at a new place: at most once a frame, never for a finger. `target`: the element reported under it. */
  point(at: Point, target: EventTarget | null, pressed: boolean): void;
  /** The pointer left this document: for the window's edge, or for a frame inside. */
  away(): void;
  press(target: EventTarget | null): void;
  release(at: Point): void;
  /** A finger tapped. */
  tap(at: Point, event: Event): void;
  /** Returns whether the key was meant for the card and is to go no further. */
  escape(): boolean;
  /** A key that types, moves or selects in the page. */
  type(target: EventTarget | null): void;
  scroll(target: EventTarget | null): void;
  wheel(target: EventTarget | null): void;
  /** Focus went to this element. */
  focus(target: EventTarget | null): void;
}

const FRAMES = 'iframe, frame, object, embed';
/** Keys that alone do nothing to the page: a reader about to copy or to take a screenshot is not typing. */
const SILENT_KEYS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Tab', 'ContextMenu']);

/**
 * Hears all of it until `signal` aborts, and gives what goes wrong in handling it to `report`. Passive throughout: no
 * default action of the page is ever prevented but that of the Esc which closes a card.
 */
export function hearReader(window: Window, input: ReaderInput, report: Report, signal: AbortSignal): void {
  const hear = <Name extends keyof WindowEventMap>(name: Name, handle: (event: WindowEventMap[Name]) => void) =>
    window.addEventListener(
      name,
      safely((event) => event.isTrusted && handle(event), report),
      {
        capture: true,
        passive: name !== 'keydown',
        signal,
      },
    );

  const point = oncePerFrame(
    window,
    safely((event: PointerEvent) => input.point(placeOf(event), targetOf(event), event.buttons !== 0), report),
    signal,
  );
  let last: Point | undefined;
  let byFinger = false;

  hear('pointermove', (event) => {
    // Browsers repeat the last move after scrolling and layout: the page moved then, the reader did not.
    if (event.pointerType === 'touch' || (last?.x === event.clientX && last.y === event.clientY)) return;
    last = placeOf(event);
    point.ask(event);
  });
  hear('pointerover', (event) => {
    if (event.target instanceof Element && matches(event.target, FRAMES)) away();
  });
  hear('pointerout', (event) => {
    if (event.relatedTarget === null && event.pointerType !== 'touch') away();
  });
  const away = () => {
    last = undefined;
    point.forget();
    input.away();
  };
  hear('pointerdown', (event) => {
    byFinger = event.pointerType === 'touch';
    point.forget();
    input.press(targetOf(event));
  });
  hear('pointerup', (event) => input.release(placeOf(event)));
  hear('pointercancel', (event) => input.release(placeOf(event)));
  hear('dragend', (event) => input.release(placeOf(event)));
  hear('click', (event) => {
    if (byFinger) input.tap(placeOf(event), event);
  });
  hear('scroll', (event) => input.scroll(targetOf(event)));
  hear('wheel', (event) => input.wheel(targetOf(event)));
  hear('focusin', (event) => input.focus(targetOf(event)));
  hear('keydown', (event) => {
    if (event.key === 'Escape') {
      if (!event.isComposing && input.escape()) swallow(event);
    } else if (!SILENT_KEYS.has(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      input.type(targetOf(event));
    }
  });
}

function placeOf({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY };
}

/** The innermost element, in open shadow roots too; for all that happens in a card, its host. */
function targetOf(event: Event): EventTarget | null {
  return event.composedPath()[0] ?? null;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Passes on the newest value once before the next frame, so that a fast mouse costs no more than a slow one. */
function oncePerFrame<T>(window: Window, handle: (value: T) => void, signal: AbortSignal) {
  let newest: T | undefined;
  let frame = 0;
  const forget = () => {
    newest = undefined;
    window.cancelAnimationFrame(frame);
    frame = 0;
  };
  signal.addEventListener('abort', forget, { once: true });
  return {
    forget,
    ask: (value: T) => {
      newest = value;
      frame ||= window.requestAnimationFrame(() => {
        frame = 0;
        if (newest !== undefined) handle(newest);
      });
    },
  };
}
