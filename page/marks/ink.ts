import { parentElementOf } from '../text/unclobbered.ts';

/**
 * What words are drawn with. Whatever is highlighted a browser draws again, in `color` alone, without `-webkit-text-fill-color` and without
 * `-webkit-text-stroke` (https://drafts.csswg.org/css-pseudo/#highlight-text):
 * - `colour`: with just that, so that a mark changes nothing;
 * - `none`: with nothing, so that what lies behind shows through, such as a gradient that is cut to the letters;
 * - `other`: with a fill or an outline that no mark can give back.
 */
export type Ink = 'colour' | 'none' | 'other';

/** The ink of a mark's words, from its first to its last; forces the page's styles to be right. */
export function inkOf({ startContainer, endContainer }: Range): Ink {
  const first = inkIn(startContainer);
  return endContainer === startContainer || inkIn(endContainer) === first ? first : 'other';
}

function inkIn(node: Node): Ink {
  const element = parentElementOf(node);
  if (element === null) return 'colour';
  const {
    color,
    webkitTextFillColor: fill,
    webkitTextStrokeColor: stroke,
    webkitTextStrokeWidth,
  } = getComputedStyle(element);
  const outlined = Number.parseFloat(webkitTextStrokeWidth) > 0 && !isTransparent(stroke);
  // An outline in the letters' own colour makes them a little bolder, and nobody misses it.
  if (fill === color && !(outlined && stroke !== color)) return 'colour';
  // Where colours are forced, so is the fill, though Chromium says what it would be.
  if (matchMedia('(forced-colors: active)').matches) return 'colour';
  return isTransparent(fill) && !outlined ? 'none' : 'other';
}

/** As computed colours are written: `rgba(0, 0, 0, 0)` or `oklch(0.5 0.1 20 / 0)`. */
function isTransparent(colour: string): boolean {
  return /^rgba.* 0\)$|\/ 0\)$/.test(colour);
}
