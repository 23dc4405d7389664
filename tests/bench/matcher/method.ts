/** A spelling and the card it stands for. */
export interface Alias {
  readonly id: string;
  readonly text: string;
}

/** A stretch of text, UTF-16 offsets, end exclusive, and the card it is taken for. */
export interface Found {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A way of finding names in a text. */
export interface Method {
  readonly name: string;
  /** Too slow for a whole page: measured on a sample of its queries and extrapolated. */
  readonly sampled?: boolean;
  /** Prepares for these names, once. */
  build(aliases: readonly Alias[]): Finder;
}

export interface Finder {
  find(text: string): Found[];
  /** How many queries `find` would make of this text, and one way of making only some of them. */
  sample?(text: string, most: number): { readonly queries: number; readonly made: number };
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Whether the stretch begins and ends where words do. */
export function isWholeWord(text: string, start: number, end: number): boolean {
  return !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end));
}

/** Of overlapping stretches the longest, the first of equals; in order. */
export function longestOnly(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const one of sorted) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push(one);
    else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one;
  }
  return kept;
}

/** The ids of each spelling; a spelling that several share goes to the first. */
export function idsByText(aliases: readonly Alias[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { id, text } of aliases) if (!ids.has(text)) ids.set(text, id);
  return ids;
}
