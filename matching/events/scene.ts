import type { FrameLexicon } from '../../data/recognition/frames-schema.ts';
import type { PageFacts } from '../mention.ts';
import type { NameHit } from '../name-hit.ts';
import type { Token } from '../tokens.ts';
import type { BlockEvidence, Span } from './evidence.ts';
import { resolve } from './page-date.ts';
import type { StatedDate } from './stated-date.ts';

/** A block as the frames take it: what its words say, and the names found in it. */
export interface EventBlock {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly candidates: BlockEvidence;
  /** Counted or not: a demonym and a country off topic take part in events too. */
  readonly names: readonly NameHit[];
}

/** One sentence with everything around it that may help to understand it. */
export interface Scene {
  readonly block: number;
  readonly concepts: ReadonlyMap<string, readonly Span[]>;
  readonly dates: readonly StatedDate[];
  readonly counted: ReadonlySet<string>;
  /** Said in another sentence of the block. */
  readonly near: ReadonlySet<string>;
  /** Named anywhere on the page. */
  readonly onPage: ReadonlySet<string>;
  /** The last date stated before this sentence in the block, and the next one in it. */
  readonly before: readonly StatedDate[];
  readonly after: readonly StatedDate[];
}

/** All sentences of blocks in which an event may be told. */
export function scenesOf(blocks: readonly EventBlock[], facts: PageFacts, lexicon: FrameLexicon): Scene[] {
  const conceptsOf = byName(lexicon);
  const onPage = new Set(blocks.flatMap(({ names }) => names.flatMap(({ id }) => conceptsOf.get(id) ?? [])));
  return blocks.flatMap((block, at) => scenesOfBlock(block, at, facts, conceptsOf, onPage));
}

function scenesOfBlock(
  block: EventBlock,
  at: number,
  facts: PageFacts,
  conceptsOf: ReadonlyMap<string, readonly string[]>,
  onPage: ReadonlySet<string>,
): Scene[] {
  const said = block.candidates.map((evidence) => {
    const { from, to, start, end } = evidence.sentence;
    const concepts = new Map<string, Span[]>([...evidence.concepts].map(([concept, spans]) => [concept, [...spans]]));
    for (const name of block.names) {
      if (name.start < start || name.start >= end) continue;
      const span = tokenSpan(block.tokens, from, to, name);
      for (const concept of conceptsOf.get(name.id) ?? [])
        concepts.set(concept, [...(concepts.get(concept) ?? []), span]);
    }
    return { concepts, counted: evidence.counted, dates: evidence.dates.map((date) => resolve(date, facts.date)) };
  });
  return said.map((own, index) => ({
    block: at,
    ...own,
    near: new Set(said.flatMap(({ concepts }, other) => (other === index ? [] : [...concepts.keys()]))),
    onPage,
    before: said.slice(0, index).findLast(({ dates }) => dates.some(isTelling))?.dates ?? [],
    after: said[index + 1]?.dates ?? [],
  }));
}

/** A weekday alone says too little to carry over to another sentence. */
function isTelling(date: StatedDate): boolean {
  return date.years !== undefined || date.months !== undefined;
}

function tokenSpan(tokens: readonly Token[], from: number, to: number, { start, end }: NameHit): Span {
  let first = from;
  while (first < to - 1 && (tokens[first]?.end ?? 0) <= start) first++;
  let last = first + 1;
  while (last < to && (tokens[last]?.start ?? end) < end) last++;
  return { from: first, to: last };
}

function byName(lexicon: FrameLexicon): Map<string, string[]> {
  const concepts = new Map<string, string[]>();
  for (const [concept, { names = [] }] of Object.entries(lexicon.concepts)) {
    for (const name of names) concepts.set(name, [...(concepts.get(name) ?? []), concept]);
  }
  return concepts;
}
