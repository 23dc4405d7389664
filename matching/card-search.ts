import Fuse, { type FuseResult, type FuseResultMatch, type IFuseOptions } from 'fuse.js';
import type { Card } from '../data/schema.ts';

/** UTF-16 offsets in a text, end exclusive. */
type Span = readonly [start: number, end: number];

/** A card and every spelling by which it may be sought, its shown name not among them. */
export interface Searchable {
  readonly card: Card;
  readonly spellings: readonly string[];
}

export interface CardHit {
  readonly card: Card;
  /** What of the shown name matched, in order and apart; empty where another spelling did. */
  readonly name: readonly Span[];
  /** The other spelling that matched, where the shown name did not. */
  readonly alias?: { readonly text: string; readonly spans: readonly Span[] } | undefined;
}

/** Finds cards by what a reader types. */
export interface CardSearch {
  /** Best first; all cards in their own order for a query without letters. */
  find(query: string): readonly CardHit[];
}

/** Letters and digits, with what joins them inside a word. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** A word of a spelling, where it stands, as printed and as it sounds. */
interface Word {
  readonly spelling: number;
  readonly span: Span;
  readonly printed: string;
  readonly folded: readonly string[];
}

interface Entry {
  readonly card: Card;
  /** The shown name first. */
  readonly spellings: readonly string[];
  readonly words: readonly Word[];
}
