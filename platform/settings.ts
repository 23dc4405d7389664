import { browser } from 'wxt/browser';
import { onSettingsChange, readEntries, type StoredEntries } from './setting-entries.ts';
import type { Settings } from './settings-schema.ts';
import { damagedIn, entriesOf, type SettingsChange, setAside, settingsFrom } from './stored-settings.ts';

/**
 * What the reader has chosen. Kept in `storage.local`: `storage.sync` would send the list of sites to the browser's
 * maker. A damaged field reads as its default, and so does everything if the browser cannot open its storage.
 */
export async function readSettings(): Promise<Settings> {
  return settingsFrom(await readEntries(null)).settings;
}

/**
 * Calls `onChange` with the settings after each change, from whichever tab or window it came, until `signal` aborts.
 * It does not call for the settings as they are now; `readSettings` tells those.
 */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const tell = async () => {
    const settings = await readSettings();
    if (!signal.aborted) onChange(settings);
  };
  onSettingsChange(() => void tell(), signal);
}

/**
 * Applies a change, leaving everything it does not name as it is. Rejects when the browser refuses to store, so that
 * the view can say so. For pages of the extension and the background only.
 */
export async function updateSettings(change: SettingsChange): Promise<void> {
  const { set, remove } = entriesOf(change);
  await alone(async () => {
    await setDamagedAside();
    if (Object.keys(set).length > 0) await browser.storage.local.set(set);
    if (remove.length > 0) await browser.storage.local.remove([...remove]);
  });
}

/** Entries that could not be read, by key, exactly as they were found; for the options page to show and export. */
export async function readDamagedSettings(): Promise<StoredEntries> {
  return damagedIn(await readEntries(null));
}

/** Forgets, at the reader's word, the entries that could not be read. */
export async function discardDamagedSettings(): Promise<void> {
  await alone(async () => {
    await setDamagedAside();
    await browser.storage.local.remove(Object.keys(setAside(await readDamagedSettings())));
  });
}

/** One writer at a time over all pages of the extension: setting aside must not remove what another has just set. */
async function alone(write: () => Promise<void>): Promise<void> {
  await navigator.locks.request('settings', write);
}

/** Moves entries that cannot be read out of the way of new ones. */
async function setDamagedAside(): Promise<void> {
  const { damaged } = settingsFrom(await readEntries(null));
  if (Object.keys(damaged).length === 0) return;
  await browser.storage.local.set(setAside(damaged));
  await browser.storage.local.remove(Object.keys(damaged));
}
