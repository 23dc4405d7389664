import { browser } from 'wxt/browser';
import type { BackgroundRequest } from './messages.ts';

/**
 * Asks the background something from a content script. Never rejects: where nobody answers, as after an update of the
 * extension has cut this script off, the answer is undefined.
 */
export async function sendToBackground(request: BackgroundRequest): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(request);
  } catch {
    return undefined;
  }
}

/** The host of the page that this content script's tab shows on top; null where it has none. */
export async function siteOfTab(): Promise<string | null> {
  const answer = await sendToBackground({ type: 'site-of-tab' });
  return typeof answer === 'string' ? answer : null;
}
