import type { BlockCandidates, Matcher, Mention, PageFacts } from '../matching/mention.ts';
import type { Steps } from '../matching/steps.ts';
import { CandidateCache } from './candidate-cache.ts';
import { nearestFirst } from './text/near-view.ts';
import type { TextBlock } from './text/text-run.ts';

/** From this much unread text on, UTF-16 units, it is worth asking where the viewport is and reading that first. */
const LONG_READ = 60_000;

/** Mentions and the blocks that their `block` counts in. */
export interface Findings {
  readonly blocks: readonly TextBlock[];
  readonly mentions: readonly Mention[];
}

/** What the matcher makes of a page's blocks; each block is read once, however often the page is decided anew. */
export class Interpretation {
  private readonly matcher: Matcher;
  private readonly cache: CandidateCache;
  private readonly candidates = new WeakMap<TextBlock, BlockCandidates>();
  private rescued = new WeakMap<TextBlock, Mention[]>();
  private readonly counts = new WeakMap<TextBlock, number>();

  constructor(matcher: Matcher) {
    this.matcher = matcher;
    this.cache = new CandidateCache(matcher);
  }

  /** Reads those blocks that are not read yet, what is on the screen first. */
  *reading(blocks: readonly TextBlock[]): Steps<void> {
    const unread = blocks.filter((block) => !this.candidates.has(block));
    const units = unread.reduce((sum, block) => sum + block.text.length, 0);
    for (const block of units > LONG_READ ? nearestFirst(unread) : unread) {
      if (!this.candidates.has(block)) this.candidates.set(block, this.cache.read(block.text));
      yield;
    }
  }

  /** What stands in those of the blocks that are read; names rescued earlier stay as long as their block does. */
  *deciding(blocks: readonly TextBlock[], facts: PageFacts): Steps<Findings> {
    const read = blocks.filter((block) => this.candidates.has(block));
    const mentions = yield* this.matcher.deciding(this.candidatesOf(read), facts);
    const rescued = read.flatMap((block, index) =>
      (this.rescued.get(block) ?? []).map((one) => ({ ...one, block: index })),
    );
    const all = together(mentions, rescued);
    for (const [block, here] of Map.groupBy(all, (one) => read[one.block]))
      if (block) this.counts.set(block, here.length);
    return { blocks: read, mentions: all };
  }

  /** The number of mentions that this block held when it was last decided, 0 before. */
  mentionsIn(block: TextBlock): number {
    return this.counts.get(block) ?? 0;
  }

  /** The same findings with garbled names added. Dear: for idle time. */
  *rescuing(blocks: readonly TextBlock[], facts: PageFacts): Steps<Findings> {
    this.rescued = new WeakMap();
    const settled = yield* this.deciding(blocks, facts);
    const candidates = this.candidatesOf(settled.blocks);
    for (const mention of yield* this.matcher.rescuing(candidates, settled.mentions, facts)) {
      const block = settled.blocks[mention.block];
      if (block) this.rescued.set(block, [...(this.rescued.get(block) ?? []), mention]);
    }
    return yield* this.deciding(blocks, facts);
  }

  private candidatesOf(blocks: readonly TextBlock[]): BlockCandidates[] {
    return blocks.flatMap((block) => this.candidates.get(block) ?? []);
  }
}

/** Both in reading order; a rescued name that lies in a settled one has become superfluous. */
const together = (settled: readonly Mention[], rescued: readonly Mention[]): Mention[] => {
  const more = rescued.filter(
    (one) => !settled.some((other) => other.block === one.block && other.start < one.end && one.start < other.end),
  );
  return more.length === 0 ? [...settled] : [...settled, ...more].sort(readingOrder);
};

const readingOrder = (one: Mention, other: Mention): number =>
  one.block - other.block || one.start - other.start || other.end - one.end;
