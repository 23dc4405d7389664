import type { Token } from '../words/tokens.ts';
import type { LexiconWords } from './lexicon-words.ts';
import type { Person, Setting } from './person.ts';

/** Words between an article and a trade at most: "a recently retired baker". */
const ADJECTIVES = 2;
/** "A baker from Leeds called Joe Biden": so far before the participle an article is sought. */
const BEFORE_NAMING = 6;
const APPOSITION = /^,\s$/;
const BLANKS = /^\s{1,3}$/;

/** Tells bearers of a whole name apart by what they do: the one that all know is no baker. */
export class Trades {
  readonly #words: LexiconWords;

  constructor(words: LexiconWords) {
    this.#words = words;
  }

  /** Whether a word says what somebody does who is not the person. */
  has(token: Token, person: Person): boolean {
    return this.#words.trades.has(token) && !person.trades.has(token);
  }

  /** Whether the name at tokens `from` to `to` is of somebody with a trade: "baker Joe Biden", "Joe Biden, 34, a baker", "a baker called Joe Biden". */
  tell(person: Person, from: number, to: number, setting: Setting): boolean {
    const { tokens } = setting;
    return this.precede(person, from, setting) || this.#isNamed(from, setting) || this.#isApposed(person, to, tokens);
  }

  /** "Blinken & Syn", "Maas GmbH", "Putin Bar": a name that goes on as a firm's or a shop's does at token `to`. */
  isFirm(to: number, { tokens, titleCase }: Setting): boolean {
    const word = tokens[to];
    if (word === undefined || word.shape === 'lower') return false;
    if (word.gap !== ' ') return word.gap === ' & ' && this.#words.partners.has(word);
    return this.#words.legalForms.has(word) || (!titleCase && this.#words.venues.has(word));
  }

  /** Whether a trade stands right before a token. */
  precede(person: Person, at: number, { tokens }: Setting): boolean {
    const word = tokens[at - 1];
    return word !== undefined && BLANKS.test(tokens[at]?.gap ?? '') && this.has(word, person);
  }

  #isNamed(from: number, setting: Setting): boolean {
    const word = setting.tokens[from - 1];
    if (word === undefined || !BLANKS.test(setting.tokens[from]?.gap ?? '') || !this.#words.namings.has(word))
      return false;
    return this.#anyIndefinite(from - 1, setting);
  }

  #anyIndefinite(naming: number, { tokens, language, startsSentence }: Setting): boolean {
    for (let at = naming; at > 0 && at > naming - BEFORE_NAMING && !startsSentence(at); at--) {
      const word = tokens[at - 1];
      // French "a appelé" has no article.
      if (word !== undefined && (word.text.length > 1 || language === 'en') && this.#words.indefinite.has(word))
        return true;
    }
    return false;
  }

  #isApposed(person: Person, to: number, tokens: readonly Token[]): boolean {
    let at = to;
    if (!APPOSITION.test(tokens[at]?.gap ?? '')) return false;
    if (/^\p{N}{1,2}$/u.test(tokens[at]?.text ?? '') && APPOSITION.test(tokens[at + 1]?.gap ?? '')) at++;
    const first = tokens[at];
    if (first === undefined) return false;
    const last = this.#words.indefinite.has(first) ? at + 1 + ADJECTIVES : at;
    for (; at <= last; at++) {
      const word = tokens[at];
      if (word === undefined || (at > to + 1 && !BLANKS.test(word.gap))) return false;
      if (this.has(word, person)) return true;
    }
    return false;
  }
}
