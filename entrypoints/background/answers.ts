import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { onBackgroundRequest } from '../../platform/background-messages.ts';
import type { Badges } from './badge.ts';

/** Answers what content scripts ask and tell. */
export function answerContentScripts(badges: Badges): void {
  onBackgroundRequest(async (request, { tab, frameId }) => {
    if (request.type === 'site-of-tab') return hostOf(tab?.url);
    if (tab?.id === undefined || frameId === undefined) return undefined;
    if (request.type === 'bring-reading') return bring('/reading.js', tab.id, frameId);
    if (request.type === 'bring-lookout') return bringLookout(tab.id, frameId);
    await badges.count(tab.id, { position: frameId, name: request.frame, ids: request.ids });
    return undefined;
  });
}

async function bring(file: ScriptPublicPath, tabId: number, frameId: number): Promise<true> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
  return true;
}

/** With the style of the marks, which frames have only if they may need it. */
async function bringLookout(tabId: number, frameId: number): Promise<true> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.insertCSS({ target, files: ['/assets/marks.css'], origin: 'USER' });
  return bring('/lookout.js', tabId, frameId);
}

function hostOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address) ? new URL(address).hostname || null : null;
}
