import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type ContentRequest, contentRequestSchema } from './messages.ts';

/**
 * Sends a request to the content scripts of a tab, or of one frame of it (0 is the top one). True when one of them
 * took it on; false when none did or none is there.
 */
export async function sendToContent(tab: number, request: ContentRequest, frame?: number): Promise<boolean> {
  try {
    const options = frame === undefined ? {} : { frameId: frame };
    return (await browser.tabs.sendMessage(tab, request, options)) === true;
  } catch {
    return false;
  }
}

/**
 * Lets a content script act on requests of the background until `signal` aborts. `act` tells whether it could: a
 * selection without a card, for instance, is shown elsewhere then. Anything that is no request is passed over.
 */
export function onContentRequest(act: (request: ContentRequest) => boolean, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (message: unknown, _sender: unknown, reply: (value: unknown) => void) => {
    const request = v.safeParse(contentRequestSchema, message);
    if (request.success) reply(act(request.output));
    return false;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
