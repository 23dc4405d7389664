/** Up to this area, CSS pixels, a frame is the size of an advertisement (300 × 250, 728 × 90, 336 × 280, 160 × 600 are). */
export const LARGEST_AD_AREA = 100_000;

/** A larger frame with less text than this, UTF-16 units, is a picture, a video or an advertisement all the same. */
export const LEAST_FRAME_TEXT = 200;

/** Idle moments that a busy process never grants its frames are not waited for longer than this, milliseconds. */
const LONGEST_IDLE_WAIT_MS = 1_000;

/**
 * Calls `begin` while the frame is large enough to hold an article, with a signal that aborts when it is not or when
 * `signal` does. A top frame always is: on a phone, or zoomed in, articles are small. Other frames are measured in
 * idle moments, when their layout is known and asking forces none.
 */
export const whileWorthReading = (frame: Window, begin: (worth: AbortSignal) => void, signal: AbortSignal): void => {
  if (signal.aborted) return;
  if (isTop(frame)) return begin(signal);
  let reading: AbortController | undefined;
  const update = () => {
    const worth = !signal.aborted && frame.innerWidth * frame.innerHeight > LARGEST_AD_AREA;
    if (worth === (reading !== undefined)) return;
    reading?.abort();
    reading = worth ? new AbortController() : undefined;
    if (reading) begin(reading.signal);
  };
  const measure = () => void frame.requestIdleCallback(update, { timeout: LONGEST_IDLE_WAIT_MS });
  frame.addEventListener('resize', measure, { signal, passive: true });
  // A frame of another process learns its first size late, and no `resize` tells of it.
  const size = new ResizeObserver(measure);
  const root: Element | null = frame.document.documentElement;
  if (root) size.observe(root);
  signal.addEventListener('abort', () => size.disconnect(), { once: true });
  signal.addEventListener('abort', update, { once: true });
  measure();
};

/** Whether nothing is around this frame. */
export const isTop = (frame: Window): boolean => frame === frame.parent;
