import { isVisible, matches, parentElementOf } from '../text/unclobbered.ts';

/** What paints over whatever lies below it, even without a background of its own. */
const REPLACED =
  'img, picture, video, canvas, svg, iframe, frame, object, embed, input, textarea, select, button, dialog';

/**
 * Whether a reader sees what lies below the element: it has no background, and paints nothing itself. Many a news page
 * lays an empty link over a whole teaser; the name below is what the reader points at.
 */
export function isSeeThrough(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.opacity === '0') return true;
  return isTransparent(style.backgroundColor) && style.backgroundImage === 'none' && !matches(element, REPLACED);
}

/** Whether text in the element can be seen at all: neither hidden, nor fully transparent, nor left out by the layout. */
export function isShown(element: Element): boolean {
  // An element without a box of its own counts as invisible, though its text is shown.
  const parent = parentElementOf(element);
  if (parent && getComputedStyle(element).display === 'contents') return isShown(parent);
  return isVisible(element, { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
}

function isTransparent(colour: string): boolean {
  return colour === 'transparent' || /^rgba\(.*,\s*0\)$/.test(colour) || /\/\s*0\)$/.test(colour);
}
