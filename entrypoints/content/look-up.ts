import { MARK_FROM, type Matcher } from '../../matching/mention.ts';
import type { PlacedMention } from '../../page/marks/placed-mention.ts';

/**
 * What the selected words mean: a mention of the page that they touch, else the surest that they hold by themselves, at
 * the place of the selection. Undefined when they mean no card or when nothing is selected in this document.
 */
export const lookUp = (
  text: string,
  matcher: Matcher,
  mentions: readonly PlacedMention[],
): PlacedMention | undefined => {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const touched = mentions.find((one) => meet(one.range, range));
  if (touched) return touched;
  const alone = matcher.decide([matcher.read(text)], { worldNames: 'always' });
  const surest = alone.toSorted((one, other) => other.confidence - one.confidence)[0];
  return surest && { mention: surest, range, maybe: surest.confidence < MARK_FROM };
};

const meet = (one: Range, other: Range): boolean =>
  one.startContainer.getRootNode() === other.startContainer.getRootNode() &&
  one.compareBoundaryPoints(Range.START_TO_END, other) > 0 &&
  one.compareBoundaryPoints(Range.END_TO_START, other) < 0;
