import { distance, isSlip } from './distance.ts';
import { keys } from './fold.ts';

/** Keys from so many letters on belong to no other word even with a letter exchanged. */
const LONG_KEY = 9;

/** How a key departs from a known one: in sounds that spellings confuse, as fingers slip, or in a letter exchanged for an unlike one. */
export type Slip = 'sound' | 'finger' | 'exchange';

/**
 * The slip, of at most one unit, that makes `key` of the `known` one; none where the word is another: a short name with a letter exchanged or
 * one too many is a word as often as not (putting, patins, Blinked, Belstat).
 */
export function slipBetween(known: string, key: string): Slip | undefined {
  const cost = distance(known, key, 1);
  if (cost > 1) return undefined;
  if (!isLong(key) && exchangesVowel(known, key)) return undefined;
  if (cost < 1) return 'sound';
  const isFingers = isSlip(known, key);
  if (isLong(key)) return isFingers ? 'finger' : 'exchange';
  return isFingers && known.length >= key.length ? 'finger' : undefined;
}

/** The slips that make `key` of any of a record's names. */
export function slipsFrom(names: readonly { readonly forms: string }[], key: string): Set<Slip | undefined> {
  return new Set(names.flatMap(({ forms }) => forms.split(' ').flatMap(keys)).map((known) => slipBetween(known, key)));
}

/** Whether a key is long enough to be told from words in spite of a slip. */
export function isLong(key: string): boolean {
  return key.length >= LONG_KEY;
}

/** A vowel for another within the name, where spellings of one name seldom differ and names do: Chultsova and Cholcova, Blinken and Blanken. */
function exchangesVowel(known: string, key: string): boolean {
  return (
    known.length === key.length &&
    [...known].some(
      (letter, at) => letter !== key[at] && at < known.length - 2 && isVowel(letter) && isVowel(key.charAt(at)),
    )
  );
}

function isVowel(letter: string): boolean {
  return 'aeiou'.includes(letter);
}
