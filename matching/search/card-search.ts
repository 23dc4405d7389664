import type { Card } from '../../data/schema.ts';
import { plain } from '../words/fold.ts';
import { createWordIndex, type Matches, type Span, type TextWord, wordsOf } from './word-index.ts';

/** A card and what it may be sought by beside its shown name. */
export interface Searchable {
  readonly card: Card;
  /** Other spellings of the name. */
  readonly spellings: readonly string[];
  /** What else leads to it, after the cards that it names: its role, those who took part in an event. */
  readonly belonging: readonly string[];
}

export interface CardHit {
  readonly card: Card;
  /** What of the shown name matched, in order and apart; empty where another text did. */
  readonly name: readonly Span[];
  /** The other text that matched, where the shown name did not. */
  readonly other?: { readonly text: string; readonly spans: readonly Span[] };
}

/** Finds cards by what a reader types. */
export interface CardSearch {
  /** Best first. Empty for a query without letters or digits. */
  find(query: string): readonly CardHit[];
}

/** A text of a card in which words are sought. */
interface Field {
  readonly card: Card;
  readonly text: string;
  readonly isName: boolean;
  /** Added to the badness of a match, so that a card's own name counts before others. */
  readonly handicap: number;
}

interface FieldWord extends TextWord {
  readonly field: Field;
}

/** A word of a card that a typed word matched. */
interface Found {
  readonly typed: string;
  readonly word: FieldWord;
  readonly badness: number;
}

const OTHER_SPELLING = 0.02;
const BELONGING = 0.1;
/** For each word of the text that was searched, so that of two that match the shorter comes first. */
const LONGER_TEXT = 0.001;
/** For each word typed: what matches so much worse than the best is noise. */
const WORSE_THAN_BEST = 0.2;
/** A word this short says something by itself only if it is an acronym. */
const SHORT_WORD = 3;

/**
 * A search over cards by every word typed. Only where no card has them all do cards with some of them count. Cards that
 * match equally well keep the order in which they were given.
 */
export const createCardSearch = (searchables: readonly Searchable[]): CardSearch => {
  const fields = searchables.flatMap(fieldsOf);
  const index = createWordIndex(
    fields.flatMap((field) => wordsOf(field.text).map((word): FieldWord => ({ ...word, field }))),
  );
  const cards = searchables.map(({ card }) => card);
  return {
    find: (query) => {
      const typed = wordsOf(query).map(({ word }) => word);
      const found = new Map(typed.map((word) => [word, bestByCard(word, index.match(word))]));
      const hasWord = (card: Card) => (word: string) => found.get(word)?.has(card) ?? false;
      const complete = cards.filter((card) => typed.length > 0 && typed.every(hasWord(card)));
      const some = cards.filter((card) => typed.filter(saysSomething).some(hasWord(card)));
      const candidates = (complete.length > 0 ? complete : some)
        .map((card) => ({ card, found: typed.flatMap((word) => found.get(word)?.get(card) ?? []) }))
        .map((candidate) => ({ ...candidate, badness: badnessOf(candidate.found, typed) }))
        .toSorted((one, other) => one.badness - other.badness);
      const limit = (candidates[0]?.badness ?? 0) + WORSE_THAN_BEST * typed.length;
      return candidates.filter(({ badness }) => badness <= limit).map(hitOf);
    },
  };
};

const saysSomething = (word: string): boolean => word.length > SHORT_WORD || word === word.toUpperCase();

const fieldsOf = ({ card, spellings, belonging }: Searchable): readonly Field[] => {
  const field = (text: string, handicap: number, isName = false): Field => ({
    card,
    text,
    isName,
    handicap: handicap + LONGER_TEXT * wordsOf(text).length,
  });
  return [
    field(card.name, 0, true),
    ...spellings.map((text) => field(text, OTHER_SPELLING)),
    ...belonging.map((text) => field(text, BELONGING)),
  ];
};

const bestByCard = (typed: string, matches: Matches<FieldWord>): ReadonlyMap<Card, Found> => {
  const best = new Map<Card, Found>();
  for (const [word, badness] of matches) {
    const found = { typed, word, badness: badness + word.field.handicap };
    const other = best.get(word.field.card);
    if (!other || found.badness < other.badness) best.set(word.field.card, found);
  }
  return best;
};

/** The sum over all words typed; one that was not found at all counts as wholly wrong. */
const badnessOf = (found: readonly Found[], typed: readonly string[]): number =>
  found.reduce((sum, { badness }) => sum + badness, typed.length - found.length);

const hitOf = ({ card, found }: { card: Card; found: readonly Found[] }): CardHit => {
  const inName = found.filter(({ word }) => word.field.isName);
  const [first] = found;
  if (inName.length > 0 || !first) return { card, name: spansOf(inName) };
  const { field } = first.word;
  return {
    card,
    name: [],
    other: { text: field.text, spans: spansOf(found.filter(({ word }) => word.field === field)) },
  };
};

/** Of a word that begins as typed, what was typed; of another, all of it. */
const spansOf = (found: readonly Found[]): readonly Span[] => {
  const spans = new Map<number, Span>();
  for (const { typed, word } of found) {
    const [start, end] = word.span;
    const begins = plain(word.word).startsWith(plain(typed));
    spans.set(start, [start, begins ? Math.min(start + typed.length, end) : end]);
  }
  return [...spans.values()].toSorted(([one], [other]) => one - other);
};
