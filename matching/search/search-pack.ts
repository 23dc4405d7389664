import type { Recognition } from '../../data/recognition/schema.ts';
import type { Card, Pack } from '../../data/schema.ts';
import { type CardSearch, createCardSearch, type Searchable } from './card-search.ts';
import { printedSpellings } from './printed-spellings.ts';

/** A search over all cards of a pack by their names and by all spellings that are recognised. Its index is built when something is first sought, so that no view waits for it. */
export const searchPack = (pack: Pack, recognition: Recognition): CardSearch => {
  let search: CardSearch | undefined;
  return {
    find: (query) => {
      search ??= createCardSearch(searchablesOf(pack, recognition));
      return search.find(query);
    },
  };
};

const searchablesOf = ({ cards }: Pack, recognition: Recognition): readonly Searchable[] => {
  const names = new Map(cards.map((card) => [card.id, card.name]));
  const spellings = printedSpellings(recognition);
  return cards.map((card) => ({
    card,
    spellings: [...(card.native ? [card.native.text] : []), ...(spellings.get(card.id) ?? [])],
    belonging: [card.role, ...participantsOf(card).flatMap((id) => names.get(id) ?? [])],
  }));
};

const participantsOf = (card: Card): readonly string[] => (card.kind === 'event' ? card.participants : []);
