import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { onBackgroundRequest } from '../../platform/background-messages.ts';
import type { Badges } from './badge.ts';

interface Frame {
  readonly tabId: number;
  readonly frameIds: number[];
}

/** Answers what content scripts ask and tell. */
export function answerContentScripts(badges: Badges): void {
  onBackgroundRequest(async (request, { tab, frameId }) => {
    if (request.type === 'site-of-tab') return hostOf(tab?.url);
    if (tab?.id === undefined || frameId === undefined) return undefined;
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

/**
 * Whose style sheet the marks' is. In Firefox only one of the user's reaches into shadow trees; Chromium's injected sheets all do, but it paints no
 * background of a highlight that the author's do not give.
 */
const ORIGIN = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

/** With the style of the marks. Not by the manifest: most pages would have it for nothing. */
async function bringReading(target: Frame): Promise<true> {
  const [brought] = await Promise.all([
    bring('/reading.js', target),
    browser.scripting.insertCSS({ target, files: ['/assets/marks.css'], origin: ORIGIN }),
  ]);
  return brought;
}

function hostOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address) ? new URL(address).hostname || null : null;
}
