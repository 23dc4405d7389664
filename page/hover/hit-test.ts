import type { PlacedMention, PlacedMentions } from '../marks/placed-mention.ts';
import { caretAt, elementsAt } from './caret.ts';
import { isInside, type Point } from './corridor.ts';
import { elementOf, isOnRange } from './line-boxes.ts';
import { isSeeThrough, isShown } from './see-through.ts';

/** A mark is hit at most this far beside its text, CSS pixels: the underline belongs to it. */
const SLACK_PX = 2;

/** The marks under a point of the viewport, names before the events around them; none for a *maybe*. */
export type HitTest = (point: Point) => readonly PlacedMention[];

/**
 * A hit test over the mentions of a document, as cheap as a caret lookup while nothing is pointed at. The caret only
 * proposes: it snaps to distant text, so the point must lie on the mention's own lines. Where something see-through
 * covers the text, the caret finds nothing and the elements below the point are asked for their mentions instead.
 */
export function createHitTest(document: Document, placed: PlacedMentions, signal: AbortSignal): HitTest {
  let byElement: ReadonlyMap<Element, readonly PlacedMention[]> | undefined;
  placed.onChange(() => {
    byElement = undefined;
  }, signal);

  const covered = (point: Point): readonly PlacedMention[] => {
    byElement ??= indexByElement(placed.all());
    for (const element of elementsAt(document, point)) {
      const hits = (byElement.get(element) ?? []).filter((mention) => isHit(mention, point));
      if (hits.length > 0) return hits.toSorted(namesFirst);
      if (!isSeeThrough(element)) return [];
    }
    return [];
  };

  return (point) => {
    const caret = caretAt(document, point);
    if (!caret) return covered(point);
    const hits = proposed(placed, caret.node, caret.offset).filter((mention) => isHit(mention, point));
    if (hits.length > 0) return hits;
    return isOnCharacter(caret.node, caret.offset, point) ? [] : covered(point);
  };
}

/** On the right half of a character the caret is behind it, so the offset before counts as well. */
function proposed(placed: PlacedMentions, node: Text, offset: number): readonly PlacedMention[] {
  const before = offset > 0 ? placed.at(node, offset - 1) : [];
  const after = offset < node.length ? placed.at(node, offset) : [];
  return [...new Set([...before, ...after])].toSorted(namesFirst);
}

function isHit({ range, maybe }: PlacedMention, point: Point): boolean {
  if (maybe || range.collapsed || !isOnRange(range, point, SLACK_PX)) return false;
  const element = elementOf(range);
  return element !== null && isShown(element);
}

/** Whether the caret's text really is under the point, so that nothing covers it there. */
function isOnCharacter(node: Text, offset: number, point: Point): boolean {
  const character = node.ownerDocument.createRange();
  character.setStart(node, Math.max(0, offset - 1));
  character.setEnd(node, Math.min(node.length, offset + 1));
  for (const rect of character.getClientRects()) {
    if (isInside(rect, point)) return true;
  }
  return false;
}

/** By the elements in which a mention begins, ends and is contained: one of them is under each of its points. */
function indexByElement(mentions: readonly PlacedMention[]): ReadonlyMap<Element, readonly PlacedMention[]> {
  const index = new Map<Element, PlacedMention[]>();
  for (const mention of mentions) {
    const { startContainer, endContainer, commonAncestorContainer } = mention.range;
    const around = [startContainer, endContainer, commonAncestorContainer].map((node) =>
      node instanceof Element ? node : node.parentElement,
    );
    for (const element of new Set(around)) {
      if (!element) continue;
      const there = index.get(element);
      if (there) there.push(mention);
      else index.set(element, [mention]);
    }
  }
  return index;
}

function namesFirst(a: PlacedMention, b: PlacedMention): number {
  return Number(a.mention.kind === 'event') - Number(b.mention.kind === 'event');
}
