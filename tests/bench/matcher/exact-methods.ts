import FastScanner from 'fastscan';
import { type Alias, type Finder, idsByText, isWholeWord, longestOnly, type Method } from './method.ts';

/** Exact search for all spellings at once with the fastest Aho–Corasick automaton npm has, whole words only. */
export const ahoCorasick: Method = {
  name: 'Aho–Corasick (fastscan), exact',
  build(aliases: readonly Alias[]): Finder {
    const ids = idsByText(aliases);
    const scanner = new FastScanner([...ids.keys()]);
    return {
      find: (text) =>
        longestOnly(
          scanner
            .search(text)
            .map(([start, word]) => ({ id: ids.get(word) ?? '', start, end: start + word.length }))
            .filter(({ start, end }) => isWholeWord(text, start, end)),
        ),
    };
  },
};

const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;

/** One regular expression with every spelling as an alternative, longest first. */
export const alternation: Method = {
  name: 'regular-expression alternation',
  build(aliases: readonly Alias[]): Finder {
    const ids = idsByText(aliases.map(({ id, text }) => ({ id, text: text.toLowerCase() })));
    const words = [...ids.keys()].toSorted((a, b) => b.length - a.length).map((word) => word.replace(SYNTAX, '\\$&'));
    const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
    return {
      find: (text) =>
        [...text.matchAll(pattern)].map((match) => ({
          id: ids.get(match[0].toLowerCase()) ?? '',
          start: match.index,
          end: match.index + match[0].length,
        })),
    };
  },
};
