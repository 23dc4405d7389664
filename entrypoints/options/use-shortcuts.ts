import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/Shortcuts.tsx';

/** Where the browser lets shortcuts be changed: Firefox has no address for it that may be opened or typed. */
export const SHORTCUTS_PLACE = import.meta.env.FIREFOX
  ? 'about:addons → ⚙ → Manage Extension Shortcuts'
  : 'chrome://extensions/shortcuts';

const read = async (): Promise<readonly Shortcut[]> => {
  const commands = await browser.commands.getAll();
  return commands
    .filter(({ description }) => Boolean(description))
    .map(({ description = '', shortcut = '' }) => ({ what: description, keys: shortcut }));
};

/** The shortcuts as they are now; read anew when the reader comes back from where they are changed. */
export const useShortcuts = (): readonly Shortcut[] => {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    const refresh = () => void read().then(setShortcuts);
    refresh();
    addEventListener('focus', refresh, { signal: leaving.signal });
    return () => leaving.abort();
  }, []);
  return shortcuts;
};
