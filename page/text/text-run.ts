import { cutText } from './cut-text.ts';
import { OffsetMap, type Piece } from './offset-map.ts';

/** Text that is read as one: a paragraph, a cell, a heading; raw, so that offsets lead straight back to the nodes. */
export interface TextBlock {
  readonly text: string;
  readonly map: OffsetMap;
}

const INK = /\S/;

/** Gathers the text nodes of one flow, across inline elements, until something interrupts it. */
export class TextRun {
  private pieces: Piece[] = [];
  private texts: string[] = [];
  private length = 0;
  private inked = false;

  get isEmpty(): boolean {
    return this.length === 0;
  }

  add(node: Text): void {
    const text = node.data;
    if (text.length === 0) return;
    this.inked ||= INK.test(text);
    this.pieces.push({ node, from: 0, at: this.length, length: text.length });
    this.append(text);
  }

  /** Keeps words on the two sides of a box in the line apart. */
  separate(): void {
    if (this.length > 0) this.append(' ');
  }

  /** The blocks gathered so far, none if there is nothing but space; then begins anew. */
  take(): TextBlock[] {
    const { pieces, texts, inked } = this;
    this.pieces = [];
    this.texts = [];
    this.length = 0;
    this.inked = false;
    if (!inked) return [];
    const text = texts.join('');
    return cutBlocks(text, pieces);
  }

  private append(text: string): void {
    this.texts.push(text);
    this.length += text.length;
  }
}

const cutBlocks = (text: string, pieces: readonly Piece[]): TextBlock[] => {
  const cuts = cutText(text);
  if (cuts.length === 1) return [{ text, map: new OffsetMap(pieces) }];
  let start = 0;
  let first = 0;
  return cuts.map((end) => {
    const own: Piece[] = [];
    for (let index = first; index < pieces.length; index += 1) {
      const piece = pieces[index];
      if (piece === undefined || piece.at >= end) break;
      own.push(partOf(piece, start, end));
      if (piece.at + piece.length <= end) first = index + 1;
    }
    const block = { text: text.slice(start, end), map: new OffsetMap(own) };
    start = end;
    return block;
  });
};

/** What of a piece lies between two cuts, with offsets counted from the first. */
const partOf = (piece: Piece, start: number, end: number): Piece => {
  const from = Math.max(piece.at, start);
  const to = Math.min(piece.at + piece.length, end);
  return { node: piece.node, from: piece.from + from - piece.at, at: from - start, length: to - from };
};
