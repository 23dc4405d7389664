import { inkOf } from '../marks/ink.ts';

const NAME = 'backstory-active';
/** Above the marks of all kinds, which lie under it. */
const PRIORITY = 100;

/**
 * Shows which mark an open card belongs to, until `signal` aborts, where that changes nothing about its letters. The registry is shared: only our
 * name is touched.
 */
export function markActive(range: Range, signal: AbortSignal): void {
  if (inkOf(range) === 'other') return;
  const highlight = new Highlight(range);
  highlight.priority = PRIORITY;
  CSS.highlights.set(NAME, highlight);
  signal.addEventListener(
    'abort',
    () => {
      if (CSS.highlights.get(NAME) === highlight) CSS.highlights.delete(NAME);
    },
    { once: true },
  );
}
