import type { Lexicon } from '../../data/recognition/schema.ts';
import type { Token } from '../words/tokens.ts';

/** Letters that only some of the languages use, as strong as several of their small words. */
const TELLING_LETTERS: readonly (readonly [RegExp, ...string[]])[] = [
  [/[łśźżćń]/i, 'pl', 'be'],
  [/[ąę]/i, 'pl', 'lt'],
  [/[ěřů]/i, 'cs'],
  [/[ľĺŕô]/i, 'sk'],
  [/[ėįų]/i, 'lt'],
  [/[āēīķļņģ]/i, 'lv'],
  [/[őű]/i, 'hu'],
  [/[ŭў]/i, 'be'],
  [/[ыэё]/i, 'ru', 'be'],
  [/[іґ]/i, 'uk', 'be'],
  [/[їє]/i, 'uk'],
  [/щ/i, 'ru', 'uk', 'bg'],
  [/[јљњћђџ]/i, 'sr'],
  [/[ğış]/i, 'tr'],
  [/[ăâțţș]/i, 'ro'],
  [/ß/, 'de'],
  [/[åä]/i, 'sv', 'fi'],
  [/[æø]/i, 'da', 'no'],
];
/** Votes of a telling letter, and of an ending, which gives a language away less surely; a small word has one. */
const LETTER_VOTES = 2;
const ENDING_VOTES = 0.6;
/** Votes from which a block speaks for itself. */
const ENOUGH_VOTES = 3;
/** Share of the first language's votes from which another is as likely. */
const NEAR_FIRST = 0.8;

/** Letters of the longest ending that the data list; shorter words are not looked at for one. */
const LONGEST_ENDING = 5;
/** Distinct words kept: a long page has some ten thousand; a feed that never ends must not grow without bound. */
const WORDS_REMEMBERED = 50_000;
const NOT_ASCII = /[^\x00-\x7f]/;

interface Vote {
  /** Index of the language among the tags. */
  readonly language: number;
  readonly weight: number;
}

function cast(votes: Votes, { language, weight }: Vote): void {
  votes[language] = (votes[language] ?? 0) + weight;
}

/** A sign that several languages have says less for each. */
function shared(speakers: readonly number[] | undefined, weight: number): Vote[] {
  return (speakers ?? []).map((language) => ({ language, weight: weight / (1 + Math.log2(speakers?.length ?? 1)) }));
}

/** How much speaks for each language, in the order of `Languages.tags`. */
export type Votes = Float32Array;

/** Tells languages in Latin letters apart by their small words, well enough to know which endings a name may take. */
export class Languages {
  readonly tags: readonly string[];
  readonly #words = new Map<string, number[]>();
  readonly #endings = new Map<string, number[]>();
  readonly #cast = new Map<string, readonly Vote[]>();
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

  /** Whether a word is one of the language's small ones: Italian "per" is no Swede. */
  isSmallWord({ text }: Token, language: string | undefined): boolean {
    return (
      language !== undefined && (this.#words.get(text.toLowerCase())?.includes(this.tags.indexOf(language)) ?? false)
    );
  }

  /** What a block's words say. */
  votes(text: string, tokens: readonly Token[]): Votes {
    const votes = new Float32Array(this.tags.length);
    for (const token of tokens) for (const vote of this.#castBy(token)) cast(votes, vote);
    if (NOT_ASCII.test(text)) for (const vote of this.#castByLetters(text)) cast(votes, vote);
    return votes;
  }

  #castByLetters(text: string): Vote[] {
    return TELLING_LETTERS.filter(([letters]) => letters.test(text)).flatMap(([, ...tags]) =>
      shared(
        tags.map((tag) => this.tags.indexOf(tag)).filter((speaker) => speaker >= 0),
        LETTER_VOTES,
      ),
    );
  }

  /** The votes of one word; a text says most of its words many times. */
  #castBy({ text: printed, shape }: Token): readonly Vote[] {
    const known = this.#cast.get(printed);
    if (known !== undefined) return known;
    const word = shape === 'lower' ? printed : printed.toLowerCase();
    const votes = [...shared(this.#words.get(word), 1)];
    if (shape === 'lower' && word.length >= LONGEST_ENDING)
      for (let length = LONGEST_ENDING; length >= 1; length--)
        votes.push(...shared(this.#endings.get(word.slice(-length)), ENDING_VOTES));
    if (this.#cast.size >= WORDS_REMEMBERED) this.#cast.clear();
    this.#cast.set(printed, votes);
    return votes;
  }

  /** The languages that the votes leave possible, the likeliest first; `fallback` where they are few. */
  settle(votes: Votes, fallback: readonly string[]): readonly string[] {
    let most = 0;
    for (const count of votes) if (count > most) most = count;
    if (most === 0 || (most < ENOUGH_VOTES && fallback.length > 0)) return fallback;
    const likely: { tag: string; count: number }[] = [];
    for (let language = 0; language < votes.length; language++) {
      const count = votes[language] ?? 0;
      if (count >= most * NEAR_FIRST) likely.push({ tag: this.tags[language] ?? '', count });
    }
    return likely.sort((a, b) => b.count - a.count).map(({ tag }) => tag);
  }

  /** The names of the sets of endings that names take in any of the languages. */
  endingsOf(languages: readonly string[]): string[] {
    return languages.map((language) => this.#endingSets[this.tags.indexOf(baseOf(language))] ?? 'none');
  }
}

/** Languages in which the given name stands behind the surname. */
export const FAMILY_FIRST: ReadonlySet<string> = new Set(['hu']);

/** Languages in which an object may stand between the subject and the verb: "als Viktor Russland verließ". */
export const OBJECT_BEFORE_VERB: ReadonlySet<string> = new Set(['de', 'lb', 'nl', 'hu', 'tr']);

/** `pt` of `pt-BR`. */
export function baseOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}
