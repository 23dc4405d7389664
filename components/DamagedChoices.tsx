import { Download, Trash2 } from 'lucide';
import { Icon } from './Icon.tsx';
import { useMessages } from './messages.tsx';

export interface DamagedChoicesProps {
  /** Stored entries that could not be read, by key. */
  readonly entries: Readonly<Record<string, unknown>>;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** Stored choices that could not be read: kept until the reader says otherwise. Nothing where there are none. */
export const DamagedChoices = ({ entries, onSave, onDiscard }: DamagedChoicesProps) => {
  const { say, sayCount } = useMessages();
  const keys = Object.keys(entries);
  if (keys.length === 0) return null;
  return (
    <section class="group problem" aria-label={say('damaged')}>
      <p>{sayCount('damagedChoices', keys.length)}</p>
      <ul>
        {keys.map((key) => (
          <li key={key}>
            <code>{key}</code>
          </li>
        ))}
      </ul>
      <p class="file-tools">
        <button type="button" class="button" onClick={onSave}>
          <Icon node={Download} />
          {say('saveDamaged')}
        </button>
        <button type="button" class="button" onClick={onDiscard}>
          <Icon node={Trash2} />
          {say('discardDamaged')}
        </button>
      </p>
    </section>
  );
};
