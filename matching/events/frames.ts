import type { Frame, FrameLexicon } from '../../data/recognition/frames-schema.ts';
import { MARK_FROM, type Mention, OFFER_FROM, type PageFacts } from '../mention.ts';
import { finish, type Steps } from '../steps.ts';
import type { Token } from '../words/tokens.ts';
import { type BlockEvidence, type EvidenceReader, evidenceReaderInSteps, type Span } from './evidence.ts';
import { judge, type Verdict } from './judge.ts';
import { type OpenFrame, openFrame } from './open-frame.ts';
import { conceptsByName, type EventBlock, namedOn, type Scene, scenesOfBlock } from './scene.ts';
import type { Interval } from './stated-date.ts';

/** Recognises events: a closed list of them, each known by a frame. Pure. */
export interface FrameReader {
  /** What the first block would have to wait for, in steps. */
  prepare(): Steps<void>;
  /** Whether a text states a year of any event. */
  mayDate(text: string): boolean;
  /** Phase 1: what a block's words say, a function of its text alone. */
  read(text: string, tokens: readonly Token[]): BlockEvidence;
  /** Phase 2: the events told in these blocks, by block and start. One mention at most for an event in a sentence. */
  decide(blocks: readonly EventBlock[], facts: PageFacts): Steps<Mention[]>;
}

/** Points above the need that make an event as sure as it gets. */
const SURE_MARGIN = 2;
/** A hair over the need is still a guess: from so many points on an event is marked. */
const MARK_MARGIN = 0.15;
const SUREST = 0.97;
/** Points short of the need that still make it worth offering as a "maybe". */
const MAYBE_MARGIN = 0.4;
/** From this margin on an event is told clearly enough to take the doubtful ones of a rival away. */
const CLEAR_MARGIN = 0.6;
const DOUBTFUL_MARGIN = 0.3;
/** Points for an event that stands beside a clear one, in its sentence or on its page. */
const SENTENCE_LIFTS = 0.3;
const PAGE_LIFTS = 0.2;
/** Words named as reasons; more would bury them. */
const REASONS = 5;

/** Prepares the frames when they are first asked for; see `data/recognition/frames-schema.ts` for what they say. */
export function createFrameReader(frames: readonly Frame[], lexicon: FrameLexicon): FrameReader {
  const open = once(() => frames.map((frame) => openFrame(frame, lexicon)));
  const conceptsOf = once(() => conceptsByName(lexicon));
  let reader: EvidenceReader | undefined;
  const preparing = (function* (): Steps<void> {
    reader = yield* evidenceReaderInSteps(frames, lexicon);
  })();
  const ready = (): EvidenceReader => {
    finish(preparing);
    if (reader === undefined) throw new Error('the lexicon of events could not be prepared');
    return reader;
  };
  const known = new WeakMap<BlockEvidence, { key: string; sentences: readonly (readonly Told[])[] }>();

  /** What a block tells depends on its words, its names, and a little of the page: as long as these stay, it is not judged again. */
  const toldIn = (block: EventBlock, page: PageKnowledge): readonly (readonly Told[])[] => {
    if (block.candidates.length === 0) return [];
    const key = `${page.key} ${block.names.map(({ id, start, end }) => `${id}:${start}-${end}`).join()}`;
    const before = known.get(block.candidates);
    if (before?.key === key) return before.sentences;
    const scenes = scenesOfBlock(block, page.facts, conceptsOf(), page.onPage);
    const sentences = scenes.map((scene) => told(page.timely, scene)).filter((events) => events.length > 0);
    known.set(block.candidates, { key, sentences });
    return sentences;
  };

  const years = once(() => yearsOf(frames));

  return {
    mayDate: (text) => years().test(text),
    prepare: () => preparing,
    read: (text, tokens) => ready()(text, tokens),
    decide: function* (blocks, facts) {
      const timely = open().filter(({ dates }) => !isTooEarly(dates, facts.date));
      const onPage = namedOn(blocks, conceptsOf());
      const page = { facts, timely, onPage, key: [facts.date, ...[...onPage].toSorted()].join() };
      const read: { events: readonly Told[]; block: EventBlock; at: number }[] = [];
      for (const [at, block] of blocks.entries()) {
        for (const events of toldIn(block, page)) read.push({ events, block, at });
        yield;
      }
      const clear = new Set(read.flatMap(({ events }) => events.filter(isClear).map((event) => event.open.frame.id)));
      const stands = (event: Told) => {
        const { id, rivals = [] } = event.open.frame;
        return event.verdict.margin >= DOUBTFUL_MARGIN || clear.has(id) || !rivals.some((rival) => clear.has(rival));
      };
      const mentions: Mention[] = [];
      for (const { events, block, at } of read) {
        for (const event of inContext(events, clear)) if (stands(event)) mentions.push(mentionOf(event, block, at));
        yield;
      }
      return mentions.sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
    },
  };
}

/** What of the page matters to each of its sentences; `key` differs where any of it does. */
interface PageKnowledge {
  readonly facts: PageFacts;
  readonly timely: readonly OpenFrame[];
  readonly onPage: ReadonlySet<string>;
  readonly key: string;
}

