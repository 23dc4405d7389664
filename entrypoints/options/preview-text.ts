import { KINDS } from '../../data/kinds.ts';
import type { Mention } from '../../matching/mention.ts';

const PIECE = new RegExp(`\\[(?<kind>${KINDS.join('|')}):|(?<end>\\])`, 'gu');

/** A sample text without its markup, and the mentions that the markup named. */
export interface PreviewText {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/**
 * Reads a text in which mentions are written as `[person:Alyaksandr Lukashenka]`, one inside another where a name
 * stands in an event. The words of a mention are its id, so that the same words are the same card.
 */
export const readPreview = (marked: string): PreviewText => {
  const open: { readonly kind: string; readonly start: number }[] = [];
  const mentions: Mention[] = [];
  let text = '';
  let done = 0;
  for (const piece of marked.matchAll(PIECE)) {
    text += marked.slice(done, piece.index);
    done = piece.index + piece[0].length;
    const kind = piece.groups?.['kind'];
    if (kind !== undefined) {
      open.push({ kind, start: text.length });
      continue;
    }
    const mention = open.pop();
    const found = KINDS.find((name) => name === mention?.kind);
    if (!mention || !found) continue;
    const span = { start: mention.start, end: text.length };
    const id = text.slice(span.start, span.end);
    mentions.push({ id, kind: found, block: 0, ...span, confidence: 1, via: { rule: 'spelling', values: [id] } });
  }
  return { text: text + marked.slice(done), mentions };
};
