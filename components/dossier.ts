import type { Card, Pack, Source } from '../data/schema.ts';

/** What the views draw from: the source and its cards by id. */
export interface Dossier {
  readonly source: Source;
  /** What the cards are written in, whatever the interface speaks: the language of their source. BCP 47. */
  readonly language: string;
  readonly cards: ReadonlyMap<string, Card>;
}

/** A pack with its cards ready to be looked up. */
export const dossierOf = ({ source, cards }: Pack): Dossier => ({
  source,
  language: source.language,
  cards: new Map(cards.map((card) => [card.id, card])),
});

/** The cards of these ids, in this order; an id without a card is left out. */
export const cardsOf = (dossier: Dossier, ids: readonly string[]): readonly Card[] =>
  ids.flatMap((id) => dossier.cards.get(id) ?? []);
