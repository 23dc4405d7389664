import { useMessages } from './messages.tsx';

/** Something that a key combination does. */
export interface Shortcut {
  readonly what: string;
  /** As the browser writes it, such as `Alt+Shift+K`; empty where none is set. */
  readonly keys: string;
}

/** What can be done from the keyboard on any page, and with which keys. */
export const Shortcuts = ({ shortcuts }: { shortcuts: readonly Shortcut[] }) => {
  const { say } = useMessages();
  return (
    <dl class="shortcuts">
      {shortcuts.map(({ what, keys }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{keys === '' ? <span class="hint">{say('shortcutNone')}</span> : <kbd>{keys}</kbd>}</dd>
        </div>
      ))}
    </dl>
  );
};
