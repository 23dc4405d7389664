import type { Via } from '../matching/mention.ts';
import { useMessages } from './messages.tsx';

/** Why words of the page were taken for a card; nothing for a rule that has no words. */
export const ViaLine = ({ via }: { via: Via }) => {
  const { say } = useMessages();
  const reason = say(`via_${via.rule}`, ...via.values);
  return reason === '' ? null : <p class="hint via">{say('via', reason)}</p>;
};
