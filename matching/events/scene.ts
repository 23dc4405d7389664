import type { FrameLexicon } from '../../data/recognition/frames-schema.ts';
import type { PageFacts } from '../mention.ts';
import type { NameHit } from '../names/name-hit.ts';
import type { Sentence } from '../words/sentences.ts';
import type { Token } from '../words/tokens.ts';
import type { BlockEvidence, Span } from './evidence.ts';
import { resolve } from './page-date.ts';
import type { StatedDate } from './stated-date.ts';

/** A block as the frames take it: what its words say, and the names found in it. */
export interface EventBlock {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly evidence: BlockEvidence;
  /** Counted or not: a demonym and a country off topic take part in events too. */
  readonly names: readonly NameHit[];
}

/** One sentence with everything around it that may help to understand it. */
export interface Scene {
  readonly concepts: ReadonlyMap<string, readonly Span[]>;
  readonly dates: readonly StatedDate[];
  readonly looksBack: boolean;
  readonly counted: ReadonlySet<string>;
  /** Said in a neighbouring sentence of the block. */
  readonly near: ReadonlySet<string>;
  /** Named anywhere on the page. */
  readonly onPage: ReadonlySet<string>;
  /** The last date stated before this sentence in the block, and the next one in it. */
  readonly before: readonly StatedDate[];
  readonly after: readonly StatedDate[];
}

/** A neighbour is at most this many sentences away. */
const NEAR = 2;

/** The concepts that naming a card expresses, by its id. */
export type ConceptsByName = ReadonlyMap<string, readonly string[]>;

/** The concepts that the names of a page express. */
export function namedOn(blocks: readonly EventBlock[], conceptsOf: ConceptsByName): ReadonlySet<string> {
  return new Set(blocks.flatMap(({ names }) => names.flatMap(({ id }) => conceptsOf.get(id) ?? [])));
}

/** The sentences of a block in which an event may be told; `onPage` is what the page's names express. */
export function scenesOfBlock(
  block: EventBlock,
  facts: PageFacts,
  conceptsOf: ConceptsByName,
  onPage: ReadonlySet<string>,
): Scene[] {
  const names = block.names.toSorted((a, b) => a.start - b.start);
  let next = 0;
  const said = block.evidence.map(({ sentence, concepts: spoken, counted, dates, looksBack }) => {
    const concepts = new Map<string, readonly Span[]>(spoken);
    for (let name = names[next]; name !== undefined && name.start < sentence.end; name = names[++next]) {
      const span = tokenSpan(block.tokens, sentence, name);
      for (const concept of conceptsOf.get(name.id) ?? [])
        concepts.set(concept, [...(concepts.get(concept) ?? []), span]);
    }
    return { concepts, counted, looksBack, dates: dates.map((date) => resolve(date, facts.date)) };
  });
  let before: readonly StatedDate[] = [];
  return said.map((own, index) => {
    const around = said.slice(Math.max(0, index - NEAR), index + NEAR + 1);
    const near = new Set(around.flatMap((other) => (other === own ? [] : [...other.concepts.keys()])));
    const scene = { ...own, near, onPage, before, after: said[index + 1]?.dates ?? [] };
    if (own.dates.some(isTelling)) before = own.dates;
    return scene;
  });
}

/** Whether a date says enough to carry over to another sentence: a weekday alone does not. */
export function isTelling(date: StatedDate): boolean {
  return date.years !== undefined || date.months !== undefined;
}

function tokenSpan(tokens: readonly Token[], { from, to }: Sentence, { start, end }: NameHit): Span {
  let first = from;
  while (first < to - 1 && (tokens[first]?.end ?? 0) <= start) first++;
  let last = first + 1;
  while (last < to && (tokens[last]?.start ?? end) < end) last++;
  return { from: first, to: last };
}

/** Turns the lexicon's lists of names around. */
export function conceptsByName(lexicon: FrameLexicon): ConceptsByName {
  const concepts = new Map<string, readonly string[]>();
  for (const [concept, { names = [] }] of Object.entries(lexicon.concepts)) {
    for (const name of names) concepts.set(name, [...(concepts.get(name) ?? []), concept]);
  }
  return concepts;
}
