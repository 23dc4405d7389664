import { LARGEST_AD_AREA } from './frame-worth.ts';
import { attributeOf, isConnected } from './text/unclobbered.ts';

/** Frames come together, and so they are brought to notice: this long after the first, milliseconds. */
const GATHER_MS = 50;

/**
 * A frame with an address shows nothing until its page has loaded, which may have happened before we came, or take for ever: longer than this,
 * milliseconds, nobody waits for it.
 */
const LONGEST_LOAD_WAIT_MS = 500;

/**
 * Calls `noticed` with those of the frames it is shown that are large enough for an article, each time they become so or load another page,
 * until `signal` aborts. Returns what to show the elements of frames to; the same one again is nothing new. What is in a frame is not
 * asked for: in Chromium to touch its window takes as long as to run a script there.
 */
export const watchFrames = (
  noticed: (frames: readonly Element[]) => void,
  signal: AbortSignal,
): ((frame: Element) => void) => {
  const met = new WeakSet<Element>();
  const large = new WeakSet<Element>();
  /** Those whose page, as it is now, was noticed. */
  const known = new WeakSet<Element>();
  const gathered = new Set<Element>();

  const tell = () => {
    const frames = [...gathered].filter((frame) => large.has(frame));
    gathered.clear();
    if (!signal.aborted && frames.length > 0) noticed(frames);
  };
  const notice = (frame: Element) => {
    if (known.has(frame) || !large.has(frame)) return;
    known.add(frame);
    if (gathered.size === 0) setTimeout(tell, GATHER_MS);
    gathered.add(frame);
  };
  const loaded = ({ currentTarget }: Event) => {
    known.delete(currentTarget as Element);
    notice(currentTarget as Element);
  };
  const forget = (frame: Element) => {
    sizes.unobserve(frame);
    frame.removeEventListener('load', loaded);
    met.delete(frame);
    known.delete(frame);
  };
  const measured = (frame: Element, { width, height }: DOMRectReadOnly) => {
    if (width * height > LARGEST_AD_AREA) {
      large.add(frame);
      setTimeout(() => notice(frame), hasAddress(frame) ? LONGEST_LOAD_WAIT_MS : 0);
    } else {
      large.delete(frame);
      if (!isConnected(frame)) forget(frame);
    }
  };
  const sizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) measured(target, contentRect);
  });
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });

  return (frame) => {
    if (met.has(frame) || signal.aborted) return;
    met.add(frame);
    frame.addEventListener('load', loaded, { signal });
    sizes.observe(frame);
  };
};

/** Whether the browser fetches what the frame shows. */
const hasAddress = (frame: Element): boolean =>
  attributeOf(frame, 'srcdoc') === null &&
  !/^\s*(?:about:|$)/i.test(attributeOf(frame, 'src') ?? attributeOf(frame, 'data') ?? '');
