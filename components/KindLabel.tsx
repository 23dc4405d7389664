import type { Kind } from '../data/kinds.ts';
import { useMessages } from './messages.tsx';

export interface KindLabelProps {
  readonly kind: Kind;
  /** Of one card, or of several. */
  readonly of?: 'one' | 'many';
}

/** The kind of cards in words, behind a sample of the line that marks them on pages. */
export const KindLabel = ({ kind, of = 'one' }: KindLabelProps) => {
  const { say } = useMessages();
  return (
    <span class={`kind-label kind-${kind}`}>
      <span class="kind-line" />
      {of === 'one' ? say(`kind_${kind}`) : say(`kinds_${kind}`)}
    </span>
  );
};
