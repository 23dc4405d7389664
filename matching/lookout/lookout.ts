import { CloseLook, TELLING_UNITS } from './close-look.ts';
import { commonWordAt, isCommon } from './common-text.ts';
import type { Hints } from './hint-signs.ts';
import { WordSigns } from './word-signs.ts';

/** Texts remembered at most, of which few fit into the reach of an anchor. */
const MOST_FALLEN = 128;

/** A text, and where it began, counted in UTF-16 units over all texts shown. */
interface ShownText {
  readonly text: string;
  readonly start: number;
}

/** Tells whether the texts it was shown so far may mention anything. */
export type Lookout = (text: string) => boolean;

/**
 * A lookout for one page. It answers yes too often, but never no where the matcher would mark anything (garbled names on a page
 * that spells no name right excepted), at a fraction of the matcher's size and time: most pages mention nothing. Nearly all of their text
 * holds no anchor (see `Hints`); where one is, its text is looked at word by word, and so are the texts around it, for the sake of the
 * hint's other signs.
 */
export function createLookout(hints: Hints): Lookout {
  const mayHoldAnchor = anchorSieve(hints);
  /** The texts last shown, where they fell through. */
  let fallen: ShownText[] = [];
  let close: CloseLook | undefined;
  let units = 0;
  let lookUntil = 0;
  let found = false;

  const isHint = (shown: ShownText): boolean => {
    close ??= new CloseLook(hints);
    const look = close.look(shown.text, shown.start);
    if (look !== 'anchor') return look === 'hint';
    lookUntil = units + TELLING_UNITS;
    return isHintBefore(shown.start, close);
  };
  const isHintBefore = (place: number, look: CloseLook): boolean => {
    const near = fallen.filter(({ text, start }) => start + text.length >= place - TELLING_UNITS);
    fallen = [];
    return near.some(({ text, start }) => look.look(text, start) === 'hint');
  };
  const remember = (shown: ShownText): void => {
    if (fallen.length >= MOST_FALLEN) fallen = fallen.slice(MOST_FALLEN / 2);
    fallen.push(shown);
  };

  return (text) => {
    if (found) return true;
    const shown = { text, start: units };
    // What is between two texts is worth a blank.
    units += text.length + 1;
    if (shown.start < lookUntil || mayHoldAnchor(text)) found = isHint(shown);
    else remember(shown);
    return found;
  };
}

/**
 * Whether a text may hold an anchor. A pattern that the browser runs catches what sounds a little like one; only the words it caught are
 * read. A text with letters that the pattern does not know is one to look at.
 */
function anchorSieve({ sieve, anchors }: Hints): (text: string) => boolean {
  const pattern = new RegExp(sieve, 'g');
  let signs: WordSigns | undefined;
  return (text) => {
    if (text.search(pattern) < 0) return false;
    if (!isCommon(text)) return true;
    signs ??= new WordSigns(anchors.split(' '));
    for (const { index } of text.matchAll(pattern)) if (signs.of(commonWordAt(text, index)).length > 0) return true;
    return false;
  };
}
