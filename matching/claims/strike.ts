import type { Candidate } from '../names/candidate.ts';
import type { PhraseMeaning } from '../names/gazetteer.ts';
import type { PhraseHit } from '../names/phrases.ts';
import type { Token } from '../words/tokens.ts';

/** How sure a candidate is that a `doubtfulNot` phrase leaves in doubt: it is offered. */
const DOUBTFUL_SURENESS = 0.6;
const LONGEST_LINK = 3;

/** The phrases that mean something else than the name in them. */
export function othersIn(hits: readonly PhraseHit<PhraseMeaning>[]): readonly PhraseHit<PhraseMeaning>[] {
  return hits.filter(({ meaning }) => meaning.form === 'not');
}

/** In a register pages follow on a comma: "Belarus, 5" is no television channel. */
function isNumber(token: Token | undefined): boolean {
  return token !== undefined && /^\p{N}+$/u.test(token.text);
}

/** "Foreign Affairs Council of 22 February" is of a day, not of another place. */
function isDated(tokens: readonly Token[], to: number): boolean {
  const link = tokens[to - 1];
  return link?.shape === 'lower' && link.text.length <= LONGEST_LINK && isNumber(tokens[to]);
}

/** Strikes out candidates that lie within a phrase meaning something else, or leaves them in doubt. */
export function strike(
  candidates: readonly Candidate[],
  hits: readonly PhraseHit<PhraseMeaning>[],
  tokens: readonly Token[],
): Candidate[] {
  const others = othersIn(hits).filter(
    ({ parted, to }) => !(parted && isNumber(tokens[to - 1])) && !isDated(tokens, to),
  );
  if (others.length === 0) return [...candidates];
  return candidates.flatMap((candidate) => {
    const around = others.find(
      ({ meaning, from, to }) =>
        meaning.id === candidate.id &&
        from < candidate.to &&
        candidate.from < to &&
        to - from >= candidate.to - candidate.from,
    );
    if (around === undefined) return [candidate];
    return around.meaning.doubtful ? [{ ...candidate, confidence: DOUBTFUL_SURENESS }] : [];
  });
}
