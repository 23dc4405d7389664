import { type Token, tokenise } from './tokens.ts';
import type { Sense, Vocabulary } from './vocabulary.ts';

interface Node<Meaning> {
  readonly next: Map<number, Node<Meaning>[]>;
  readonly meanings: Meaning[];
}

/** A phrase met in a text. */
export interface PhraseHit<Meaning> {
  readonly meaning: Meaning;
  /** Tokens, end exclusive; UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** A comma stands in it: good enough to tell what is not meant ("Moscow, Idaho"). */
  readonly parted: boolean;
}

/** What may stand between the words of a phrase: white space, a hyphen, an apostrophe, a quotation mark, a dot after an abbreviation. */
const GAP = /^[\s\-‐‑–'’‘"“”„«»・·/]{0,3}$/u;
const HAN = /\p{Script=Han}/u;
const STOPPED_GAP = /^\.[\s-]{0,2}$/u;
const LONGEST_ABBREVIATION = 4;

/** Phrases as paths of word numbers: the cost of a look depends on the text, not on how many phrases there are. */
export class PhraseTrie<Meaning> {
  readonly #root: Node<Meaning> = { next: new Map(), meanings: [] };
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Adds a phrase as the data writes it; see `data/recognition/schema.ts`. */
  add(written: string, meaning: Meaning): void {
    if (!HAN.test(written)) this.#addWords(written.split(' '), meaning);
    else
      for (const variant of variants(written.split(' ')))
        this.#addWords(
          tokenise(variant).map(({ text }) => text),
          meaning,
        );
  }

  #addWords(words: readonly string[], meaning: Meaning): void {
    let ends = [this.#root];
    for (const word of words) {
      const optional = word.endsWith('?');
      const node: Node<Meaning> = { next: new Map(), meanings: [] };
      for (const alternative of word.split('|')) {
        const id = this.#vocabulary.add(alternative.replace(/\?$/, ''));
        for (const end of ends) {
          const nodes = end.next.get(id);
          if (nodes === undefined) end.next.set(id, [node]);
          else nodes.push(node);
        }
      }
      ends = optional ? [...ends, node] : [node];
    }
    for (const end of ends) if (end !== this.#root) end.meanings.push(meaning);
  }

  /** Whether a phrase can begin with one of these. */
  begins(senses: readonly Sense[]): boolean {
    return senses.some(({ id }) => this.#root.next.has(id));
  }

  /** Whether one of these is a phrase by itself. */
  isWhole(senses: readonly Sense[]): boolean {
    return senses.some(({ id }) => this.#root.next.get(id)?.some(({ meanings }) => meanings.length > 0));
  }

  /** Whether a phrase that begins with one of the first senses can go on with one of the others. */
  goesOn(senses: readonly Sense[], next: readonly Sense[]): boolean {
    return senses.some(({ id }) =>
      this.#root.next.get(id)?.some((node) => next.some((sense) => node.next.has(sense.id))),
    );
  }

  /** All phrases that begin at token `at`, longest last. `sensesOf` gives what a token can stand for. */
  at(tokens: readonly Token[], at: number, sensesOf: (index: number) => readonly Sense[]): PhraseHit<Meaning>[] {
    const hits: PhraseHit<Meaning>[] = [];
    const seen = new Set<Meaning>();
    let parted = false;
    let nodes: { node: Node<Meaning>; start: number }[] = [{ node: this.#root, start: -1 }];
    for (let index = at; nodes.length > 0 && index < tokens.length; index++) {
      const token = tokens[index];
      if (token === undefined || (index > at && !joins(tokens[index - 1], token))) break;
      parted ||= index > at && token.gap.includes(',');
      const reached: { node: Node<Meaning>; start: number }[] = [];
      seen.clear();
      for (const { id, trimStart, trimEnd } of sensesOf(index)) {
        for (const { node, start } of nodes) {
          for (const next of node.next.get(id) ?? []) {
            const begun = start < 0 ? token.start + trimStart : start;
            reached.push({ node: next, start: begun });
            for (const meaning of next.meanings) {
              if (seen.has(meaning)) continue;
              seen.add(meaning);
              hits.push({ meaning, from: at, to: index + 1, start: begun, end: token.end - trimEnd, parted });
            }
          }
        }
      }
      nodes = reached;
    }
    return hits;
  }
}

/** The phrase once for each choice of its alternatives: where nothing parts words, they cannot be alternatives of one word. */
function variants([word, ...rest]: readonly string[]): string[] {
  if (word === undefined) return [''];
  const choices = word.split('|').map((choice) => choice.replace(/\?$/, ''));
  if (word.endsWith('?')) choices.push('');
  return variants(rest).flatMap((tail) => choices.map((choice) => `${choice} ${tail}`));
}

function joins(before: Token | undefined, token: Token): boolean {
  if (token.gap === ' ' || token.gap === '' || token.gap === ':') return true;
  if (GAP.test(token.gap) || token.gap === ', ') return true;
  return STOPPED_GAP.test(token.gap) && (before?.text.length ?? 0) <= LONGEST_ABBREVIATION;
}
