import { browser } from 'wxt/browser';

/**
 * Each field and each site rule is a storage entry of its own, and only what the reader has set is stored. So two
 * windows that change different things at once never undo each other, a damaged entry costs nothing but itself, and a
 * default that a later release improves reaches everybody who has not chosen.
 */
export const FIELD = 'setting:';
export const KIND = 'setting:kinds.';
export const SITE = 'site:';
/** Entries that could not be read are moved under this, as they were. */
export const DAMAGED = 'damaged:';

/** Entries of the storage area by key, as the browser gives and takes them. */
export type StoredEntries = Readonly<Record<string, unknown>>;

/** The stored entries with some keys, or all; none where the browser cannot open its storage. */
export async function readEntries(keys: string[] | null): Promise<StoredEntries> {
  try {
    return await browser.storage.local.get(keys);
  } catch {
    // The profile's disk is full or its database broken: annotating with defaults beats failing in the page.
    return {};
  }
}

/** Calls `changed` after each change of the settings, from whichever tab or window it came, until `signal` aborts. */
export function onSettingsChange(changed: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (changes: StoredEntries) => {
    if (Object.keys(changes).some(isSetting)) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true });
}

/** Whether a storage key holds something of the settings. */
function isSetting(key: string): boolean {
  return key.startsWith(FIELD) || key.startsWith(SITE);
}
