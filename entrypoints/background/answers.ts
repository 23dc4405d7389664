import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { onBackgroundRequest } from '../../platform/background-messages.ts';
import type { Badges } from './badge.ts';
import { bringDoorkeepers } from './doorkeepers.ts';
import { styleMarks } from './mark-style.ts';

interface Frame {
  readonly tabId: number;
  readonly frameIds: number[];
}

/** Answers what content scripts ask and tell. */
export function answerContentScripts(badges: Badges): void {
  onBackgroundRequest(async (request, { tab, frameId }) => {
    if (request.type === 'site-of-tab') return hostOf(tab?.url);
    if (tab?.id === undefined || frameId === undefined) return undefined;
    if (request.type === 'bring-doorkeeper') return bringDoorkeepers(tab.id, request.frames);
    const frame = { tabId: tab.id, frameIds: [frameId] };
    if (request.type === 'bring-reading') return bringReading(frame);
    if (request.type === 'bring-lookout') return bring('/lookout.js', frame);
    await badges.count(tab.id, { position: frameId, name: request.frame, ids: request.ids });
    return undefined;
  });
}

async function bring(file: ScriptPublicPath, target: Frame): Promise<true> {
  await browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
  return true;
}

async function bringReading(target: Frame): Promise<true> {
  const [brought] = await Promise.all([bring('/reading.js', target), styleMarks(target)]);
  return brought;
}

function hostOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address) ? new URL(address).hostname || null : null;
}
