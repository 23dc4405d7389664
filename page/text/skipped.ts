/** What shows a document of its own. */
const FRAMES = new Set(['iframe', 'frame', 'object', 'embed']);

/** Never text of the page: either not drawn, or drawn by the browser rather than written by an author. */
const NOT_TEXT = new Set([
  'head',
  'title',
  'script',
  'style',
  'noscript',
  'template',
  'datalist',
  ...FRAMES,
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

/** Whether nothing under an element of this name is read, whatever its style says. A text file is shown as one `pre`: there it is the article. */
export const isSkippedName = (name: string, inTextFile: boolean): boolean =>
  NOT_TEXT.has(name) || (NOT_PROSE.has(name) && !(inTextFile && name === 'pre'));

/** Whether an element of this name may hold a frame. */
export const isFrameName = (name: string): boolean => FRAMES.has(name);

/** Whether an element with these attributes is typed in. */
export const isEditor = (editable: string | null, role: string | null): boolean =>
  (editable !== null && editable.toLowerCase() !== 'false') || (role !== null && TYPED_IN.has(role));

/** Whether a skipped element of this name is not drawn at all, so that the words before and after it stay one. */
export const leavesNoGap = (name: string): boolean => LEAVES_NO_GAP.has(name);
