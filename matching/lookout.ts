import { keys, plain } from './fold.ts';
import { type Hints, KEY_LETTERS, STEM_LETTERS } from './hints.ts';
import { type Token, tokenise } from './tokens.ts';

/** Words remembered at most: a page has some thousands, a stream of them no end. */
const MOST_WORDS = 20_000;

const BEYOND_RULES = /[\u0530-\u1fff\u2e80-\udfff\uf900-\ufdff\ufe70-\ufefe]/;

/** Tells whether the texts it was shown so far, together, may mention anything. */
export type Lookout = (text: string) => boolean;

/**
 * A lookout for one page. It answers yes too often, but never no where the matcher would mark anything (garbled names on a page
 * that spells no name right excepted), at a fraction of the matcher's size and time: most pages mention nothing.
 */
export function createLookout(hints: Hints): Lookout {
  const names = new Set(hints.keys.split(' '));
  const { stems, phrases } = phrasesOf(hints.phrases);
  const literals = new RegExp(hints.literals.split(' ').join('|'), 'u');
  const missing = Uint8Array.from(phrases, (phrase) => phrase.size);
  const seen = new Set<string>();
  const known = new Set<string>();
  let found = false;

  const completesPhrase = (word: string): boolean => {
    let completed = false;
    for (let length = Math.min(word.length, STEM_LETTERS); length > 1; length--) {
      const stem = word.slice(0, length);
      const uses = stems.get(stem);
      if (uses === undefined || seen.has(stem)) continue;
      seen.add(stem);
      for (const use of uses) {
        const left = (missing[use] ?? 1) - 1;
        missing[use] = left;
        completed ||= left === 0;
      }
    }
    return completed;
  };
  const isHint = ({ text, shape }: Token): boolean => {
    if (known.has(text)) return false;
    if (known.size >= MOST_WORDS) known.clear();
    known.add(text);
    const named = shape !== 'lower' && keys(text).some((key) => names.has(key.replace('=', '').slice(0, KEY_LETTERS)));
    return named || completesPhrase(plain(text));
  };

  return (text) => {
    found ||= tokenise(text).some(isHint) || (BEYOND_RULES.test(text) && literals.test(text));
    return found;
  };
}

function phrasesOf(written: string): { stems: Map<string, number[]>; phrases: Set<string>[] } {
  const phrases = written.split(' ').map((phrase) => new Set(phrase.split('+')));
  const stems = new Map<string, number[]>();
  phrases.forEach((phrase, index) => {
    for (const stem of phrase) stems.set(stem, [...(stems.get(stem) ?? []), index]);
  });
  return { stems, phrases };
}
