/**
 * Calls `attend` whenever the document is seen, with a signal that aborts as soon as it is not: in a hidden tab, in the
 * back/forward cache, or before a prerendered page is shown. Returns how to listen again, for a document
 * that was opened anew drops all its listeners.
 */
export const whileVisible = (
  document: Document,
  attend: (seen: AbortSignal) => void,
  signal: AbortSignal,
): (() => void) => {
  let sitting: AbortController | undefined;
  const update = () => {
    const seen = document.visibilityState === 'visible' && !isPrerendering(document) && !signal.aborted;
    if (seen === (sitting !== undefined)) return;
    sitting?.abort();
    sitting = seen ? new AbortController() : undefined;
    if (sitting) attend(sitting.signal);
  };
  const listen = () => {
    document.addEventListener('visibilitychange', update, { signal });
    document.addEventListener('prerenderingchange', update, { signal });
  };
  signal.addEventListener('abort', update, { once: true });
  listen();
  update();
  return listen;
};

/** Only Chromium prerenders so far. */
const isPrerendering = (document: Document & { readonly prerendering?: boolean }): boolean =>
  document.prerendering === true;
