import type { PlacedMention } from '../marks/placed-mention.ts';

/** Whether two mentions are the same card at the same place: a page read again gives new objects for what stayed. */
export function isSameMention(a: PlacedMention, b: PlacedMention): boolean {
  if (a === b) return true;
  return (
    a.mention.id === b.mention.id &&
    a.range.startContainer === b.range.startContainer &&
    a.range.startOffset === b.range.startOffset &&
    a.range.endContainer === b.range.endContainer &&
    a.range.endOffset === b.range.endOffset
  );
}
