import type { PlacedMention } from './marks/placed-mention.ts';
import type { TextBlock } from './text/text-run.ts';

/** As much of the sentence around a mention as a line of the popup has room for, UTF-16 units. */
const CONTEXT = 48;

/** A mention as a list shows it. */
export interface MentionLine {
  /** Position in reading order, from 0. */
  ordinal: number;
  id: string;
  kind: PlacedMention['mention']['kind'];
  /** The words as printed, in one line. */
  text: string;
  before: string;
  after: string;
  confidence: number;
  maybe: boolean;
  via: { rule: string; values: string[] };
}

/** The mentions as lines, with some of the words around each. */
export const mentionLines = (
  placed: readonly PlacedMention[],
  blockOf: (one: PlacedMention) => TextBlock | undefined,
): MentionLine[] =>
  placed.map((one, ordinal) => {
    const { id, kind, start, end, confidence, via } = one.mention;
    const text = blockOf(one)?.text ?? '';
    return {
      ordinal,
      id,
      kind,
      text: inOneLine(text.slice(start, end)).trim(),
      before: fromWord(inOneLine(text.slice(Math.max(0, start - CONTEXT), start)), start > CONTEXT),
      after: toWord(inOneLine(text.slice(end, end + CONTEXT)), end + CONTEXT < text.length),
      confidence,
      maybe: one.maybe,
      via: { rule: via.rule, values: [...via.values] },
    };
  });

/** The distinct cards that are marked. */
export const markedCards = (placed: readonly PlacedMention[]): string[] => [
  ...new Set(placed.filter(({ maybe }) => !maybe).map(({ mention }) => mention.id)),
];

/** Soft hyphens and their like are for line breaking, not for a list. */
const inOneLine = (text: string): string =>
  text.replaceAll(/[\u00AD\u200B\u2060\uFEFF]/gu, '').replaceAll(/\s+/gu, ' ');

const fromWord = (text: string, cut: boolean): string => (cut ? text.replace(/^(\S*\s)?/u, '…') : text);

const toWord = (text: string, cut: boolean): string => (cut ? text.replace(/(\s\S*)?$/u, '…') : text);
