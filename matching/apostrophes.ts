import type { Token } from './tokens.ts';

const APOSTROPHE = /^['’ʼ‘`´]$/;
const INSIDE_A_WORD = /\p{L}['’ʼ‘`´]\p{L}/u;

/**
 * Scholarly spellings have an apostrophe for a soft sign within a Latin word (Naval'nyj, Dar'ya), which elsewhere parts words (Putin'in,
 * l'Ucraina). Joins the words of the former; `isName` tells them by what they would be together.
 */
export function joinApostrophes(
  text: string,
  tokens: readonly Token[],
  isName: (word: string) => boolean,
): readonly Token[] {
  if (!INSIDE_A_WORD.test(text)) return tokens;
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    if (before !== undefined && APOSTROPHE.test(token.gap) && before.shape !== 'lower' && token.end - token.start > 1) {
      const word = text.slice(before.start, token.end);
      if (isName(word)) {
        joined[joined.length - 1] = { ...before, text: word, end: token.end };
        continue;
      }
    }
    joined.push(token);
  }
  return joined;
}