/** Makes something when it is first asked for. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The years that the frames' dates begin with, in whatever digits the data has them. */
function yearsOf(frames: readonly Frame[]): RegExp {
  return new RegExp([...new Set(frames.flatMap(({ dates }) => dates.map((date) => date.slice(0, 4))))].join('|'));
}

/** A page this many days older than an event can't report it, though it may announce it. */
const ANNOUNCED_DAYS = 60;
const DAY = 86_400_000;

function isTooEarly(dates: readonly Interval[], page: string | undefined): boolean {
  if (page === undefined) return false;
  return Date.parse(page) < Math.min(...dates.map(({ from }) => from)) - ANNOUNCED_DAYS * DAY;
}

interface Told {
  readonly open: OpenFrame;
  readonly verdict: Verdict;
}

/** What a sentence tells. A date that clearly belongs to one event of the sentence is nothing against another. */
function told(frames: readonly OpenFrame[], scene: Scene): Told[] {
  const first = frames.flatMap((open) => judged(open, scene));
  const sure = first.filter(isSure);
  const all = first.flatMap((event) => {
    const others = sure.filter((other) => other.open !== event.open && takesDates(other.open, event));
    const taken = new Set(others.flatMap(({ verdict }) => datesTaken(verdict, event.open)));
    return taken.size === 0
      ? [event]
      : judged(event.open, { ...scene, dates: scene.dates.filter(({ from }) => !taken.has(from)) });
  });
  return all.filter(
    ({ open: { frame }, verdict }) =>
      verdict.margin >= -MAYBE_MARGIN - SENTENCE_LIFTS &&
      !sure.some((other) => frame.yieldsTo?.includes(other.open.frame.id) && !hasOwnDate(verdict, other.verdict)),
  );
}

/**
 * One day's event keeps its own date, and one that went on for months can't claim it. An event told in the same words as another has to
 * have a date of its own beside the other's.
 */
function takesDates(other: OpenFrame, event: Told): boolean {
  const { frame, isOneDay } = event.open;
  if (frame.rivals?.includes(other.frame.id) && event.verdict.fitting.length === 0) return false;
  return other.isOneDay ? !isOneDay || !isSure(event) : !isOneDay && !isSure(event);
}

/** Where the dates stand that are another's: of its days none speaks for an event that went on for months, but its month may. */
function datesTaken({ dates }: Verdict, { isOneDay }: OpenFrame): number[] {
  return dates.filter(({ day }) => isOneDay || day !== undefined).map(({ from }) => from);
}

/** The events of a sentence where the page, or the sentence itself, clearly tells of another event too: they were all of one story. */
function inContext(events: readonly Told[], clear: ReadonlySet<string>): readonly Told[] {
  const lifted = events.map((event): Told => {
    const { id, rivals = [] } = event.open.frame;
    const supports = (other: string) => other !== id && !rivals.includes(other);
    const beside = events.some((other) => isSure(other) && supports(other.open.frame.id));
    const lift = beside ? SENTENCE_LIFTS : [...clear].some(supports) ? PAGE_LIFTS : 0;
    return lift === 0 ? event : { ...event, verdict: { ...event.verdict, margin: event.verdict.margin + lift } };
  });
  return lifted.filter(({ verdict }) => verdict.margin >= -MAYBE_MARGIN);
}

function judged(open: OpenFrame, scene: Scene): Told[] {
  const verdict = judge(open, scene);
  return verdict === undefined ? [] : [{ open, verdict }];
}

function isSure({ verdict }: Told): boolean {
  return verdict.margin >= 0;
}

function isClear({ verdict }: Told): boolean {
  return verdict.margin >= CLEAR_MARGIN;
}

/** Whether a clear date speaks for this event and not for the other as well. */
function hasOwnDate(verdict: Verdict, other: Verdict): boolean {
  return verdict.dates.some(({ from }) => !other.dates.some((date) => date.from === from));
}

function mentionOf({ open, verdict: { margin, spans } }: Told, { text, tokens }: EventBlock, at: number): Mention {
  const start = tokens[Math.min(...spans.map(({ from }) => from))]?.start ?? 0;
  const end = tokens[Math.max(...spans.map(({ to }) => to)) - 1]?.end ?? text.length;
  return {
    id: open.frame.id,
    kind: 'event',
    block: at,
    start,
    end,
    confidence: confidenceOf(margin),
    via: { rule: 'frame', values: [reasons(text, tokens, spans)] },
  };
}

function confidenceOf(margin: number): number {
  const share = (from: number, to: number) => Math.min(1, (margin - from) / (to - from));
  return margin < MARK_MARGIN
    ? OFFER_FROM + (MARK_FROM - OFFER_FROM) * share(-MAYBE_MARGIN, MARK_MARGIN) * MAYBE_SHARE
    : MARK_FROM + (SUREST - MARK_FROM) * share(MARK_MARGIN, SURE_MARGIN);
}

/** Keeps the surest "maybe" under the mark. */
const MAYBE_SHARE = 0.9;

/** The printed words that told it, trigger first. */
function reasons(text: string, tokens: readonly Token[], spans: readonly Span[]): string {
  const words = spans.map(({ from, to }) => text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0));
  return [...new Set(words)].slice(0, REASONS).join(' + ');
}
