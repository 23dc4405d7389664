import type { Kind } from '../data/kinds.ts';
import type { Card } from '../data/schema.ts';
import type { Via } from '../matching/mention.ts';
import type { Dossier } from './dossier.ts';

/** One place of the page in front of the reader where a card is meant. */
export interface PageMention {
  /** The frame that holds it and its position in that frame's reading order: together they address it. */
  readonly frame: string;
  readonly ordinal: number;
  readonly id: string;
  readonly kind: Kind;
  /** The words as printed, and a little of what stands around them. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
  /** Not sure enough to be marked. */
  readonly maybe: boolean;
  readonly via: Via;
}

/** A card and all the places of the page that mean it. */
export interface MentionedCard {
  readonly card: Card;
  readonly mentions: readonly PageMention[];
}

/** The cards that `mentions` speak of, in order of first appearance; ids without a card are left out. */
export const groupByCard = (mentions: readonly PageMention[], dossier: Dossier): readonly MentionedCard[] => {
  const byId = Map.groupBy(mentions, (mention) => mention.id);
  return [...byId].flatMap(([id, mentionsOfCard]) => {
    const card = dossier.cards.get(id);
    return card ? [{ card, mentions: mentionsOfCard }] : [];
  });
};
