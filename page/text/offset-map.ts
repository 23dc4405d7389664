/** A stretch of one text node that a block's text is made of. All offsets are UTF-16 units. */
export interface Piece {
  readonly node: Text;
  /** Where the stretch begins in the node. */
  readonly from: number;
  /** Where it begins in the block's text. */
  readonly at: number;
  readonly length: number;
}

/** A place between two characters of the live document. */
export interface Place {
  readonly node: Text;
  readonly offset: number;
}

/**
 * Leads from offsets in a block's text back to the document. The pieces are in order and do not overlap;
 * what lies between two of them (a space that stands for a box in the line) belongs to no node.
 */
export class OffsetMap {
  readonly pieces: readonly Piece[];

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
  }

  /** The place before the character at `offset`. Throws a RangeError where no node holds that character. */
  startOf(offset: number): Place {
    const piece = this.pieceOf(offset);
    return { node: piece.node, offset: piece.from + offset - piece.at };
  }

  /** The place after the last character before `end`, so that a stretch never reaches into the next node for nothing. */
  endOf(end: number): Place {
    const { node, offset } = this.startOf(end - 1);
    return { node, offset: offset + 1 };
  }

  /** The text nodes that hold any of the characters from `start` to `end`, exclusive. */
  nodesOf(start: number, end: number): Text[] {
    return this.pieces.filter((piece) => piece.at < end && piece.at + piece.length > start).map((piece) => piece.node);
  }

  /** Whether both maps lead to the same places. */
  equals(other: OffsetMap): boolean {
    return (
      this.pieces.length === other.pieces.length &&
      this.pieces.every((piece, index) => {
        const twin = other.pieces[index];
        return (
          twin?.node === piece.node && twin.from === piece.from && twin.at === piece.at && twin.length === piece.length
        );
      })
    );
  }

  private pieceOf(offset: number): Piece {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const piece = this.pieces[middle];
      if (piece === undefined) break;
      if (offset < piece.at) high = middle - 1;
      else if (offset >= piece.at + piece.length) low = middle + 1;
      else return piece;
    }
    throw new RangeError(`No text node holds the character at offset ${offset} of this block.`);
  }
}
