import { vi } from 'vitest';
import type { Kind } from '../../data/kinds.ts';
import type { BlockCandidates, Matcher, Mention } from '../../matching/mention.ts';
import { finish, type Steps } from '../../matching/steps.ts';
import { ALLOWANCE } from '../../page/allowance.ts';
import { type Choices, PageReader, type ReaderOptions } from '../../page/reader.ts';

const NAMES: Record<string, Kind> = {
  Lukashenka: 'person',
  Belsat: 'organisation',
  Minsk: 'place',
  'Sochi meeting': 'event',
};

/** Finds four plain words exactly: what the page layer does with mentions is tested here, not how they are found. */
const exactMatcher = (seen: { read: string[] } = { read: [] }): Matcher => ({
  read: (text) => {
    seen.read.push(text);
    return { text };
  },
  decide: (blocks) => finish(deciding(blocks)),
  deciding,
  rescue: () => [],
  rescuing: function* () {
    yield;
    return [];
  },
});

/** Can be left after each block, as the real one can. */
function* deciding(blocks: readonly BlockCandidates[]): Steps<Mention[]> {
  const mentions: Mention[] = [];
  for (const [index, block] of blocks.entries()) {
    mentions.push(...found(block, index));
    yield;
  }
  return mentions;
}

const found = ({ text }: BlockCandidates, block: number): Mention[] =>
  [...text.replaceAll(/[\u00ad\u200b]/g, '').matchAll(/Lukashenka|Belsat|Minsk|Sochi meeting/g)].length === 0
    ? []
    : [...text.matchAll(new RegExp(Object.keys(NAMES).map(soft).join('|'), 'g'))].map((match) => {
        const name = match[0].replaceAll(/[\u00ad\u200b]/g, '');
        return {
          id: name.toLowerCase().replaceAll(' ', '-'),
          kind: NAMES[name] ?? 'person',
          block,
          start: match.index,
          end: match.index + match[0].length,
          confidence: 1,
          via: { rule: 'spelling', values: [name] },
        };
      });

const soft = (name: string): string => [...name].join('[\\u00ad\\u200b]*');

export const EVERYTHING: Choices = {
  kinds: { person: true, organisation: true, place: true, event: true },
  worldNames: 'always',
  density: 'every',
  markStyle: 'underline-and-tint',
};

/** A reader on the test's own document, and what it was given and reported. */
export interface Reading {
  readonly reader: PageReader;
  /** The texts handed to the matcher, in order. */
  readonly read: string[];
  readonly errors: unknown[];
  stop(): void;
}

let current: Reading | undefined;

/** Starts reading the test's page; `stopReading` ends it. */
export const startReading = (options: Partial<ReaderOptions> = {}): Reading => {
  const end = new AbortController();
  const seen = { read: [] as string[] };
  const errors: unknown[] = [];
  const reader = new PageReader({
    document,
    matcher: exactMatcher(seen),
    choices: EVERYTHING,
    leastText: 0,
    allowance: ALLOWANCE,
    opened: () => {},
    frameMet: () => {},
    report: (error) => errors.push(error),
    signal: end.signal,
    ...options,
  });
  current = { reader, read: seen.read, errors, stop: () => end.abort() };
  return current;
};

export const stopReading = (): void => {
  current?.stop();
  current = undefined;
  document.body.innerHTML = '';
};

/** The printed words under all marks of a kind, tree by tree in reading order; what the page's own world sees too. */
export const marks = (kind: Kind = 'person'): string[] => {
  const ranges = [...(CSS.highlights.get(`backstory-${kind}`) ?? [])] as Range[];
  const trees = Map.groupBy(
    ranges.filter((range) => !range.collapsed),
    (range) => range.startContainer.getRootNode(),
  );
  return [...trees.values()].flatMap((tree) => tree.toSorted(inOrder).map(String));
};

const inOrder = (one: Range, other: Range): number => one.compareBoundaryPoints(Range.START_TO_START, other);

/** Waits until exactly these words are marked. */
export const expectMarks = (words: string[], kind: Kind = 'person'): Promise<void> =>
  vi.waitFor(
    () => {
      const now = marks(kind);
      if (JSON.stringify(now) !== JSON.stringify(words))
        throw new Error(`marked: ${JSON.stringify(now)}, expected: ${JSON.stringify(words)}`);
    },
    { timeout: 5_000, interval: 20 },
  );
