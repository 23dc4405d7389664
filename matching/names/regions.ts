import type { Lexicon } from '../../data/recognition/schema.ts';
import type { Token } from '../words/tokens.ts';
import type { WordSet } from '../words/words.ts';
import type { LexiconWords } from './lexicon-words.ts';

/** Regions behind a name that make it another town's: "Moscow, Idaho", "KREMLIN, Okla.", "Moscow (Idaho)". */
export class Regions {
  readonly #names: WordSet;
  readonly #abbreviations: ReadonlySet<string>;

  constructor({ regionAbbreviations }: Lexicon, { regions }: LexiconWords) {
    this.#names = regions;
    this.#abbreviations = new Set(regionAbbreviations.split(' '));
  }

  /** Whether a region follows on the token at `at`. */
  follow(tokens: readonly Token[], at: number): boolean {
    const region = tokens[at + 1];
    if (region === undefined || region.shape === 'lower' || !/^(?:,\s|\s\()$/.test(region.gap)) return false;
    if (this.#names.has(region)) return true;
    const isStopped = region.shape === 'caps' || (tokens[at + 2]?.gap ?? '.').startsWith('.');
    return isStopped && this.#abbreviations.has(region.text);
  }
}
