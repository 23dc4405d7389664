import type { Frame, FrameLexicon } from '../../data/recognition/frames-schema.ts';
import { LONE_STEM_LETTERS } from './hint-signs.ts';
import { listed, wordSign } from './name-hints.ts';

/** Of several words in a row one is rare enough with so many letters. */
const LEAST_LETTERS = 5;

/** What hints at events told without a name. */
export interface EventHints {
  /** As the hints of names; `#pace` is any sign of that group. */
  readonly hints: readonly string[];
  /** The signs of each group, by its name. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/**
 * The hints of every way in which an event is told: a concept that few other pages speak of, else all those of it that few speak of at
 * once. A way without any of these is told on pages that name somebody. `hintsOfCard` gives the hints of cards whose names are none by themselves.
 */
export function eventHints(
  frames: readonly Frame[],
  { concepts, telling }: FrameLexicon,
  hintsOfCard: (id: string) => readonly string[],
): EventHints {
  const alone = new Set(telling?.alone);
  const together = new Set(telling?.together);
  const isTelling = (concept: string) => alone.has(concept) || together.has(concept);
  const ways = frames.flatMap((frame) => frame.ways.map(({ all }) => all.map(conceptsOf)));
  const hints = ways
    .filter((slots) => !slots.some((slot) => slot.every((concept) => alone.has(concept))))
    .map((slots) => slots.filter((slot) => slot.every(isTelling)))
    .filter(({ length }) => length > 1)
    .flatMap((slots) => combined(slots.map((slot) => slot.filter((concept) => together.has(concept)))));
  const writtenHints = (concept: string) => [
    ...Object.values(concepts[concept]?.words ?? {})
      .flatMap(listed)
      .map(hintOf),
    ...(concepts[concept]?.names ?? []).flatMap(hintsOfCard),
  ];
  return {
    hints: [...hints, ...[...alone].flatMap(writtenHints)],
    groups: new Map([...together].map((concept) => [concept, tellingSigns(writtenHints(concept))])),
  };
}

/** `~~belarus|us` is any of two concepts; where they are met matters only to the frame. */
function conceptsOf(slot: string): string[] {
  return slot.replace(/^~+/, '').split('|');
}

/** Each way of taking one concept of each slot. */
function combined(slots: readonly (readonly string[])[]): string[] {
  return slots
    .reduce<string[][]>((hints, slot) => hints.flatMap((hint) => slot.map((concept) => [...hint, `#${concept}`])), [[]])
    .map((hint) => hint.join('+'));
}

/** `round_table` is two words in a row. */
function hintOf(written: string): string {
  return written
    .split('_')
    .map((word) => wordSign(word, LONE_STEM_LETTERS))
    .join('+');
}

/**
 * Signs of which each hint has one: those that are a hint by themselves, and of every other hint the longest, since long words are rare ones,
 * unless all of its words are as common as those of `the_27`.
 */
function tellingSigns(hints: readonly string[]): string[] {
  const telling = new Set(hints.filter((hint) => !hint.includes('+')));
  for (const signs of hints.map((hint) => hint.split('+'))) {
    const [longest = ''] = signs.toSorted((one, other) => other.length - one.length);
    if (!signs.some((sign) => telling.has(sign)) && longest.length >= LEAST_LETTERS) telling.add(longest);
  }
  return [...telling];
}
