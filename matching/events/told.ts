import { judge, type Verdict } from './judge.ts';
import type { OpenFrame } from './open-frame.ts';
import type { Scene } from './scene.ts';

/** An event that a sentence may tell, and what speaks for it there. */
export interface Told {
  readonly open: OpenFrame;
  readonly verdict: Verdict;
}

/** Points short of the need that still make an event worth offering as a "maybe". */
export const MAYBE_MARGIN = 0.4;
/** From this margin on an event is told clearly enough to take the doubtful ones of a rival away. */
const CLEAR_MARGIN = 0.6;
const DOUBTFUL_MARGIN = 0.3;
/** Points for an event that stands beside a clear one, in its sentence or on its page. */
const SENTENCE_LIFTS = 0.3;
const PAGE_LIFTS = 0.2;

/** What a sentence tells of these events. A date that clearly belongs to one of them is nothing against another. */
export function toldIn(scene: Scene, frames: readonly OpenFrame[]): Told[] {
  const first = frames.flatMap((open) => judged(open, scene));
  const sure = first.filter(isSure);
  const all = first.flatMap((event) => {
    const others = sure.filter((other) => other.open !== event.open && takesDates(other.open, event));
    const taken = new Set(others.flatMap(({ verdict }) => datesTaken(verdict, event.open)));
    return taken.size === 0
      ? [event]
      : judged(event.open, { ...scene, dates: scene.dates.filter(({ from }) => !taken.has(from)) });
  });
  const yields = ({ open: { frame }, verdict }: Told) =>
    sure.some((other) => frame.yieldsTo?.includes(other.open.frame.id) && !hasOwnDate(verdict, other.verdict));
  return all.filter((event) => event.verdict.margin >= -MAYBE_MARGIN - SENTENCE_LIFTS && !yields(event));
}

/** The events of a sentence where the page, or the sentence itself, clearly tells of another event too: they were all of one story. */
export function inContext(events: readonly Told[], clear: ReadonlySet<string>): readonly Told[] {
  const lifted = events.map((event): Told => {
    const { id, rivals = [] } = event.open.frame;
    const supports = (other: string) => other !== id && !rivals.includes(other);
    const beside = events.some((other) => isSure(other) && supports(other.open.frame.id));
    const lift = beside ? SENTENCE_LIFTS : [...clear].some(supports) ? PAGE_LIFTS : 0;
    return lift === 0 ? event : { ...event, verdict: { ...event.verdict, margin: event.verdict.margin + lift } };
  });
  return lifted.filter(({ verdict }) => verdict.margin >= -MAYBE_MARGIN);
}

/** Whether an event is told beyond doubt. */
export function isClear({ verdict }: Told): boolean {
  return verdict.margin >= CLEAR_MARGIN;
}

/** Whether an event keeps its place on a page that tells these ones clearly: a doubtful one gives way to a rival. */
export function standsBeside(clear: ReadonlySet<string>, { open, verdict }: Told): boolean {
  const { id, rivals = [] } = open.frame;
  return verdict.margin >= DOUBTFUL_MARGIN || clear.has(id) || !rivals.some((rival) => clear.has(rival));
}

function judged(open: OpenFrame, scene: Scene): Told[] {
  const verdict = judge(open, scene);
  return verdict === undefined ? [] : [{ open, verdict }];
}

function isSure({ verdict }: Told): boolean {
  return verdict.margin >= 0;
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

/** Whether a clear date speaks for this event and not for the other as well. */
function hasOwnDate(verdict: Verdict, other: Verdict): boolean {
  return verdict.dates.some(({ from }) => !other.dates.some((date) => date.from === from));
}
