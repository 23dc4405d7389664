/** Events after which text may be drawn that was not before. They are listened to, never changed. */
const STIRRING = [
  'click',
  'keyup',
  'change',
  'toggle',
  'transitionend',
  'animationend',
  'load',
  'resize',
  'hashchange',
  'slotchange',
];

/** Calls `stirred` after each such event in the window, until `signal` aborts. Safe to call again: a document that is opened anew loses its listeners. */
export const watchStirrings = (window: Window, stirred: () => void, signal: AbortSignal): void => {
  for (const type of STIRRING) window.addEventListener(type, stirred, { signal, capture: true, passive: true });
};
