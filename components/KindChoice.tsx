import { KINDS, type Kind } from '../data/kinds.ts';
import { KindLabel } from './KindLabel.tsx';
import { useMessages } from './messages.tsx';

export interface KindChoiceProps {
  readonly marked: Readonly<Record<Kind, boolean>>;
  readonly onMark: (kind: Kind, marked: boolean) => void;
}

/** Which kinds are marked on pages. */
export const KindChoice = ({ marked, onMark }: KindChoiceProps) => {
  const { say } = useMessages();
  return (
    <fieldset class="choice">
      <legend>{say('kindsToMark')}</legend>
      <div class="choice-options">
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={marked[kind]}
              onChange={(event) => onMark(kind, event.currentTarget.checked)}
            />
            <KindLabel kind={kind} of="many" />
          </label>
        ))}
      </div>
    </fieldset>
  );
};
