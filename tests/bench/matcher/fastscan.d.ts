declare module 'fastscan' {
  /** An Aho–Corasick automaton over UTF-16 units. */
  export default class FastScanner {
    constructor(words: readonly string[]);
    /** Start offset and word of each hit, overlapping ones included. */
    search(text: string): [start: number, word: string][];
  }
}
