import type { HoverEvent, HoverRules } from '../../page/hover/machine.ts';

/** The dwell that opens a card, in these tests. */
export const OPEN_AFTER_MS = 300;
/** Marks are words here. */
export const rules: HoverRules<string> = {
  same: (a, b) => a === b,
  unsettled: (mark) => mark.endsWith(' (being rendered)'),
  openAfter: () => OPEN_AFTER_MS,
};

/** The pointer moves over a mark, or over nothing. */
export function move(over: string | undefined, where: 'page' | 'corridor' | 'card' = 'page', pressed = false) {
  return { type: 'move', over, where, pressed } satisfies HoverEvent<string>;
}
