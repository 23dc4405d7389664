import fc from 'fast-check';
import { safeParse } from 'valibot';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onBackgroundRequest } from '../../platform/background-messages.ts';
import { onContentRequest } from '../../platform/content-messages.ts';
import { backgroundRequestSchema, contentRequestSchema } from '../../platform/messages.ts';
import { sendToBackground, siteOfTab } from '../../platform/send-to-background.ts';

const sender = { id: fakeBrowser.runtime.id };

beforeEach(() => fakeBrowser.reset());

/** Hands a message to whoever listens in this extension. */
const deliver = async (message: unknown, from: { readonly id: string }, reply: (answer: unknown) => void) => {
  for (const answered of await fakeBrowser.runtime.onMessage.trigger(message, from, reply)) await answered;
};

describe('requests to the background', () => {
  const ask = (message: unknown) => new Promise((resolve) => void deliver(message, sender, resolve));

  test('reach it and bring its answer', async () => {
    onBackgroundRequest(async (request) => (request.type === 'site-of-tab' ? 'example.org' : request.type));
    expect(await ask({ type: 'site-of-tab' })).toBe('example.org');
    expect(await ask({ type: 'badge', frame: 'a', ids: [] })).toBe('badge');
  });

  test('are undefined where nobody answers', async () => {
    expect(await sendToBackground({ type: 'site-of-tab' })).toBeUndefined();
    expect(await siteOfTab()).toBeNull();
  });

  test('are undefined where the answer fails', async () => {
    onBackgroundRequest(() => Promise.reject(new Error('asleep')));
    expect(await ask({ type: 'site-of-tab' })).toBeUndefined();
  });

  test('from strangers, and whatever is no request, are passed over without an answer', async () => {
    const answer = vi.fn<() => Promise<unknown>>().mockResolvedValue('told');
    onBackgroundRequest(answer);
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (message) => {
        fc.pre(!safeParse(backgroundRequestSchema, message).success);
        const reply = vi.fn<() => void>();
        await deliver(message, sender, reply);
        expect(reply).not.toHaveBeenCalled();
      }),
    );
    await deliver({ type: 'site-of-tab' }, { id: 'stranger' }, () => expect.unreachable());
    expect(answer).not.toHaveBeenCalled();
  });
});

describe('requests to a content script', () => {
  test('are acted on until it stops, and told whether they could be', async () => {
    const off = new AbortController();
    onContentRequest((request) => request.type === 'walk', off.signal);
    const reply = vi.fn<(done: unknown) => void>();
    await deliver({ type: 'walk', to: 'next' }, sender, reply);
    await deliver({ type: 'look-up', text: 'Minsk' }, sender, reply);
    expect(reply.mock.calls).toEqual([[true], [false]]);
    off.abort();
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
  });

  test('that are none are passed over', async () => {
    onContentRequest(() => expect.unreachable(), new AbortController().signal);
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (message) => {
        fc.pre(!safeParse(contentRequestSchema, message).success);
        await deliver(message, sender, () => expect.unreachable());
      }),
    );
  });
});
