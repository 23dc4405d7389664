import type { Card, Pack } from '../../data/schema.ts';
import { MARK_FROM, type PageFacts } from '../mention.ts';
import type { Candidate } from '../names/candidate.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { Steps } from '../steps.ts';
import type { BlockClaims } from './block-claims.ts';
import { resolveOverlaps } from './overlaps.ts';
import { holds, type Page } from './page-state.ts';
import { strangersWithoutOwner } from './strangers.ts';

/** A candidate of a page, and whether it is a mention there. */
export interface Judged {
  readonly candidate: Candidate;
  readonly counted: boolean;
}

/** Rounds in which what counts may license more; each can only add. */
const ROUNDS = 3;

/**
 * Judges the candidates of all blocks together: what is established by a full name, whether an anchor makes the page on topic,
 * and what counts because of that. `knownTopic` says that something beside names has put it on topic.
 */
export function* judgePage(
  blocks: readonly BlockClaims[],
  pack: Pack,
  gazetteer: Gazetteer,
  facts: PageFacts,
  knownTopic: boolean,
): Steps<Judged[][]> {
  const cards = new Map(pack.cards.map((card) => [card.id, card]));
  const defined = new Set(blocks.flatMap((block) => block.defined));
  const possible = blocks.map(({ candidates, tokens }) =>
    candidates.filter(
      ({ form, from, id }) =>
        cards.has(id) &&
        !(form === 'acronym' && defined.has(tokens[from]?.text ?? '')) &&
        !(form === 'role' && isOutOfOffice(id, gazetteer, facts)),
    ),
  );
  yield;
  // What turns out to be another's establishes nothing: "Mykola Lukashenko, cheesemaker … Lukashenko, 44, hopes to sell in Germany".
  const ours = yield* withoutOthers(blocks, possible, yield* establish(possible, cards, knownTopic), cards);
  const page = yield* establish(ours, cards, knownTopic);
  const judged: Judged[][] = [];
  for (const candidates of yield* withoutOthers(blocks, ours, page, cards)) {
    const holding = candidates.filter((candidate) => holds(candidate, page));
    const demonyms = candidates.filter(({ form }) => form === 'demonym');
    const standing = resolveOverlaps(
      holding.filter(({ form }) => form !== 'demonym'),
      (outer, inner) => isAround(gazetteer, outer, inner) && outer.start <= inner.start && inner.end <= outer.end,
    );
    judged.push([
      ...standing.map((candidate) => ({ candidate, counted: counts(cards.get(candidate.id), page, facts) })),
      ...demonyms.map((candidate) => ({ candidate, counted: false })),
    ]);
    yield;
  }
  return judged;
}

/** What the candidates establish together. */
function* establish(
  candidates: readonly (readonly Candidate[])[],
  cards: ReadonlyMap<string, Card>,
  knownTopic: boolean,
): Steps<Page> {
  let page: Page = { established: new Set(), named: new Set(), onTopic: knownTopic, inCompany: false };
  for (let round = 0; round < ROUNDS; round++) {
    page = survey(candidates, page, cards, knownTopic);
    yield;
  }
  return page;
}

/** The candidates without those that are strangers' or namesakes'. */
function* withoutOthers(
  blocks: readonly BlockClaims[],
  candidates: readonly (readonly Candidate[])[],
  page: Page,
  cards: ReadonlyMap<string, Card>,
): Steps<Candidate[][]> {
  const strangers = yield* strangersWithoutOwner(blocks, candidates, page);
  yield;
  const namesakes = namesakesAlone(blocks, page, cards);
  return candidates.map((list, block) =>
    list.filter(
      ({ id, form, from }) =>
        !namesakes.has(id) && !(form === 'surname' && (strangers.get(id)?.(block, from) ?? false)),
    ),
  );
}

function survey(
  blocks: readonly (readonly Candidate[])[],
  before: Page,
  cards: ReadonlyMap<string, Card>,
  knownTopic: boolean,
): Page {
  const established = new Set<string>();
  const named = new Set<string>();
  let onTopic = knownTopic;
  let inCompany = false;
  for (const candidate of blocks.flat()) {
    const { id, form, confidence } = candidate;
    if (form === 'demonym' || form === 'role' || confidence < MARK_FROM || !holds(candidate, before)) continue;
    if (form === 'name' || form === 'phrase') established.add(id);
    named.add(id);
    onTopic ||= cards.get(id)?.anchor ?? false;
    inCompany ||= cards.get(id)?.annotate === 'always';
  }
  return { established, named, onTopic, inCompany };
}

/** Cards that are `on-topic` count as the reader chose. */
function counts(card: Card | undefined, { onTopic }: Page, { worldNames }: PageFacts): boolean {
  if (card === undefined) return false;
  return card.annotate === 'always' || worldNames === 'always' || (worldNames === 'on-topic' && onTopic);
}

/**
 * Things whose name another bears on this page, which names nothing else that is marked everywhere: "Mińsk Mazowiecki … w Mińsku". One in a dateline
 * ("POLAND, Ohio –") is whom the page means in any case.
 */
function namesakesAlone(blocks: readonly BlockClaims[], page: Page, cards: ReadonlyMap<string, Card>): Set<string> {
  const borne = new Set(blocks.flatMap(({ namesakes = [] }) => namesakes));
  const isElseNamed = [...page.named].some((id) => !borne.has(id) && cards.get(id)?.annotate === 'always');
  return isElseNamed ? new Set(blocks.flatMap(({ datelines = [] }) => datelines)) : borne;
}

function isAround({ around }: Gazetteer, outer: Candidate, inner: Candidate): boolean {
  return around.get(inner.id)?.id === outer.id;
}

/** A role is its bearer's only in those years; a page without a date is given the benefit of the doubt. */
function isOutOfOffice(id: string, { people }: Gazetteer, { date }: PageFacts): boolean {
  if (date === undefined) return false;
  const spans = people.get(id)?.record.roles ?? [];
  return (
    spans.length > 0 &&
    spans.every(({ from, to }) => (from !== undefined && date < from) || (to !== undefined && date > to))
  );
}
