import { type Browser, browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { sendToContent } from '../../platform/content-messages.ts';

/** As the manifest lists it; `css_origin` is newer than the types. */
type ContentScript = NonNullable<Browser.runtime.Manifest['content_scripts']>[number] & {
  readonly css_origin?: string;
};

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
  for (const script of browser.runtime.getManifest().content_scripts ?? []) {
    const tabs = await browser.tabs.query({ url: script.matches ?? [], discarded: false });
    // A page may refuse (a store, a crashed tab, one that is just leaving); the others are reached all the same.
    await Promise.allSettled(tabs.map((tab) => inject(tab, script)));
  }
}

async function inject(
  { id: tabId }: Browser.tabs.Tab,
  { js = [], css = [], css_origin }: ContentScript,
): Promise<void> {
  if (tabId === undefined) return;
  // Firefox brings content scripts to open tabs by itself, and a tab may have loaded in this very moment.
  if (await sendToContent(tabId, { type: 'report-badge' })) return;
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: css, origin: css_origin === 'user' ? 'USER' : 'AUTHOR' });
  await browser.scripting.executeScript({ target, files: js as ScriptPublicPath[] });
}
