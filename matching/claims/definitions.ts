import type { Candidate } from '../names/candidate.ts';
import type { Token } from '../words/tokens.ts';

/** Words of a long form at most: the letters of the acronym and so many more, or twice as many, whichever is less. */
const MORE_WORDS = 5;
const WORDS_PER_LETTER = 2;
const OPENS = /[([]["'“«„]?$/;
const OPENS_AT_ONCE = /^\s?[([]/;

/**
 * Acronyms that the page itself defines as something else, "Police and Criminal Evidence Act (PACE)", "ultrasound (US)" or
 * "PACE (Police and …)". `names` are the block's own full names.
 */
export function definedOtherwise(
  acronyms: readonly Pick<Candidate, 'id' | 'from' | 'to'>[],
  names: readonly Candidate[],
  tokens: readonly Token[],
): string[] {
  return acronyms.flatMap((acronym) => {
    const word = tokens[acronym.from];
    if (word === undefined) return [];
    const most = Math.min(word.text.length + MORE_WORDS, word.text.length * WORDS_PER_LETTER);
    const own = names.filter(({ id }) => id === acronym.id);
    const ownBefore = own.some(({ to }) => to <= acronym.from && to > acronym.from - most);
    const ownAfter = own.some(({ from }) => from >= acronym.to && from < acronym.to + most);
    const before = tokens.slice(Math.max(0, acronym.from - most), acronym.from);
    const isDefined = OPENS.test(word.gap) && !ownBefore && isLongForm(word.text, before);
    const behind = tokens.slice(acronym.to, acronym.to + most);
    const isExplained =
      OPENS_AT_ONCE.test(tokens[acronym.to]?.gap ?? '') && !ownAfter && isLongForm(word.text, inBrackets(behind));
    return isDefined || isExplained ? [word.text] : [];
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
