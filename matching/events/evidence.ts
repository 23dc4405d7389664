import type { Concept, Frame, FrameLexicon } from '../../data/recognition/frames-schema.ts';
import { addTo } from '../lists-by-key.ts';
import { finish, type Steps } from '../steps.ts';
import { plain } from '../words/fold.ts';
import { type Sentence, sentences } from '../words/sentences.ts';
import type { Token } from '../words/tokens.ts';
import { addCalendar, type CalendarWord, type FoundDate, findDates } from './calendar.ts';
import { findQuantities } from './quantities.ts';
import { StemIndex, type WordHit } from './stem-index.ts';

/** Where something stands: tokens of the block, end exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What one sentence says, as far as its words alone tell. */
export interface SentenceEvidence {
  readonly sentence: Sentence;
  readonly concepts: ReadonlyMap<string, readonly Span[]>;
  readonly dates: readonly FoundDate[];
  /** It tells of something years before, so that later dates contradict nothing. */
  readonly looksBack: boolean;
  /** Units that a number of the sentence has. */
  readonly counted: ReadonlySet<string>;
}

/** What a block says; a block without a trigger of any event says nothing. */
export type BlockEvidence = readonly SentenceEvidence[];

const NOTHING: BlockEvidence = [];
/** A number's unit stands within this many words behind it: "43 more Belarusian officials". */
const WORDS_TO_UNIT = 3;

type Meaning = { concept: string } | { number: number } | { calendar: CalendarWord };

/** Reads what the words of a block say. */
export type EvidenceReader = (text: string, tokens: readonly Token[]) => BlockEvidence;

/** Prepares the lexicon; the function returned reads one block, and depends on nothing but its text. */
export function createEvidenceReader(frames: readonly Frame[], lexicon: FrameLexicon): EvidenceReader {
  return finish(evidenceReaderInSteps(frames, lexicon));
}

/** The same, concept by concept. */
export function* evidenceReaderInSteps(frames: readonly Frame[], lexicon: FrameLexicon): Steps<EvidenceReader> {
  const index = new StemIndex<Meaning>(lexicon.packed);
  const concepts = Object.entries(lexicon.concepts);
  for (const [concept, { words = {} }] of concepts) {
    for (const list of [...Object.values(words), lexicon.cyrillic?.[concept] ?? []].flat())
      index.add(list, { concept });
    yield;
  }
  for (const [number, list] of Object.entries(lexicon.numberWords)) index.add(list, { number: Number(number) });
  addCalendar(index, lexicon.calendar, (calendar) => ({ calendar }));
  const doubtful = new Set(lexicon.calendar.doubtfulMonths.split(' ').map(plain));
  const isDoubtful = (word: string) => doubtful.has(plain(word));
  const numeric = concepts.filter(([, concept]) => isCounting(concept));
  const mayTell = createPrefilter(frames, lexicon);

  return (text, tokens) => {
    const hits = index.find(tokens);
    if (hits.length === 0 || !mayTell(hits, text)) return NOTHING;
    let next = 0;
    return sentences(text, tokens).map((sentence) => {
      const inside: WordHit<Meaning>[] = [];
      for (let hit = hits[next]; hit !== undefined && hit.from < sentence.to; hit = hits[++next])
        if (hit.to <= sentence.to) inside.push(hit);
      const calendar = inside.flatMap((hit) =>
        'calendar' in hit.meaning ? [{ ...hit, meaning: hit.meaning.calendar }] : [],
      );
      const dates = findDates(tokens, sentence.from, sentence.to, calendar, isDoubtful);
      const found = new Map<string, Span[]>();
      // "March" of "2 March" marches nowhere.
      const isDated = ({ from, to }: Span) =>
        dates.some((date) => date.months !== undefined && date.from <= from && to <= date.to);
      for (const { meaning, from, to } of inside)
        if ('concept' in meaning && !isDated({ from, to })) addTo(found, meaning.concept, { from, to });
      const counted = noteQuantities(text, tokens, sentence, inside, dates, found, numeric, index);
      const looksBack = calendar.some(({ meaning }) => meaning.field === 'lookingBack');
      return { sentence, concepts: found, dates, looksBack, counted };
    });
  };
}

/**
 * Tells, before anything is split into sentences, whether a block's words can be enough for some way of telling some event: names may
 * still come, so only what must be said in words is asked for.
 */
function createPrefilter(
  frames: readonly Frame[],
  lexicon: FrameLexicon,
): (hits: readonly WordHit<Meaning>[], text: string) => boolean {
  const isNamed = (concept: string) => lexicon.concepts[concept]?.names !== undefined;
  const isNumeric = (concept: string) => isCounting(lexicon.concepts[concept]);
  const ways = frames.flatMap((frame) =>
    frame.ways.map(({ all }) =>
      all
        .filter((group) => !group.startsWith('~'))
        .map((group) => group.split('|'))
        .filter((group) => !group.some(isNamed)),
    ),
  );
  return (hits, text) => {
    const said = new Set(hits.flatMap(({ meaning }) => ('concept' in meaning ? [meaning.concept] : [])));
    const numbers = /\d/.test(text) || hits.some(({ meaning }) => 'number' in meaning);
    return ways.some((groups) =>
      groups.every((group) => group.some((concept) => said.has(concept) || (numbers && isNumeric(concept)))),
    );
  };
}

function isCounting(concept: Concept | undefined): boolean {
  return concept?.numbers !== undefined || concept?.atLeast !== undefined;
}

/** Adds the concepts that the sentence's numbers meet, and returns the units that any number has. */
function noteQuantities(
  text: string,
  tokens: readonly Token[],
  { from, to }: Sentence,
  inside: readonly WordHit<Meaning>[],
  dates: readonly FoundDate[],
  found: Map<string, Span[]>,
  numeric: readonly (readonly [string, Concept])[],
  index: StemIndex<Meaning>,
): Set<string> {
  const counted = new Set<string>();
  const isDated = (at: number) => dates.some((date) => at >= date.from && at < date.to);
  const digits = findQuantities(text, tokens, from, to);
  const worded = inside.flatMap(({ meaning, from: at, to: end }) =>
    'number' in meaning ? [{ value: meaning.number, from: at, to: end, suffix: '', signs: [] }] : [],
  );
  for (const { value, from: at, to: end, suffix, signs } of [...digits, ...worded]) {
    if (isDated(at)) continue;
    const glued = (suffix === '' ? signs : [suffix, ...signs]).flatMap((word) =>
      index.meaningsOf(word).flatMap((meaning) => ('concept' in meaning ? [meaning.concept] : [])),
    );
    const behind = inside.flatMap((hit) =>
      'concept' in hit.meaning && hit.from >= end && hit.from <= end + WORDS_TO_UNIT
        ? [{ unit: hit.meaning.concept, at: hit.from, to: hit.to }]
        : [],
    );
    const units = [...glued.map((unit) => ({ unit, at: end, to: end })), ...behind];
    for (const { unit } of units) counted.add(unit);
    for (const [concept, { numbers = [], atLeast = Number.POSITIVE_INFINITY, unit, notOf }] of numeric) {
      if (value < atLeast && !numbers.includes(value)) continue;
      if (notOf !== undefined && units.some((other) => other.unit === notOf && other.at <= end)) continue;
      const named = unit === undefined ? { to: end } : units.find((candidate) => candidate.unit === unit);
      if (named !== undefined) addTo(found, concept, { from: at, to: named.to });
    }
  }
  return counted;
}
