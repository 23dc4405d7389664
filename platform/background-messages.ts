import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { type BackgroundRequest, backgroundRequestSchema } from './messages.ts';

/** Who sent a request, as the browser vouches for it. */
export type Sender = Browser.runtime.MessageSender;

/**
 * Lets `answer` reply to well-formed requests of this extension's own scripts. Whatever else comes is none of our
 * business and left to others; when `answer` fails, the sender hears undefined.
 */
export function onBackgroundRequest(answer: (request: BackgroundRequest, sender: Sender) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, reply: (value: unknown) => void) => {
    const request = v.safeParse(backgroundRequestSchema, message);
    if (!request.success || sender.id !== browser.runtime.id) return false;
    answer(request.output, sender).then(reply, () => reply(undefined));
    return true;
  });
}
