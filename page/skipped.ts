import { attributeOf, hasAttributes, localNameOf } from './unclobbered.ts';

/** Never text of the page: either not drawn, or drawn by the browser rather than written by an author. */
const NOT_TEXT = new Set([
  'head',
  'title',
  'script',
  'style',
  'noscript',
  'template',
  'datalist',
  'object',
  'embed',
  'iframe',
  'frame',
  'canvas',
  'svg',
  'math',
  'audio',
  'video',
  'picture',
  'img',
  'map',
  'meter',
  'progress',
  'rp',
  'rt',
]);

const LEAVES_NO_GAP = new Set(['script', 'style', 'template', 'noscript', 'datalist', 'map', 'rp', 'rt']);

/** Text that somebody types or that a machine reads: marks there would be in the way. */
const NOT_PROSE = new Set(['textarea', 'input', 'select', 'option', 'optgroup', 'code', 'pre', 'kbd', 'samp']);

const TYPED_IN = new Set(['textbox', 'searchbox']);

/** Whether nothing under this element is read, whatever its style says. */
export const isSkipped = (element: Element): boolean => {
  const name = localNameOf(element);
  if (NOT_TEXT.has(name)) return true;
  if (NOT_PROSE.has(name)) return !isPlainTextFile(element, name);
  return hasAttributes(element) && isEditor(element);
};

/** Whether a skipped element is not drawn at all, so that the words before and after it stay one. */
export const leavesNoGap = (element: Element): boolean => LEAVES_NO_GAP.has(localNameOf(element));

const isEditor = (element: Element): boolean => {
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = attributeOf(element, 'role');
  return role !== null && TYPED_IN.has(role);
};

/** Browsers show a text file as one `pre`: there it is the article. */
const isPlainTextFile = (element: Element, name: string): boolean =>
  name === 'pre' && element.ownerDocument.contentType === 'text/plain';
