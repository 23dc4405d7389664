import type { Lexicon } from '../data/recognition/schema.ts';
import { plain } from './fold.ts';
import type { Token } from './tokens.ts';

/** Letters that only one of the languages uses, as strong as several of its small words. */
const TELLING_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[ąęłśźż]/i, 'pl'],
  [/[ěřů]/i, 'cs'],
  [/[ľĺŕ]/i, 'sk'],
  [/[ėįų]/i, 'lt'],
  [/[āēīķļņģ]/i, 'lv'],
  [/[őű]/i, 'hu'],
  [/[ŭ]/i, 'be'],
  [/[ğış]/i, 'tr'],
  [/[ăâțţș]/i, 'ro'],
  [/ß/, 'de'],
];
const LETTERS_COUNT = 2;
/** Votes from which a block speaks for itself, and by how much the first must lead the second. */
const ENOUGH_VOTES = 3;

/** How much speaks for each language, in the order of `Languages.tags`. */
export type Votes = Float32Array;

/** Tells languages in Latin letters apart by their small words, well enough to know which endings a name may take. */
export class Languages {
  readonly tags: readonly string[];
  readonly #words = new Map<string, number[]>();
  readonly #endings: readonly string[];

  constructor({ languages }: Lexicon) {
    this.tags = Object.keys(languages);
    this.#endings = Object.values(languages).map(({ endings }) => endings);
    Object.values(languages).forEach(({ words }, language) => {
      for (const word of words.split(' ')) this.#words.set(word, [...(this.#words.get(word) ?? []), language]);
    });
  }

  /** What a block's words say. */
  votes(text: string, tokens: readonly Token[]): Votes {
    const votes = new Float32Array(this.tags.length);
    for (const token of tokens) {
      const speakers = this.#words.get(token.shape === 'lower' ? token.text : token.text.toLowerCase());
      if (speakers === undefined) continue;
      const share = 1 / (1 + Math.log2(speakers.length));
      for (const language of speakers) votes[language] = (votes[language] ?? 0) + share;
    }
    for (const [letters, tag] of TELLING_LETTERS) {
      const language = this.tags.indexOf(tag);
      if (language >= 0 && letters.test(text)) votes[language] = (votes[language] ?? 0) + LETTERS_COUNT;
    }
    return votes;
  }

  /** The language that the votes settle, or `fallback` where they are few or even. */
  settle(votes: Votes, fallback: string | undefined): string | undefined {
    let best = -1;
    let second = -1;
    for (let language = 0; language < votes.length; language++) {
      if ((votes[language] ?? 0) > (votes[best] ?? 0)) {
        second = best;
        best = language;
      } else if ((votes[language] ?? 0) > (votes[second] ?? 0)) second = language;
    }
    const lead = votes[best] ?? 0;
    if (lead >= ENOUGH_VOTES && lead > (votes[second] ?? 0)) return this.tags[best];
    return fallback ?? (lead > (votes[second] ?? 0) ? this.tags[best] : undefined);
  }

  /** The name of the set of endings that the language's names take. */
  endingsOf(language: string | undefined): string {
    const index = language === undefined ? -1 : this.tags.indexOf(baseOf(language));
    return this.#endings[index] ?? 'none';
  }
}

/** `pt` of `pt-BR`. */
export function baseOf(tag: string): string {
  return plain(tag.split('-')[0] ?? tag);
}
