import type { Token } from '../words/tokens.ts';
import type { Candidate } from './candidate.ts';

/** Names as far as they reach: the full stop of an initial, or of "Jr.", that ends one belongs to it. */
export function wholeNames(candidates: readonly Candidate[], text: string, tokens: readonly Token[]): Candidate[] {
  return candidates.map((candidate) =>
    endsInStop(candidate, text, tokens) ? { ...candidate, end: candidate.end + 1 } : candidate,
  );
}

/** "Putin, Vladimir V.", "Biden, Joseph R., Jr." */
function endsInStop({ form, from, to, end }: Candidate, text: string, tokens: readonly Token[]): boolean {
  const last = tokens[to - 1];
  return (
    form === 'name' &&
    to - from > 1 &&
    last !== undefined &&
    (/^\p{Lu}$/u.test(last.text) || isGeneration(last)) &&
    text[end] === '.'
  );
}

/** "PUTINS_PORN_ACCOUNT" is what an account calls itself; words of a hashtag (#Vladimir_Putin) mean what they say. */
export function isInHandle(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.gap !== '_' && tokens[at + 1]?.gap !== '_') return false;
  let first = at;
  while (first > 0 && tokens[first]?.gap === '_') first--;
  return !(tokens[first]?.gap ?? '').endsWith('#');
}

/** Whether a word tells one bearer of a whole name from another: Jr, JR, Sr. */
export function isGeneration({ text }: Token): boolean {
  return /^(?:Jr|JR|Jun|Sr|SR|Sen|II|III|IV)$/.test(text);
}
