import { type Box, isInside, type Point } from './corridor.ts';

/** An inline element around a part of a name may hold it this far from the rest, CSS pixels. */
const PADDING_PX = 6;

/**
 * The lines on which a range stands, each as one box in CSS pixels of the viewport, in reading order. A name that is
 * broken has several; a name over inline elements has several rectangles on a line, which become one here. Its
 * bounding box is never the answer: it covers text in between that is not part of the name.
 */
export function lineBoxes(range: Range): readonly Box[] {
  const continues = writingOf(range).vertical ? continuesDown : continuesAcross;
  const lines: Box[] = [];
  for (const rect of range.getClientRects()) {
    if (rect.width === 0 && rect.height === 0) continue;
    const line = lines.at(-1);
    if (line && continues(line, rect)) lines[lines.length - 1] = around(line, rect);
    else lines.push(rect);
  }
  return lines;
}

/** The line of the range that is under the point or nearest to it; undefined for a range that is not shown. */
export function lineAt(range: Range, point: Point): Box | undefined {
  const lines = lineBoxes(range);
  let nearest: Box | undefined;
  for (const line of lines) {
    if (isInside(line, point)) return line;
    if (!nearest || distance(line, point) < distance(nearest, point)) nearest = line;
  }
  return nearest;
}

/** Whether the point is on the range itself, or at most `slack` CSS pixels beside one of its rectangles. */
export function isOnRange(range: Range, point: Point, slack: number): boolean {
  for (const rect of range.getClientRects()) {
    if (isInside(rect, point, slack)) return true;
  }
  return false;
}

/** How the text of a range runs, which decides where a line ends and where a card fits beside it. */
export function writingOf(range: Range): { readonly vertical: boolean; readonly mode: string; readonly rtl: boolean } {
  const element = elementOf(range);
  const style = element && getComputedStyle(element);
  const mode = style?.writingMode ?? '';
  return { mode, vertical: /^(?:vertical|sideways)/.test(mode), rtl: style?.direction === 'rtl' };
}

/** The innermost element around the start of a range: the whole range may span much more. */
export function elementOf(range: Range): Element | null {
  const { startContainer } = range;
  return startContainer instanceof Element ? startContainer : startContainer.parentElement;
}

/** A piece goes on with the line when it lies beside it and touches it at an end. */
function continuesAcross(line: Box, piece: Box): boolean {
  return (
    overlap(line.top, line.bottom, piece.top, piece.bottom) && touch(line.left, line.right, piece.left, piece.right)
  );
}

function continuesDown(line: Box, piece: Box): boolean {
  return (
    overlap(line.left, line.right, piece.left, piece.right) && touch(line.top, line.bottom, piece.top, piece.bottom)
  );
}

/** Two spans share more than half of the shorter one. */
function overlap(a: number, b: number, c: number, d: number): boolean {
  return Math.min(b, d) - Math.max(a, c) > Math.min(b - a, d - c) / 2;
}

/** Two spans meet, give or take the padding of an inline element. */
function touch(a: number, b: number, c: number, d: number): boolean {
  return Math.max(a, c) - Math.min(b, d) <= PADDING_PX;
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function distance(box: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}
