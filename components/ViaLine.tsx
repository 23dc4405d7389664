import type { Via } from '../matching/mention.ts';
import type { Dossier } from './dossier.ts';
import { useMessages } from './messages.tsx';

/** Why words of the page were taken for a card, each id in it as the card's name; nothing for a rule that has no words. */
export const ViaLine = ({ via, dossier }: { via: Via; dossier: Dossier }) => {
  const { say } = useMessages();
  const reason = say(`via_${via.rule}`, ...via.values.map((value) => dossier.cards.get(value)?.name ?? value));
  return reason === '' ? null : <p class="hint via">{say('via', reason)}</p>;
};
