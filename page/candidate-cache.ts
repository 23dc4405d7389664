import type { BlockCandidates, Matcher } from '../matching/mention.ts';

/** Texts of one generation, UTF-16 units in all: frameworks re-render what is on the screen, not a library. */
const GENERATION_UNITS = 2_000_000;

/**
 * What the matcher found in a text, kept by the text itself, since pages put the same words into new nodes.
 * Two generations: what was not asked for while one filled up goes when the next does.
 */
export class CandidateCache {
  private readonly matcher: Matcher;
  private young = new Map<string, BlockCandidates>();
  private old = new Map<string, BlockCandidates>();
  private units = 0;

  constructor(matcher: Matcher) {
    this.matcher = matcher;
  }

  read(text: string): BlockCandidates {
    const known = this.young.get(text);
    if (known !== undefined) return known;
    const candidates = this.old.get(text) ?? this.matcher.read(text);
    if (this.units > GENERATION_UNITS) {
      this.old = this.young;
      this.young = new Map();
      this.units = 0;
    }
    this.young.set(text, candidates);
    this.units += text.length;
    return candidates;
  }
}
