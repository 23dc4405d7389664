import type { Candidate } from '../names/candidate.ts';
import type { Token } from '../words/tokens.ts';

/** Words of a long form at most: as many as the acronym has letters and `MORE_WORDS`, or twice as many, whichever is less (Schwartz and Hearst). */
const MORE_WORDS = 5;
const WORDS_PER_LETTER = 2;
const NO_WORD = { text: '', gap: '' };
const OPENS = /[([]["'“«„]?$/;
const OPENS_AT_ONCE = /^\s?[([]/;

/** A token that is an acronym, and the cards that it may stand for. */
export interface PrintedAcronym {
  readonly at: number;
  readonly ids: readonly string[];
}

/**
 * Acronyms that the page itself defines as something else, "Police and Criminal Evidence Act (PACE)", "ultrasound (US)" or
 * "PACE (Police and …)". `names` are the block's own full names.
 */
export function definedOtherwise(
  acronyms: readonly PrintedAcronym[],
  names: readonly Candidate[],
  tokens: readonly Token[],
): string[] {
  return acronyms.flatMap(({ at, ids }) => {
    const { text: acronym, gap } = tokens[at] ?? NO_WORD;
    const most = Math.min(acronym.length + MORE_WORDS, acronym.length * WORDS_PER_LETTER);
    const next = at + 1;
    const isDefined = OPENS.test(gap) && isLongForm(acronym, tokens.slice(Math.max(0, at - most), at));
    const isExplained =
      OPENS_AT_ONCE.test(tokens[next]?.gap ?? '') && isLongForm(acronym, inBrackets(tokens.slice(next, next + most)));
    const isOtherwise = (id: string) => {
      const own = names.filter((name) => name.id === id);
      return (
        (isDefined && !own.some(({ to }) => to <= at && to > at - most)) ||
        (isExplained && !own.some(({ from }) => from >= next && from < next + most))
      );
    };
    return ids.some(isOtherwise) ? [acronym] : [];
  });
}

/** The words as far as a bracket closes. */
function inBrackets(words: readonly Token[]): readonly Token[] {
  const end = words.findIndex(({ gap }, index) => index > 0 && /[)\]]/.test(gap));
  return end < 0 ? words : words.slice(0, end);
}

/**
 * Whether the last of these words are what the acronym's letters stand for: sought from the last letter to the first, each behind the next, the first
 * of them at the beginning of a word (Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation definitions").
 */
function isLongForm(acronym: string, words: readonly Token[]): boolean {
  const text = ` ${words.map((word) => word.text.toLowerCase()).join(' ')}`;
  const [first = '', ...others] = acronym.toLowerCase();
  let at = text.length;
  for (const letter of others.toReversed()) {
    at = text.slice(0, at).lastIndexOf(letter);
    if (at < 0) return false;
  }
  return text.slice(0, at).includes(` ${first}`);
}
