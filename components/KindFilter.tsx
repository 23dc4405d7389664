import { KINDS, type Kind } from '../data/kinds.ts';
import { KindLabel } from './KindLabel.tsx';
import { useMessages } from './messages.tsx';

export interface KindFilterProps {
  /** How many cards of each kind there are to show. */
  readonly counts: Readonly<Record<Kind, number>>;
  readonly chosen: ReadonlySet<Kind>;
  readonly onChoose: (chosen: ReadonlySet<Kind>) => void;
}

/** Narrows a list to kinds; with none chosen, all are shown. A kind that is not there is not offered. */
export const KindFilter = ({ counts, chosen, onChoose }: KindFilterProps) => {
  const { say } = useMessages();
  const toggle = (kind: Kind) => {
    const next = new Set(chosen);
    if (!next.delete(kind)) next.add(kind);
    onChoose(next);
  };
  return (
    <div class="kind-filter" role="group" aria-label={say('filterByKind')}>
      {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
        <button key={kind} type="button" class="chip" aria-pressed={chosen.has(kind)} onClick={() => toggle(kind)}>
          <KindLabel kind={kind} of="many" />
          <span class="count">{counts[kind]}</span>
        </button>
      ))}
    </div>
  );
};
