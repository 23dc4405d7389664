import type { Gazetteer, Owner, PhraseMeaning, Thing } from './gazetteer.ts';
import type { KeyHit } from './key-index.ts';
import type { Votes } from './languages.ts';
import type { PhraseHit } from './phrases.ts';
import type { Shape, Token } from './tokens.ts';
import type { Sense } from './vocabulary.ts';

/** A word that may be somebody's surname or the name of a thing. */
export interface NameSpark {
  readonly at: number;
  readonly hits: readonly KeyHit<Owner>[];
}

/** A word printed exactly as an acronym of the data. */
export interface AcronymSpark {
  readonly at: number;
  readonly things: readonly Thing[];
}

/** What one block's text holds for names: a function of the text alone. */
export interface BlockNames {
  readonly tokens: readonly Token[];
  readonly names: readonly NameSpark[];
  readonly acronyms: readonly AcronymSpark[];
  readonly phrases: readonly PhraseHit<PhraseMeaning>[];
  readonly votes: Votes;
}

/** All that can be said of a word wherever it stands. */
interface Word {
  readonly hits: readonly KeyHit<Owner>[];
  readonly senses: readonly Sense[];
  readonly begins: boolean;
  /** A phrase of its own. */
  readonly stands: boolean;
  readonly acronyms: readonly Thing[] | undefined;
}

/** Distinct words remembered; a page has some thousands, a long session many pages. */
const MOST_WORDS = 50_000;

/** Reads blocks for names. Each distinct word is looked up once and remembered. */
export class BlockReader {
  readonly #gazetteer: Gazetteer;
  readonly #words = new Map<string, Word | null>();

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /** `undefined` where the block holds nothing of the data. */
  read(text: string, tokens: readonly Token[]): BlockNames | undefined {
    const names: NameSpark[] = [];
    const acronyms: AcronymSpark[] = [];
    const phrases: PhraseHit<PhraseMeaning>[] = [];
    const sensesOf = (index: number) => {
      const token = tokens[index];
      return (token === undefined ? undefined : this.#word(token.text, token.shape)?.senses) ?? [];
    };
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      const word = token === undefined ? null : this.#word(token.text, token.shape);
      if (word === null) continue;
      if (word.hits.length > 0) names.push({ at, hits: word.hits });
      if (word.acronyms !== undefined) acronyms.push({ at, things: word.acronyms });
      if (word.begins) phrases.push(...this.#gazetteer.phrases.at(tokens, at, sensesOf));
    }
    if (names.length + acronyms.length + phrases.length === 0) return undefined;
    return { tokens, names, acronyms, phrases, votes: this.#gazetteer.languages.votes(text, tokens) };
  }

  /** Whether the word alone is one of the data's: a country, a town, an office. */
  isThing(token: Token): boolean {
    const word = this.#word(token.text, token.shape);
    return (
      word !== null &&
      (word.stands ||
        word.acronyms !== undefined ||
        word.hits.some(({ owner, cost }) => 'thing' in owner && cost === 0))
    );
  }

  /** Whether a word is a surname or a given name of the data, as listed. */
  isListedName(word: string): boolean {
    const { names, given } = this.#gazetteer;
    return (
      given.read(word).clusters.length > 0 ||
      names.look(word).some(({ cost, ending, owner }) => cost === 0 && ending === '' && 'person' in owner)
    );
  }

  #word(text: string, shape: Shape): Word | null {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    const found = this.#look(text, shape);
    this.#words.set(text, found);
    return found;
  }

  #look(text: string, shape: Shape): Word | null {
    const { vocabulary, phrases, names, acronyms } = this.#gazetteer;
    const senses = vocabulary.senses(text, shape);
    const hits = shape === 'lower' || shape === 'caseless' || text.length < 3 ? [] : names.look(text);
    const listed = acronyms.get(text);
    if (senses.length === 0 && hits.length === 0 && listed === undefined) return null;
    return { hits, senses, begins: phrases.begins(senses), stands: phrases.isWhole(senses), acronyms: listed };
  }
}
