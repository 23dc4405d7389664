import { datesOf } from './dating.ts';
import type { Span } from './evidence.ts';
import type { Group, OpenFrame } from './open-frame.ts';
import type { Scene } from './scene.ts';
import type { StatedDate } from './stated-date.ts';

/** What speaks for an event in a sentence. */
export interface Verdict {
  /** Points over what the way of telling needs; under zero it is not told. */
  readonly margin: number;
  /** What was met in the sentence itself, the trigger first. */
  readonly spans: readonly Span[];
  /** The dates that speak for it clearly. */
  readonly dates: readonly StatedDate[];
  /** All dates of the sentence that speak for it, clearly or not. */
  readonly fitting: readonly StatedDate[];
}

/** Off for a part of the way that stands in another sentence of the block, or elsewhere on the page. */
const NEAR_COSTS = 0.3;
const ELSEWHERE_COSTS = 0.6;
/** What the other sentences of the block add to the evidence, and what they take from it. */
const NEIGHBOUR_ADDS = 0.3;
const NEIGHBOUR_AGAINST = 0.4;
/** A second and a third word against an event each add this share: a country may be named in passing, its capital and its ruler hardly. */
const REPEATED_AGAINST = 0.5;
const REPEATS_COUNTED = 2;
/** A month alone says more where it stands with the very word for the event, at most so many words away. */
const NAMED_BY_MONTH_ADDS = 0.5;
const WORDS_TO_MONTH = 2;
/** Another sum, or another number of people, speaks of another event. */
const OTHER_COUNT_COSTS = 2;

/** The best reading of a sentence as the frame's event, or `undefined` where no way of telling it is met. */
export function judge(open: OpenFrame, scene: Scene): Verdict | undefined {
  const { frame } = open;
  let best: { need: number; all: readonly Group[] } | undefined;
  for (const { all, need } of open.ways) {
    const cost = costOf(all, scene);
    if (cost !== undefined && (best === undefined || need + cost < best.need)) best = { need: need + cost, all };
  }
  if (best === undefined) return undefined;
  const dated = datesOf(open, scene);
  let points = dated.points + (isNamedByMonth(best.all, scene, dated.spans) ? NAMED_BY_MONTH_ADDS : 0);
  const added: Span[] = [...dated.spans];
  for (const [concept, worth] of Object.entries(frame.adds)) {
    const spans = scene.concepts.get(concept);
    if (spans !== undefined) added.push(...spans);
    points += spans !== undefined ? worth : scene.near.has(concept) ? worth * NEIGHBOUR_ADDS : 0;
  }
  for (const [concept, worth] of Object.entries(frame.against)) {
    const spans = scene.concepts.get(concept);
    if (spans !== undefined) points -= worth * repeated(spans);
    else if (scene.near.has(concept) && !isSettled(open, concept, scene)) points -= worth * NEIGHBOUR_AGAINST;
  }
  return {
    margin: points - best.need - otherCounts(open, scene),
    spans: [...fillers(best.all, scene), ...added],
    dates: dated.clear,
    fitting: dated.spans,
  };
}

/** Whether the sentence itself says what its neighbours could only cast doubt on. */
function isSettled({ settled }: OpenFrame, concept: string, { concepts }: Scene): boolean {
  return settled.get(concept)?.some((settling) => concepts.has(settling)) ?? false;
}

/** Whether a month beside what triggers it tells this event from others of its kind: "the August vote", "der Kredit vom September". */
function isNamedByMonth([trigger]: readonly Group[], { concepts }: Scene, fitting: readonly StatedDate[]): boolean {
  const monthsAlone = fitting.filter(
    ({ months, years, day }) => months?.length === 1 && years === undefined && day === undefined,
  );
  const spans = trigger?.anyOf.flatMap((concept) => concepts.get(concept) ?? []) ?? [];
  return monthsAlone.some(({ from, to }) =>
    spans.some((span) => from - span.to <= WORDS_TO_MONTH && span.from - to <= WORDS_TO_MONTH),
  );
}

/** How much more several words weigh than one; a phrase found in several languages is one. */
function repeated(spans: readonly Span[]): number {
  const words = new Set(spans.map(({ from }) => from)).size;
  return 1 + REPEATED_AGAINST * Math.min(REPEATS_COUNTED, words - 1);
}

/** The price of the groups that do not stand in the sentence itself; `undefined` where one stands nowhere. */
function costOf(all: readonly Group[], scene: Scene): number | undefined {
  let cost = 0;
  for (const { anyOf, reach } of all) {
    if (anyOf.some((concept) => scene.concepts.has(concept))) continue;
    if (reach !== 'sentence' && anyOf.some((concept) => scene.near.has(concept))) cost += NEAR_COSTS;
    else if (reach === 'page' && anyOf.some((concept) => scene.onPage.has(concept))) cost += ELSEWHERE_COSTS;
    else return undefined;
  }
  return cost;
}

/** The words of the sentence that fill the groups. */
function fillers(all: readonly Group[], { concepts }: Scene): Span[] {
  return all.flatMap(({ anyOf }) => anyOf.flatMap((concept) => concepts.get(concept) ?? []));
}

function otherCounts({ exact }: OpenFrame, scene: Scene): number {
  return (
    exact.filter(({ anyOf, unit }) => scene.counted.has(unit) && !anyOf.some((concept) => scene.concepts.has(concept)))
      .length * OTHER_COUNT_COSTS
  );
}
