import type { Card } from '../data/schema.ts';

/** The name of another card, under the line of its kind; opens in place of the card that holds it. */
export const CardLink = ({ card, onOpen }: { card: Card; onOpen: (id: string) => void }) => (
  <button type="button" class={`link link-to-card kind-${card.kind}`} onClick={() => onOpen(card.id)}>
    {card.name}
  </button>
);
