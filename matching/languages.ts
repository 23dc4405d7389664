import type { Lexicon } from '../data/recognition/schema.ts';
import type { Token } from './tokens.ts';

/** Letters that only some of the languages use, as strong as several of their small words. */
const TELLING_LETTERS: readonly (readonly [RegExp, ...string[]])[] = [
  [/[łśźżćń]/i, 'pl', 'be'],
  [/[ąę]/i, 'pl', 'lt'],
  [/[ěřů]/i, 'cs'],
  [/[ľĺŕô]/i, 'sk'],
  [/[ėįų]/i, 'lt'],
  [/[āēīķļņģ]/i, 'lv'],
  [/[őű]/i, 'hu'],
  [/[ŭ]/i, 'be'],
  [/[ğış]/i, 'tr'],
  [/[ăâțţș]/i, 'ro'],
  [/ß/, 'de'],
  [/[åä]/i, 'sv', 'fi'],
  [/[æø]/i, 'da', 'no'],
];
const LETTERS_COUNT = 2;
/** An ending gives a language away less surely than a small word. */
const ENDING_COUNTS = 0.6;
/** Votes from which a block speaks for itself. */
const ENOUGH_VOTES = 3;
/** Languages this near to the first are as likely. */
const NEAR_FIRST = 0.8;

/** How much speaks for each language, in the order of `Languages.tags`. */
export type Votes = Float32Array;

/** Tells languages in Latin letters apart by their small words, well enough to know which endings a name may take. */
export class Languages {
  readonly tags: readonly string[];
  readonly #words = new Map<string, number[]>();
  readonly #endings = new Map<string, number[]>();
  readonly #endingSets: readonly string[];

  constructor({ languages }: Lexicon) {
    this.tags = Object.keys(languages);
    this.#endingSets = Object.values(languages).map(({ endings }) => endings);
    Object.values(languages).forEach(({ words }, language) => {
      for (const word of words.split(' ')) {
        const [table, key] = word.startsWith('-') ? [this.#endings, word.slice(1)] : [this.#words, word];
        const speakers = table.get(key) ?? [];
        if (!speakers.includes(language)) table.set(key, [...speakers, language]);
      }
    });
  }

  /** What a block's words say. */
  votes(text: string, tokens: readonly Token[]): Votes {
    const votes = new Float32Array(this.tags.length);
    const vote = (speakers: readonly number[] | undefined, weight: number) => {
      if (speakers === undefined) return;
      const share = weight / (1 + Math.log2(speakers.length));
      for (const language of speakers) votes[language] = (votes[language] ?? 0) + share;
    };
    for (const { text: printed, shape } of tokens) {
      const word = shape === 'lower' ? printed : printed.toLowerCase();
      vote(this.#words.get(word), 1);
      if (shape === 'lower' && word.length > 4)
        for (let length = 5; length >= 1; length--) vote(this.#endings.get(word.slice(-length)), ENDING_COUNTS);
    }
    for (const [letters, ...tags] of TELLING_LETTERS)
      if (letters.test(text))
        vote(
          tags.map((tag) => this.tags.indexOf(tag)).filter((language) => language >= 0),
          LETTERS_COUNT,
        );
    return votes;
  }

  /** The languages that the votes leave possible, the likeliest first; `fallback` where they are few. */
  settle(votes: Votes, fallback: readonly string[]): readonly string[] {
    const most = Math.max(...votes);
    if (most === 0 || (most < ENOUGH_VOTES && fallback.length > 0)) return fallback;
    return this.tags
      .map((tag, language) => ({ tag, count: votes[language] ?? 0 }))
      .filter(({ count }) => count >= most * NEAR_FIRST)
      .sort((a, b) => b.count - a.count)
      .map(({ tag }) => tag);
  }

  /** The names of the sets of endings that names take in any of the languages. */
  endingsOf(languages: readonly string[]): string[] {
    return languages.map((language) => this.#endingSets[this.tags.indexOf(baseOf(language))] ?? 'none');
  }
}

/** `pt` of `pt-BR`. */
export function baseOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}
