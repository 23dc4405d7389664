import { DistinctWords } from '../words/distinct-words.ts';
import type { Shape } from '../words/shapes.ts';
import type { Token } from '../words/tokens.ts';
import { formsOf } from '../words/word-forms.ts';
import { WordScan } from '../words/word-scan.ts';
import { PhraseNode } from './phrase-node.ts';

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

/** How far a word, or several, lead into the phrases, and the UTF-16 units that lie outside. */
export interface Lead<Meaning> {
  readonly node: PhraseNode<Meaning>;
  readonly trimStart: number;
  readonly trimEnd: number;
}

/** What may stand between the words of a phrase: white space, a hyphen, an apostrophe, a quotation mark, a dot after an abbreviation. */
const GAP = /^[\s\-‐‑–'’‘"“”„«»״・·/]{0,3}$/u;
/** Han characters are words each, so a phrase of them has to be cut. */
const HAN = /[\u3400-\u9fff]/;
/** Behind an abbreviation, a word of so few letters, a full stop does not end the phrase. */
const STOPPED_GAP = /^\.[\s-]{0,2}$/u;
const LONGEST_ABBREVIATION = 4;

/** Phrases as paths of words: the cost of a look depends on the text, not on how many phrases there are. */
export class PhraseTrie<Meaning> {
  readonly #root = new PhraseNode<Meaning>();
  readonly #scan = new WordScan(new DistinctWords());

  /** Adds phrases of one meaning, as the data writes them; see `data/recognition/schema.ts`. */
  add(phrases: readonly string[] | undefined, meaning: Meaning): void {
    for (const written of phrases ?? []) this.#add(written, meaning);
  }

  #add(written: string, meaning: Meaning): void {
    const words = written.split(' ');
    if (!HAN.test(written)) return this.#root.add(words, 0, meaning);
    for (const variant of variants(words)) {
      this.#scan.read(variant);
      this.#root.add(
        this.#scan.tokens().map(({ text }) => text),
        0,
        meaning,
      );
    }
  }

  /** Where a word leads that a phrase begins with; nowhere for most. */
  begin(text: string, shape: Shape): Lead<Meaning>[] {
    return follow(this.#root, text, shape);
  }

  /** All phrases that begin at token `at`, longest last. `leads` is where that token leads. */
  at(tokens: readonly Token[], at: number, leads: readonly Lead<Meaning>[]): PhraseHit<Meaning>[] {
    const hits: PhraseHit<Meaning>[] = [];
    const seen = new Set<Meaning>();
    const first = tokens[at];
    if (first === undefined) return hits;
    let parted = false;
    let reached = leads.map((lead) => ({ ...lead, start: first.start + lead.trimStart }));
    for (let index = at; reached.length > 0; ) {
      const token = tokens[index];
      if (token === undefined) break;
      seen.clear();
      for (const { node, start, trimEnd } of reached) {
        for (const meaning of node.meanings) {
          if (seen.has(meaning)) continue;
          seen.add(meaning);
          hits.push({ meaning, from: at, to: index + 1, start, end: token.end - trimEnd, parted });
        }
      }
      const next = tokens[++index];
      if (next === undefined || !joins(token, next)) break;
      parted ||= next.gap.includes(',');
      reached = reached.flatMap(({ node, start }) =>
        follow(node, next.text, next.shape).map((lead) => ({ ...lead, start })),
      );
    }
    return hits;
  }
}

/** Whether a phrase may go on with this word. */
export function goesOn<Meaning>(leads: readonly Lead<Meaning>[], text: string, shape: Shape): boolean {
  return leads.some(({ node }) => follow(node, text, shape).length > 0);
}

function follow<Meaning>(from: PhraseNode<Meaning>, text: string, shape: Shape): Lead<Meaning>[] {
  for (const form of formsOf(text, shape)) {
    const { trimStart, trimEnd } = form;
    const reached = from.after(form, shape);
    if (reached.length > 0) return reached.map((node) => ({ node, trimStart, trimEnd }));
  }
  return [];
}

/** The phrase once for each choice of its alternatives: where nothing parts words, they cannot be alternatives of one word. */
function variants([word, ...rest]: readonly string[]): string[] {
  if (word === undefined) return [''];
  const choices = word.split('|').map((choice) => choice.replace(/\?$/, ''));
  if (word.endsWith('?')) choices.push('');
  return variants(rest).flatMap((tail) => choices.map((choice) => `${choice} ${tail}`));
}

function joins(before: Token, token: Token): boolean {
  if (token.gap === ' ' || token.gap === '' || token.gap === ':') return true;
  if (GAP.test(token.gap) || token.gap === ', ') return true;
  return STOPPED_GAP.test(token.gap) && before.text.length <= LONGEST_ABBREVIATION;
}
