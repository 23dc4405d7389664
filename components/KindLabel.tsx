import type { Kind } from '../data/kinds.ts';
import { useMessages } from './messages.tsx';

/** The kind of a card in words, behind a sample of the line that marks it on pages. */
export const KindLabel = ({ kind }: { kind: Kind }) => {
  const { say } = useMessages();
  return (
    <span class={`kind-label kind-${kind}`}>
      <span class="kind-line" />
      {say(`kind_${kind}`)}
    </span>
  );
};
