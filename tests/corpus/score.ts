import { MARK_FROM, type Matcher, type Mention } from '../../matching/mention.ts';
import { sentences } from '../../matching/words/sentences.ts';
import { tokenise } from '../../matching/words/tokens.ts';
import type { Answer, Passage } from './passages.ts';

/** Right, missed and wrong answers. */
export interface Tally {
  hits: number;
  misses: number;
  falseMarks: number;
}

/** A fault worth looking at. */
export interface Fault {
  readonly passage: Passage;
  readonly fault: 'missed' | 'false';
  readonly id: string;
  readonly words: string;
  readonly via?: string;
}

/** The mentions a reader would see marked in a passage, with offsets in its whole text. */
export function mark(matcher: Matcher, { text }: Pick<Passage, 'text'>): Mention[] {
  const blocks = [...text.matchAll(/[^\n](?:[^\n]|\n(?!\s*\n))*/g)].map(({ 0: words, index }) => ({ words, index }));
  const read = blocks.map(({ words }) => matcher.read(words));
  const facts = { worldNames: 'on-topic' as const };
  const settled = matcher.decide(read, facts);
  return [...settled, ...matcher.rescue(read, settled, facts)]
    .filter(({ confidence }) => confidence >= MARK_FROM)
    .map((mention) => {
      const offset = blocks[mention.block]?.index ?? 0;
      return { ...mention, start: mention.start + offset, end: mention.end + offset };
    });
}

/** Names: the same card and the exact words. */
export function scoreNames(
  passage: Passage,
  mentions: readonly Mention[],
  events: ReadonlySet<string>,
): { tally: Tally; faults: Fault[] } {
  const answers = passage.answers.filter(({ id }) => !events.has(id));
  const given = mentions.filter(({ kind }) => kind !== 'event');
  const same = (answer: Answer, { id, start, end }: Mention) =>
    answer.id === id && answer.start === start && answer.end === end;
  const wanted = answers.filter(({ either }) => !either);
  const missed = wanted.filter((answer) => !given.some((mention) => same(answer, mention)));
  const wrong = given.filter(
    (mention) =>
      !answers.some(
        (answer) =>
          same(answer, mention) ||
          (answer.either && answer.start <= mention.start && mention.end <= answer.end && answer.id === mention.id),
      ),
  );
  return tallied(passage, wanted, missed, wrong);
}

/** Events: the same card, touching the sentence of the answer; a second mark of it there is no fault. */
export function scoreEvents(
  passage: Passage,
  mentions: readonly Mention[],
  events: ReadonlySet<string>,
): { tally: Tally; faults: Fault[] } {
  const answers = passage.answers
    .filter(({ id }) => events.has(id))
    .map((answer) => ({ ...answer, ...sentenceAround(passage.text, answer) }));
  const given = mentions.filter(({ kind }) => kind === 'event');
  const touches = (answer: Answer, { id, start, end }: Mention) =>
    answer.id === id && answer.start < end && start < answer.end;
  const wanted = answers.filter(({ either }) => !either);
  const missed = wanted.filter((answer) => !given.some((mention) => touches(answer, mention)));
  const wrong = given.filter((mention) => !answers.some((answer) => touches(answer, mention)));
  return tallied(passage, wanted, missed, wrong);
}

function tallied(
  passage: Passage,
  wanted: readonly Answer[],
  missed: readonly Answer[],
  wrong: readonly Mention[],
): { tally: Tally; faults: Fault[] } {
  const words = ({ start, end }: { start: number; end: number }) => passage.text.slice(start, end);
  return {
    tally: { hits: wanted.length - missed.length, misses: missed.length, falseMarks: wrong.length },
    faults: [
      ...missed.map((answer): Fault => ({ passage, fault: 'missed', id: answer.id, words: words(answer) })),
      ...wrong.map(
        (mention): Fault => ({
          passage,
          fault: 'false',
          id: mention.id,
          words: words(mention),
          via: `${mention.via.rule} ${mention.via.values.join(', ')} ${mention.confidence.toFixed(2)}`,
        }),
      ),
    ],
  };
}

function sentenceAround(text: string, { start, end }: Answer): { start: number; end: number } {
  const around = sentences(text, tokenise(text)).filter((sentence) => sentence.start < end && start < sentence.end);
  return {
    start: Math.min(start, ...around.map((sentence) => sentence.start)),
    end: Math.max(end, ...around.map((sentence) => sentence.end)),
  };
}

/** Adds up tallies. */
export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, { hits, misses, falseMarks }) => ({
      hits: all.hits + hits,
      misses: all.misses + misses,
      falseMarks: all.falseMarks + falseMarks,
    }),
    { hits: 0, misses: 0, falseMarks: 0 },
  );
}

/** Precision, recall and their harmonic mean; 1 where there is nothing to find and nothing found. */
export function rates({ hits, misses, falseMarks }: Tally): { precision: number; recall: number; f1: number } {
  const precision = hits + falseMarks === 0 ? 1 : hits / (hits + falseMarks);
  const recall = hits + misses === 0 ? 1 : hits / (hits + misses);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
