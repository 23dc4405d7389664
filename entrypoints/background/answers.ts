import { browser } from 'wxt/browser';
import { onBackgroundRequest } from '../../platform/background-messages.ts';
import type { Badges } from './badge.ts';

/** Answers what content scripts ask and tell. */
export function answerContentScripts(badges: Badges): void {
  onBackgroundRequest(async (request, { tab, frameId }) => {
    if (request.type === 'site-of-tab') return hostOf(tab?.url);
    if (tab?.id === undefined || frameId === undefined) return undefined;
    if (request.type === 'bring-reading') return bringReading(tab.id, frameId);
    await badges.count(tab.id, { position: frameId, name: request.frame, ids: request.ids });
    return undefined;
  });
}

async function bringReading(tabId: number, frameId: number): Promise<true> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: ['/reading.js'], injectImmediately: true });
  return true;
}

function hostOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address) ? new URL(address).hostname || null : null;
}
