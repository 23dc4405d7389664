import type { Card } from '../data/schema.ts';

export interface CardLinkProps {
  readonly card: Card;
  /** What the name is written in. */
  readonly language: string;
  readonly onOpen: (id: string) => void;
}

/** The name of another card, under the line of its kind; opens in place of the card that holds it. */
export const CardLink = ({ card, language, onOpen }: CardLinkProps) => (
  <button
    type="button"
    class={`link link-to-card kind-${card.kind}`}
    lang={language}
    data-to={card.id}
    onClick={() => onOpen(card.id)}
  >
    {card.name}
  </button>
);
