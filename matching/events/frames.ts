import type { Frame, FrameLexicon } from '../../data/recognition/frames-schema.ts';
import { byPlace, type Mention, type PageFacts } from '../mention.ts';
import { Prepared, type Steps } from '../steps.ts';
import type { Token } from '../words/tokens.ts';
import { mentionOf } from './event-mention.ts';
import { type BlockEvidence, evidenceReaderInSteps } from './evidence.ts';
import { type OpenFrame, openFrame } from './open-frame.ts';
import { conceptsByName, type EventBlock, namedOn, scenesOfBlock } from './scene.ts';
import { DAY_MS, type Interval } from './stated-date.ts';
import { inContext, isClear, standsBeside, type Told, toldIn } from './told.ts';

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

/** Days before an event from which on a page may announce it; an older one can't speak of it. */
const ANNOUNCED_DAYS = 60;

/** Prepares the frames when they are first asked for; see `data/recognition/frames-schema.ts` for what they say. */
export function createFrameReader(frames: readonly Frame[], lexicon: FrameLexicon): FrameReader {
  const open = once(() => frames.map((frame) => openFrame(frame, lexicon)));
  const conceptsOf = once(() => conceptsByName(lexicon));
  const reader = new Prepared(evidenceReaderInSteps(frames, lexicon));
  const known = new WeakMap<BlockEvidence, { key: string; sentences: readonly (readonly Told[])[] }>();

  /** What a block tells depends on its words, its names, and a little of the page: as long as these stay, it is not judged again. */
  const toldOf = (block: EventBlock, page: PageKnowledge): readonly (readonly Told[])[] => {
    if (block.evidence.length === 0) return [];
    const key = `${page.key} ${block.names.map(({ id, start, end }) => `${id}:${start}-${end}`).join()}`;
    const before = known.get(block.evidence);
    if (before?.key === key) return before.sentences;
    const scenes = scenesOfBlock(block, page.facts, conceptsOf(), page.onPage);
    const sentences = scenes.map((scene) => toldIn(scene, page.timely)).filter((events) => events.length > 0);
    known.set(block.evidence, { key, sentences });
    return sentences;
  };

  const years = once(() => yearsOf(frames));

  return {
    mayDate: (text) => years().test(text),
    prepare: () => reader.inSteps(),
    read: (text, tokens) => reader.get()(text, tokens),
    decide: function* (blocks, facts) {
      const timely = open().filter(({ dates }) => !isTooEarly(dates, facts.date));
      const onPage = namedOn(blocks, conceptsOf());
      const page = { facts, timely, onPage, key: [facts.date, ...[...onPage].toSorted()].join() };
      const read: { events: readonly Told[]; block: EventBlock; at: number }[] = [];
      for (const [at, block] of blocks.entries()) {
        for (const events of toldOf(block, page)) read.push({ events, block, at });
        yield;
      }
      const clear = new Set(read.flatMap(({ events }) => events.filter(isClear).map((event) => event.open.frame.id)));
      const mentions: Mention[] = [];
      for (const { events, block, at } of read) {
        for (const event of inContext(events, clear))
          if (standsBeside(clear, event)) mentions.push(mentionOf(event, block, at));
        yield;
      }
      return mentions.sort(byPlace);
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

/** Whether a page was published too early to know of an event. */
function isTooEarly(dates: readonly Interval[], page: string | undefined): boolean {
  if (page === undefined) return false;
  return Date.parse(page) < Math.min(...dates.map(({ from }) => from)) - ANNOUNCED_DAYS * DAY_MS;
}
