import { CloseLook, NEARBY_TEXTS } from './close-look.ts';
import type { Hints } from './hint-signs.ts';

/** Tells whether the texts it was shown so far may mention anything. */
export type Lookout = (text: string) => boolean;

/**
 * A lookout for one page. It answers yes too often, but never no where the matcher would mark anything (garbled names on a page
 * that spells no name right excepted), at a fraction of the matcher's size and time: most pages mention nothing. Nearly all of their text
 * falls through a sieve that the browser itself runs; what is caught in it is looked at word by word, and so are the texts around a sign
 * of a hint, for the sake of its other signs.
 */
export function createLookout(hints: Hints): Lookout {
  const sieve = new RegExp(hints.sieve);
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
    const isCaught = texts <= lookUntil || sieve.test(text);
    found = isCaught && isHint(text);
    fallen[texts % NEARBY_TEXTS] = isCaught ? undefined : text;
    return found;
  };
}
