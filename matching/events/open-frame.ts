import type { Frame, FrameLexicon } from '../../data/recognition/frames-schema.ts';
import { type Interval, intervalOf } from './stated-date.ts';

/** Concepts of which one must be met. */
export interface Group {
  readonly anyOf: readonly string[];
  /** How far from the sentence it may stand: in its block, or anywhere on the page. */
  readonly reach: 'sentence' | 'block' | 'page';
}

/** A frame with its dates opened and its groups split once. */
export interface OpenFrame {
  readonly frame: Frame;
  readonly dates: readonly Interval[];
  readonly story: readonly Interval[];
  /** It was over within a day. */
  readonly isOneDay: boolean;
  readonly ways: readonly { readonly all: readonly Group[]; readonly need: number }[];
  /** What is nothing against it in a neighbouring sentence, and the concepts of which one then stands in the sentence itself. */
  readonly settled: ReadonlyMap<string, readonly string[]>;
  /** Concepts with a number, and the unit that another number would have. */
  readonly exact: readonly { readonly anyOf: readonly string[]; readonly unit: string }[];
}

/** Opens what a frame's data writes compactly. */
export function openFrame(frame: Frame, lexicon: FrameLexicon): OpenFrame {
  const dates = frame.dates.map(intervalOf);
  return {
    frame,
    dates,
    story: (frame.story ?? []).map(intervalOf),
    isOneDay: dates.some(isDay),
    ways: frame.ways.map(({ all, need }) => ({ need, all: all.map(openGroup) })),
    settled: new Map(Object.entries(frame.settles ?? {}).map(([against, by]) => [against, by.split('|')])),
    exact: (frame.exact ?? []).map((written) => openExact(written.split('|'), lexicon)),
  };
}

function openExact(anyOf: readonly string[], lexicon: FrameLexicon): OpenFrame['exact'][number] {
  return { anyOf, unit: lexicon.concepts[anyOf[0] ?? '']?.unit ?? '' };
}

/** Whether an interval is one day. */
export function isDay({ from, to }: Interval): boolean {
  return from === to;
}

function openGroup(written: string): Group {
  const reach = written.startsWith('~~') ? 'page' : written.startsWith('~') ? 'block' : 'sentence';
  return { reach, anyOf: written.replace(/^~+/, '').split('|') };
}
