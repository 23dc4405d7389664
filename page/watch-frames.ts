import { LARGEST_AD_AREA } from './frame-worth.ts';
import { isConnected } from './text/unclobbered.ts';

/** Frames come in numbers: those within so many milliseconds are told of together. */
const GATHER_MS = 50;

/** A page that is on its way into a frame, or that came unseen, is waited for no longer than this, milliseconds. */
const LONGEST_LOAD_WAIT_MS = 1_000;

/**
 * Calls `noticed` with frames that are large enough for an article, each time they become so or load another page, until `signal` aborts.
 * Returns what to show the element of a frame to, in its document or in a shadow root; the same one again is nothing new. Neither forces a layout
 * nor touches the window in a frame, for which Chromium would make a world of ours there: that is what costs.
 */
export const watchFrames = (
  noticed: (frames: readonly Element[]) => void,
  signal: AbortSignal,
): ((frame: Element) => void) => {
  const met = new WeakSet<Element>();
  const large = new WeakSet<Element>();
  /** Those of which nothing is new since they were noticed. */
  const known = new WeakSet<Element>();
  const gathered = new Set<Element>();

  const tell = () => {
    const frames = [...gathered].filter((frame) => large.has(frame));
    gathered.clear();
    for (const frame of frames) known.add(frame);
    if (!signal.aborted && frames.length > 0) noticed(frames);
  };
  const notice = (frame: Element) => {
    if (known.has(frame) || !large.has(frame)) return;
    if (gathered.size === 0) setTimeout(tell, GATHER_MS);
    gathered.add(frame);
  };
  const loaded = ({ currentTarget }: Event) => {
    known.delete(currentTarget as Element);
    notice(currentTarget as Element);
  };
  const measured = (frame: Element, { width, height }: DOMRectReadOnly) => {
    if (width * height <= LARGEST_AD_AREA) {
      large.delete(frame);
      if (!isConnected(frame)) forget(frame);
    } else if (!large.has(frame)) {
      large.add(frame);
      if (isThere(frame)) notice(frame);
      else setTimeout(() => notice(frame), LONGEST_LOAD_WAIT_MS);
    }
  };
  const forget = (frame: Element) => {
    met.delete(frame);
    known.delete(frame);
    frame.removeEventListener('load', loaded);
    sizes?.unobserve(frame);
  };
  /** Most pages hold no frame, and need none. */
  let sizes: ResizeObserver | undefined;
  const observeSizes = () => {
    const observer = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) measured(target, contentRect);
    });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    return observer;
  };

  return (frame) => {
    if (met.has(frame) || signal.aborted) return;
    met.add(frame);
    frame.addEventListener('load', loaded, { signal });
    sizes ??= observeSizes();
    sizes.observe(frame);
  };
};

/** Whether what the frame shows was fetched or needs no fetching, as far as can be told from outside. */
const isThere = (frame: Element): boolean => {
  const { src, srcdoc, data } = frame as Partial<HTMLIFrameElement & HTMLObjectElement>;
  const address = src ?? data ?? '';
  const needsNone = Boolean(srcdoc) || !address.startsWith('http');
  return needsNone || performance.getEntriesByName(address, 'resource').length > 0;
};
