import type { Candidate } from './candidate.ts';
import type { Token } from './tokens.ts';

/** Small words that a long form has and its acronym leaves out. */
const SKIPPED =
  /^(?:of|the|for|and|on|in|de|des|du|la|le|les|et|pour|für|und|der|die|das|di|e|per|y|del|и|по|за|van|voor|en)$/i;
/** Words of a long form at most, beyond the letters of the acronym. */
const SLACK = 5;

/**
 * Acronyms that the page itself defines as something else, "Police and Criminal Evidence Act (PACE)" or
 * "PACE (Police and …)": after Schwartz and Hearst (2003), with first letters only. `names` are the block's own full names.
 */
export function definedOtherwise(
  acronyms: readonly Candidate[],
  names: readonly Candidate[],
  tokens: readonly Token[],
): string[] {
  return acronyms.flatMap((acronym) => {
    const word = tokens[acronym.from];
    if (word === undefined) return [];
    const after = tokens[acronym.to];
    const ownBefore = names.some(({ id, to }) => id === acronym.id && to === acronym.from);
    const ownAfter = names.some(({ id, from }) => id === acronym.id && from === acronym.to);
    const inBrackets = /[([]["'“«„]?$/.test(word.gap) && !ownBefore && spells(word.text, tokens, acronym.from - 1, -1);
    const explained =
      after !== undefined && /^\s?[([]/.test(after.gap) && !ownAfter && spells(word.text, tokens, acronym.to, 1);
    return inBrackets || explained ? [word.text] : [];
  });
}

/** Whether the words from `at` on, in the direction given, have the acronym's letters as their first ones. */
function spells(acronym: string, tokens: readonly Token[], at: number, direction: 1 | -1): boolean {
  const letters = [...acronym.toLowerCase()];
  if (direction < 0) letters.reverse();
  let matched = 0;
  for (let step = 0; step < letters.length + SLACK && matched < letters.length; step++) {
    const token = tokens[at + step * direction];
    if (token === undefined) return false;
    const first = token.text.charAt(0).toLowerCase();
    if (first === letters[matched]) matched++;
    else if (!SKIPPED.test(token.text)) return false;
  }
  return matched === letters.length;
}
