import { type Browser, browser } from 'wxt/browser';
import { sendToContent } from '../../platform/content-messages.ts';
import { readSettings, updateSettings } from '../../platform/settings.ts';
import { siteOf } from '../../platform/site-of.ts';
import { ruleFor, switchSite } from '../../platform/site-rules.ts';
import type { Badges } from './badge.ts';

/** Obeys the shortcuts that the manifest names under `commands`. */
export function obeyShortcuts(badges: Badges): void {
  browser.commands.onCommand.addListener((command, tab) => void obey(command, tab, badges));
}

async function obey(command: string, given: Browser.tabs.Tab | undefined, badges: Badges): Promise<void> {
  const tab = given ?? (await activeTab());
  if (tab?.id === undefined) return;
  if (command === 'toggle-site') await toggleSite(tab.url ?? '');
  const to = command === 'next-mention' ? 'next' : command === 'previous-mention' ? 'previous' : undefined;
  if (to !== undefined) await sendToContent(tab.id, { type: 'walk', to }, await badges.frameToWalk(tab.id));
}

/** Off for the whole site; on by taking back whatever keeps this very page off, the pause included. */
async function toggleSite(address: string): Promise<void> {
  const site = siteOf(address);
  if (site === null) return;
  const settings = await readSettings();
  const { hostname } = new URL(address);
  if (ruleFor(settings, hostname).state === 'on') return updateSettings(switchSite(settings, site, false));
  await updateSettings({ ...switchSite(settings, hostname, true), paused: null });
}

async function activeTab(): Promise<Browser.tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}
