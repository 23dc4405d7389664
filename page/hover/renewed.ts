import type { PlacedMention } from '../marks/placed-mention.ts';
import { isOnRange } from './line-boxes.ts';
import type { HoverTarget } from './open-card.ts';
import { isSameMention } from './same-mention.ts';

/** How far text may be shifted by rendering it anew and still count as being where it was, CSS pixels: less than a letter. */
const SHIFT_PX = 4;

/**
 * What a target is after its text was rendered anew: a mention of the same card, the same one of these in reading order as in `before`,
 * and for a pointer at the very place that was pointed at. Undefined when there is none.
 */
export function renewed(
  { mentions: [lost, ...others], by, at }: HoverTarget,
  before: readonly PlacedMention[],
  after: readonly PlacedMention[],
): HoverTarget | undefined {
  const ofCard = ({ mention, maybe }: PlacedMention) => mention.id === lost.mention.id && !maybe;
  const was = before.filter(ofCard);
  // All that stood in one text have collapsed to one place: only by itself is one known from the other.
  const order = was.includes(lost) ? was.indexOf(lost) : was.findIndex((one) => isSameMention(one, lost));
  const now = after.filter(ofCard)[order];
  if (!now || (by === 'pointer' && at && !isOnRange(now.range, at, SHIFT_PX))) return undefined;
  return { mentions: [now, ...others], by, ...(at && { at }) };
}
