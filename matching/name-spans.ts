import type { Candidate } from './candidate.ts';
import type { Token } from './tokens.ts';

/** A name as far as it reaches: the full stop of an initial that ends it, and another of the person's own names in brackets behind it. */
export function wholeNames(candidates: readonly Candidate[], text: string, tokens: readonly Token[]): Candidate[] {
  const whole: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => a.from - b.from)) {
    const before = whole.at(-1);
    if (before !== undefined && isAlias(before, candidate, text, tokens))
      whole[whole.length - 1] = { ...before, to: candidate.to, end: candidate.end + 1 };
    else whole.push(endsInStop(candidate, text, tokens) ? { ...candidate, end: candidate.end + 1 } : candidate);
  }
  return whole;
}

/** "Katsiaryna Bakhvalava (Andreyeva)" */
function isAlias(before: Candidate, { id, from, end }: Candidate, text: string, tokens: readonly Token[]): boolean {
  return (
    before.id === id &&
    before.form === 'name' &&
    before.to === from &&
    /^\s?\($/.test(tokens[from]?.gap ?? '') &&
    text[end] === ')'
  );
}

/** "Putin, Vladimir V.", "Biden, Joseph R., Jr." */
function endsInStop({ form, from, to, end }: Candidate, text: string, tokens: readonly Token[]): boolean {
  const last = tokens[to - 1];
  return (
    form === 'name' &&
    to - from > 1 &&
    last !== undefined &&
    (/^\p{Lu}$/u.test(last.text) || isJunior(last)) &&
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

/** Whether a word tells a son from a father of the same name. */
export function isJunior({ text }: Token): boolean {
  return /^(?:Jr|Jun|II|III)$/.test(text);
}
