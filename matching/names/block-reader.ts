import { DistinctWords, sumOf } from '../words/distinct-words.ts';
import { hasCapital, type Shape } from '../words/shapes.ts';
import type { Token } from '../words/tokens.ts';
import { WordScan } from '../words/word-scan.ts';
import type { Gazetteer, Owner, PhraseMeaning } from './gazetteer.ts';
import { isPatronymic } from './given-names.ts';
import type { KeyHit } from './key-index.ts';
import type { Votes } from './languages.ts';
import { goesOn, type Lead, type PhraseHit } from './phrases.ts';
import type { Thing } from './thing.ts';

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
  /** Where it leads in the phrases that begin with it. */
  readonly leads: readonly Lead<PhraseMeaning>[];
  /** It is a whole phrase by itself. */
  readonly stands: boolean;
  readonly acronyms: readonly Thing[] | undefined;
}

/** Letters of the shortest name; what is shorter is an initial or a small word. */
const SHORTEST_NAME = 3;
/** Distinct words remembered; a page has some thousands, a long session many pages. */
const MOST_WORDS = 50_000;

/** Reads blocks for names. Each distinct word is looked up once and remembered. */
export class BlockReader {
  readonly #gazetteer: Gazetteer;
  readonly #distinct = new DistinctWords();
  readonly #scan = new WordScan(this.#distinct, (word) => this.#isListedName(word));
  /** By the number of a distinct word: those that the data know. */
  readonly #words = new Map<number, Word>();
  /** By the number of a distinct word: 1 if it was looked up and the data do not know it, as is the case with most. */
  readonly #isNothing = new Uint8Array(MOST_WORDS);

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /** `undefined` where the block holds no name of the data, unless it is wanted `anyway`. */
  read(text: string, anyway: boolean): BlockNames | undefined {
    this.#makeRoom();
    const scan = this.#scan;
    scan.read(text);
    const { phrases: trie, languages } = this.#gazetteer;
    const names: NameSpark[] = [];
    const acronyms: AcronymSpark[] = [];
    const phrases: PhraseHit<PhraseMeaning>[] = [];
    let tokens: readonly Token[] | undefined;
    for (let at = 0; at < scan.count; at++) {
      if (this.#isNothing[scan.numberAt(at)] === 1) continue;
      const word = this.#wordOf(scan.numberAt(at));
      if (word === undefined) continue;
      if (word.hits.length > 0) names.push({ at, hits: word.hits });
      if (word.acronyms !== undefined) acronyms.push({ at, things: word.acronyms });
      if (word.stands || this.#goesOn(word, scan.numberAt(at + 1))) {
        tokens ??= scan.tokens();
        phrases.push(...trie.at(tokens, at, word.leads));
      }
    }
    if (!anyway && names.length + acronyms.length + phrases.length === 0) return undefined;
    tokens ??= scan.tokens();
    return { tokens, names, acronyms, phrases, votes: languages.votes(text, tokens) };
  }

  /** Whether the word alone is one of the data's: a country, a town, an office. */
  isThing(token: Token): boolean {
    const { length } = token.text;
    const word = this.#wordOf(this.#distinct.numberOf(token.text, 0, length, sumOf(token.text, 0, length)));
    return (
      word !== undefined &&
      (word.stands ||
        word.acronyms !== undefined ||
        word.hits.some(({ owner, cost }) => 'thing' in owner && cost === 0))
    );
  }

  /** Whether a word is a name of the data, as listed, or a father's name. */
  #isListedName(word: string): boolean {
    const { names, given } = this.#gazetteer;
    return (
      given.read(word).clusters.length > 0 ||
      names.look(word).some(({ cost, ending }) => cost === 0 && ending === '') ||
      isPatronymic({ text: word, shape: 'capital' })
    );
  }

  /** Forgets all words once there are too many. A single block may still bring more than the table has room for: those are looked up each time. */
  #makeRoom(): void {
    if (this.#distinct.size < MOST_WORDS) return;
    this.#distinct.clear();
    this.#words.clear();
    this.#isNothing.fill(0);
  }

  #wordOf(number: number): Word | undefined {
    if (number < 0 || this.#isNothing[number] === 1) return undefined;
    const known = this.#words.get(number);
    if (known !== undefined) return known;
    const found = this.#look(this.#distinct.textOf(number), this.#distinct.shapeOf(number));
    if (found === undefined) this.#isNothing[number] = 1;
    else this.#words.set(number, found);
    return found;
  }

  /** Whether a phrase that begins with the word may go on with the one behind it. */
  #goesOn({ leads }: Word, next: number): boolean {
    return next >= 0 && leads.length > 0 && goesOn(leads, this.#distinct.textOf(next), this.#distinct.shapeOf(next));
  }

  #look(text: string, shape: Shape): Word | undefined {
    const { phrases, names, acronyms } = this.#gazetteer;
    const leads = phrases.begin(text, shape);
    const hits = hasCapital(shape) && text.length >= SHORTEST_NAME ? names.look(text) : [];
    const listed = acronyms.get(text);
    if (leads.length === 0 && hits.length === 0 && listed === undefined) return undefined;
    return { hits, leads, stands: leads.some(({ node }) => node.meanings.length > 0), acronyms: listed };
  }
}
