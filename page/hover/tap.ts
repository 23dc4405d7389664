import { matches } from '../text/unclobbered.ts';

/** What answers to a tap itself. */
const ANSWERS = [
  'a[href], area, button, input, select, textarea, label, summary, option, video, audio, iframe',
  '[onclick], [contenteditable]:not([contenteditable="false"]), [tabindex]:not([tabindex="-1"])',
  '[role="button"], [role="link"], [role="tab"], [role="checkbox"], [role="switch"], [role="option"], [role^="menuitem"]',
].join(', ');

/** Whether a tap was on plain text: on nothing that answers to it, and not to end a selection. */
export function isOnPlainText(event: Event): boolean {
  const { target } = event;
  if (!(target instanceof Element) || document.getSelection()?.type === 'Range') return false;
  for (const node of event.composedPath()) {
    if (node instanceof Element && matches(node, ANSWERS)) return false;
  }
  // A page that listens for clicks on a block says so by the pointer's shape, and by nothing else that we could see.
  return getComputedStyle(target).cursor !== 'pointer';
}
