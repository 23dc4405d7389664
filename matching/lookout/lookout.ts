import { CloseLook, NEARBY_TEXTS } from './close-look.ts';
import { commonWordAt, isCommon } from './common-text.ts';
import type { Hints } from './hint-signs.ts';
import { WordSigns } from './word-signs.ts';

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
  /** The texts last shown, where they fell through, by number modulo the length. */
  const fallen: (string | undefined)[] = Array.from({ length: NEARBY_TEXTS });
  let close: CloseLook | undefined;
  let lookUntil = 0;
  let texts = 0;
  let found = false;

  const isHint = (text: string): boolean => {
    close ??= new CloseLook(hints);
    const look = close.look(text, texts);
    if (look !== 'anchor') return look === 'hint';
    lookUntil = texts + NEARBY_TEXTS;
    return isHintBefore(close);
  };
  const isHintBefore = (look: CloseLook): boolean => {
    for (let at = Math.max(1, texts - NEARBY_TEXTS); at < texts; at++) {
      const text = fallen[at % NEARBY_TEXTS];
      fallen[at % NEARBY_TEXTS] = undefined;
      if (text !== undefined && look.look(text, at) === 'hint') return true;
    }
    return false;
  };

  return (text) => {
    if (found) return true;
    texts++;
    const isLookedAt = texts <= lookUntil || mayHoldAnchor(text);
    found = isLookedAt && isHint(text);
    fallen[texts % NEARBY_TEXTS] = isLookedAt ? undefined : text;
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
