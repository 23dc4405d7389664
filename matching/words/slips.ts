import { distance, isSlip } from './distance.ts';
import { isVowel, keys } from './fold.ts';

/** Key letters from which a name is told from words in spite of a slip. */
const LONG_KEY = 9;

/** A slip in a `long` name, which no word resembles, or in a `short` one, which words do. */
export type Slip = 'long' | 'short';

/**
 * The slip, of at most one unit, that makes `key` of the `known` name; undefined where it is another word, as a short name is with a letter exchanged or
 * a consonant too many: putting, patins, Blinked, Belstat.
 */
export function slipBetween(known: string, key: string): Slip | undefined {
  const cost = distance(known, key, 1);
  if (cost > 1) return undefined;
  if (isLong(known)) return 'long';
  if (exchangesVowel(known, key)) return undefined;
  const isSound = cost < 1;
  return isSound || (isSlip(known, key) && !hasConsonantMore(known, key)) ? 'short' : undefined;
}

/** Whether a known name is told from words in spite of a slip. */
export function isLong(known: string): boolean {
  return known.length >= LONG_KEY;
}

/** The slips that make `key` of the names of a record. */
export function slipsFrom(names: readonly { readonly forms: string }[], key: string): Set<Slip> {
  const slips = names.flatMap(({ forms }) => forms.split(' ').flatMap(keys)).map((known) => slipBetween(known, key));
  return new Set(slips.filter((slip) => slip !== undefined));
}

/** Whether the letter that `key` has more is a consonant: Navalney is a slip, putting is none. */
function hasConsonantMore(known: string, key: string): boolean {
  return key.length > known.length && key.replace(/[aeiou]/g, '').length > known.replace(/[aeiou]/g, '').length;
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

/** Whether two neighbouring letters have changed places, as under fingers in a hurry: no word is spelt so. */
export function isTransposition(known: string, key: string): boolean {
  if (known.length !== key.length) return false;
  const at = [...known].findIndex((letter, index) => letter !== key[index]);
  return at > 0 && known[at] === key[at + 1] && known[at + 1] === key[at] && known.slice(at + 2) === key.slice(at + 2);
}

/** Words of which this one may have become by a transposition. */
export function beforeTransposition(word: string): string[] {
  return [...word].flatMap((letter, at) => {
    const next = word[at + 1];
    return at === 0 || next === undefined || next === letter
      ? []
      : [`${word.slice(0, at)}${next}${letter}${word.slice(at + 2)}`];
  });
}
