import Fuse from 'fuse.js';
import { type Alias, type Finder, type Found, longestOnly, type Method } from './method.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const CAPITAL = /^\p{Lu}/u;
/** What research into name matching found best for Fuse.js on such names. */
const OPTIONS = { keys: ['text'], includeScore: true, ignoreLocation: true, ignoreFieldNorm: true, threshold: 0.3 };
/** A window whose length is further from the name's than this, UTF-16 units, is not it. */
const MOST_LENGTH_DIFFERENCE = 2;

interface Window {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All runs of one to three words. */
function windows(text: string): Window[] {
  const words = [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return words.flatMap(({ start }, first) =>
    words.slice(first, first + 3).map(({ end }) => ({ start, end, text: text.slice(start, end) })),
  );
}

function searcher(aliases: readonly Alias[]): (words: string) => string | undefined {
  const fuse = new Fuse(aliases, OPTIONS);
  return (words) =>
    fuse
      .search(words, { limit: 5 })
      .find(({ item }) => Math.abs(item.text.length - words.length) <= MOST_LENGTH_DIFFERENCE)?.item.id;
}

function hits(candidates: readonly Window[], idOf: (words: string) => string | undefined): Found[] {
  return longestOnly(
    candidates.flatMap(({ start, end, text }) => {
      const id = idOf(text);
      return id === undefined ? [] : [{ id, start, end }];
    }),
  );
}

/** What comes to mind first: Fuse.js asked about every window of one to three words. */
export const fuseWindows: Method = {
  name: 'Fuse.js, every 1–3-word window',
  sampled: true,
  build(aliases): Finder {
    const idOf = searcher(aliases);
    return {
      find: (text) => hits(windows(text), idOf),
      sample: (text, most) => {
        const all = windows(text);
        const step = Math.max(1, Math.floor(all.length / most));
        const asked = all.filter((_, index) => index % step === 0);
        for (const window of asked) idOf(window.text);
        return { queries: all.length, made: asked.length };
      },
    };
  },
};

/** Fuse.js asked once about each distinct run of capitalised words. */
export const fuseSpans: Method = {
  name: 'Fuse.js, distinct capitalised spans',
  sampled: true,
  build(aliases): Finder {
    const idOf = searcher(aliases);
    const spans = (text: string) =>
      windows(text).filter((window) => window.text.split(/[^\p{L}\p{M}\p{N}]+/u).every((word) => CAPITAL.test(word)));
    return {
      find: (text) => {
        const answers = new Map<string, string | undefined>();
        return hits(spans(text), (words) => {
          if (!answers.has(words)) answers.set(words, idOf(words));
          return answers.get(words);
        });
      },
      sample: (text, most) => {
        const distinct = [...new Set(spans(text).map((span) => span.text))];
        const step = Math.max(1, Math.floor(distinct.length / most));
        const asked = distinct.filter((_, index) => index % step === 0);
        for (const words of asked) idOf(words);
        return { queries: distinct.length, made: asked.length };
      },
    };
  },
};
