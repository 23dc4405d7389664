import { type Browser, browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { sendToContent } from '../../platform/content-messages.ts';

/** As the manifest lists it. */
type ContentScript = NonNullable<Browser.runtime.Manifest['content_scripts']>[number];

/** After an install or update, brings the content script to the tabs that are open already, so that none needs a reload. */
export function reachOpenTabs(): void {
  browser.runtime.onInstalled.addListener(() => void reach());
}

/** Shows a new reader, once, what this is. */
export function welcomeReader(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/dossier.html#welcome') });
  });
}

async function reach(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const pages = new Set(scripts.flatMap(({ matches = [] }) => matches));
  const tabs = await browser.tabs.query({ url: [...pages], discarded: false });
  // A page may refuse (a store, a crashed tab, one that is just leaving); the others are reached all the same.
  await Promise.allSettled(tabs.map((tab) => inject(tab, scripts)));
}

async function inject({ id: tabId }: Browser.tabs.Tab, scripts: readonly ContentScript[]): Promise<void> {
  if (tabId === undefined) return;
  // Firefox brings content scripts to open tabs by itself, and a tab may have loaded in this very moment.
  if (await sendToContent(tabId, { type: 'report-badge' })) return;
  for (const { js = [], all_frames = false } of scripts) {
    const target = { tabId, allFrames: all_frames };
    await browser.scripting.executeScript({ target, files: js as ScriptPublicPath[] });
  }
}
