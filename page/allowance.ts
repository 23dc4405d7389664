import type { TextBlock } from './text/text-run.ts';

/** How much of a page is read and marked. */
export interface Allowance {
  /** UTF-16 units. */
  readonly text: number;
  readonly mentions: number;
  readonly mentionsInNode: number;
}

/**
 * What is read unasked. Of text some million words, more than any article. Of mentions as many as a long book on the subject has: the browser goes
 * through all marks of a document whenever its layout changes, and Chromium takes quadratic time for those in one text node.
 */
export const ALLOWANCE: Allowance = { text: 8_000_000, mentions: 20_000, mentionsInNode: 2_000 };

/** As much as both allow. */
export const together = (one: Allowance, other: Allowance): Allowance => ({
  text: one.text + other.text,
  mentions: one.mentions + other.mentions,
  mentionsInNode: one.mentionsInNode + other.mentionsInNode,
});

/** The first of the blocks, no more text than is allowed, and up to the one with which the mentions known so far reach a limit. */
export const within = (
  blocks: readonly TextBlock[],
  { text, mentions, mentionsInNode }: Allowance,
  mentionsIn: (block: TextBlock) => number,
): readonly TextBlock[] => {
  let textLeft = text;
  let mentionsLeft = mentions;
  let node: Text | undefined;
  let nodeLeft = mentionsInNode;
  const end = blocks.findIndex((block) => {
    if (mentionsLeft <= 0 || nodeLeft <= 0) return true;
    if (nodeOf(block) !== node) nodeLeft = mentionsInNode;
    node = nodeOf(block);
    textLeft -= block.text.length;
    mentionsLeft -= mentionsIn(block);
    nodeLeft -= mentionsIn(block);
    return textLeft < 0;
  });
  return end < 0 ? blocks : blocks.slice(0, end);
};

/** The text node of a block that is part of one. */
const nodeOf = ({ map }: TextBlock): Text | undefined => map.pieces[0]?.node;
