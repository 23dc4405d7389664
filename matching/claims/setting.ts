import type { Setting } from '../names/person.ts';
import { startsSentence } from '../words/sentences.ts';
import { hasCapital } from '../words/shapes.ts';
import type { Token } from '../words/tokens.ts';

/** Languages that write every noun with a capital. */
const CAPITAL_NOUNS = new Set(['de', 'lb']);
/** Share of capitalised words from which a sentence is a headline, and how many words it takes to tell. */
const HEADLINE_SHARE = 0.65;
const HEADLINE_WORDS = 4;
/** Share of words in capitals from which a sentence is set in them. */
const CAPS_SHARE = 0.6;
/** Behind these a sentence, or a quoted one, begins. */
const OPENING = /[:“„«"‘([]\s?$/;

/** A block as the rules walk through it; what is costly is found out once, when asked for. */
export class BlockSetting {
  readonly tokens: readonly Token[];
  /** The languages the block may be in, the likeliest first. */
  readonly spoken: readonly string[];
  readonly inflects: boolean;
  readonly #isThing: (index: number) => boolean;
  readonly #isSmallWord: (index: number) => boolean;
  #starts: Uint8Array | undefined;

  constructor(
    tokens: readonly Token[],
    spoken: readonly string[],
    inflects: boolean,
    isThing: (index: number) => boolean,
    isSmallWord: (index: number) => boolean = () => false,
  ) {
    this.tokens = tokens;
    this.spoken = spoken;
    this.inflects = inflects;
    this.#isThing = isThing;
    this.#isSmallWord = isSmallWord;
  }

  /** Whether the token at `index` begins a sentence. */
  startsSentence(index: number): boolean {
    return startsSentence(this.tokens, index);
  }

  /** Whether the token has its capital from where it stands: "HOST: And Navalny?" */
  opens(index: number): boolean {
    return this.startsSentence(index) || OPENING.test(this.tokens[index]?.gap ?? '');
  }

  /** Whether any word would have its capital where the token stands. */
  capitalTellsNothing(index: number): boolean {
    return this.opens(index) || this.inCapitals(index) || this.around(index).capitalNouns;
  }

  /** The sentence around a token, as token indices, end exclusive. */
  sentenceAround(index: number): { from: number; to: number } {
    this.#starts ??= Uint8Array.from(this.tokens, (_, at) => (startsSentence(this.tokens, at) ? 1 : 0));
    let from = index;
    while (from > 0 && this.#starts[from] !== 1) from--;
    let to = index + 1;
    while (to < this.tokens.length && this.#starts[to] !== 1) to++;
    return { from, to };
  }

  /** Whether the sentence around a token is set in capitals. */
  inCapitals(index: number): boolean {
    const { from, to } = this.sentenceAround(index);
    const words = this.tokens.slice(from, to).filter(({ shape, text }) => shape !== 'caseless' && text.length > 1);
    return words.length > 1 && words.filter(({ shape }) => shape === 'caps').length >= CAPS_SHARE * words.length;
  }

  /** Whether some token of the sentence around `index`, as far as a semicolon, answers `test`. */
  anyInSentence(index: number, test: (token: Token) => boolean): boolean {
    let { from, to } = this.sentenceAround(index);
    for (let at = index; at > from; at--) if (this.tokens[at]?.gap.includes(';')) from = at;
    for (let at = index + 1; at < to; at++) if (this.tokens[at]?.gap.includes(';')) to = at;
    return this.tokens.slice(from, to).some(test);
  }

  /** The setting that the rules for persons ask for. */
  around(index: number): Setting {
    const { from, to } = this.sentenceAround(index);
    // The first word is always capitalised, and the name in question is what is to be found out.
    const words = this.tokens
      .slice(from, to)
      .filter(({ text }, at) => text.length > 3 && at > 0 && from + at !== index && from + at !== index - 1);
    const capitals = words.filter(({ shape }) => hasCapital(shape)).length;
    return {
      tokens: this.tokens,
      language: this.spoken[0],
      inflects: this.inflects,
      capitalNouns: CAPITAL_NOUNS.has(this.spoken[0] ?? ''),
      titleCase: words.length >= HEADLINE_WORDS && capitals >= HEADLINE_SHARE * words.length,
      startsSentence: (at) => this.startsSentence(at),
      opens: (at) => this.opens(at),
      isThing: this.#isThing,
      isSmallWord: this.#isSmallWord,
    };
  }
}
