/**
 * The longest block handed to the matcher at once, UTF-16 units: some 2 500 words, read in well under one
 * slice of work. Longer text is cut between sentences, which changes no name.
 */
const LONGEST_BLOCK = 16_384;

/** How far back from the limit an end of a sentence is sought before a word's end will do, UTF-16 units. */
const LOOK_BACK = 2_048;

const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*\s/gu;
const SPACE = /\s/gu;

/** The offsets at which `text` is cut, the last of them its length: pieces no longer than `limit`, none of them empty. */
export const cutText = (text: string, limit = LONGEST_BLOCK): number[] => {
  const cuts: number[] = [];
  let start = 0;
  while (text.length - start > limit) {
    start = cutBefore(text, start, start + limit);
    cuts.push(start);
  }
  if (text.length > start) cuts.push(text.length);
  return cuts;
};

/** The pieces between those cuts. */
export function* partsOf(text: string): Generator<string> {
  let start = 0;
  for (const end of cutText(text)) {
    yield text.slice(start, end);
    start = end;
  }
}

const cutBefore = (text: string, start: number, limit: number): number => {
  const from = Math.max(start + 1, limit - LOOK_BACK);
  const tail = text.slice(from, limit);
  const end = lastEnd(tail, SENTENCE_END) ?? lastEnd(tail, SPACE);
  if (end !== undefined) return from + end;
  return isLowSurrogate(text.charCodeAt(limit)) && limit - 1 > start ? limit - 1 : limit;
};

const lastEnd = (text: string, pattern: RegExp): number | undefined => {
  let end: number | undefined;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
};

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
