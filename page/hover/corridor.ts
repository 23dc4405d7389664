/** An upright rectangle in CSS pixels of the viewport; every `DOMRect` is one. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A place in CSS pixels of the viewport, as mouse events give it. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whether the point lies in the box or at most `slack` pixels beside it. */
export function isInside(box: Box, { x, y }: Point, slack = 0): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;
}

/**
 * Whether the point lies on a straight way from a word to its card: in the convex hull of the two boxes.
 *
 * The hull of two boxes is all that one sweeps over while it turns into the other, so the point is inside if there is a
 * moment between 0 and 1 at which all four moving edges let it in; each edge allows an interval of moments.
 */
export function isBetween(word: Box, card: Box, { x, y }: Point): boolean {
  const intervals = [
    momentsAtMost(word.left, card.left, x),
    momentsAtMost(word.top, card.top, y),
    momentsAtMost(-word.right, -card.right, -x),
    momentsAtMost(-word.bottom, -card.bottom, -y),
  ];
  const from = Math.max(...intervals.map(([start]) => start));
  const to = Math.min(...intervals.map(([, end]) => end));
  return from <= to;
}

/** The interval of moments t in 0…1 at which an edge moving from `start` to `end` is at most `limit`; empty as [1, 0]. */
function momentsAtMost(start: number, end: number, limit: number): readonly [number, number] {
  if (start === end) return start <= limit ? [0, 1] : [1, 0];
  const crossing = (limit - start) / (end - start);
  return end > start ? [0, Math.min(1, crossing)] : [Math.max(0, crossing), 1];
}
