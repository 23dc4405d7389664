import type { Candidate } from '../names/candidate.ts';

/**
 * Of candidates that overlap the longest stands; of equally long ones the surest. `nests` names pairs of which the first
 * may stand around the second.
 */
export function resolveOverlaps(
  candidates: readonly Candidate[],
  nests: (outer: Candidate, inner: Candidate) => boolean,
): Candidate[] {
  const ranked = [...candidates].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.confidence - a.confidence || a.start - b.start,
  );
  const standing: Candidate[] = [];
  for (const candidate of ranked) {
    const clash = standing.some(
      (other) => other.start < candidate.end && candidate.start < other.end && !nests(other, candidate),
    );
    if (!clash) standing.push(candidate);
  }
  return standing.sort((a, b) => a.start - b.start || b.end - a.end);
}
