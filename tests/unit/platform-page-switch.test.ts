import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followPageSwitch, type PageSwitch } from '../../platform/page-switch.ts';
import { readSettings, updateSettings } from '../../platform/settings.ts';
import { ruleFor } from '../../platform/site-rules.ts';

beforeEach(() => fakeBrowser.reset());

const HOST = 'news.example.org';

const followed = async (host: string, signal = new AbortController().signal) => {
  const states: PageSwitch[] = [];
  await followPageSwitch(host, (state) => states.push(state), signal);
  return states;
};

describe('the switch of a page', () => {
  test('says what the settings say, whatever is stored', async () => {
    const hosts = fc.constantFrom(HOST, 'example.org', 'org', 'other.org', 'xnews.example.org');
    const values = fc.oneof(fc.constantFrom<unknown>('on', 'off', true, false, 'always', 'never'), fc.anything());
    const keys = fc.oneof(
      hosts.map((host) => `site:${host}`),
      fc.constantFrom('setting:paused', 'setting:worldNames'),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(keys, values), hosts, async (stored, host) => {
        fakeBrowser.reset();
        await fakeBrowser.storage.local.set(stored);
        const settings = await readSettings();
        expect(await followed(host)).toEqual([
          { on: ruleFor(settings, host).state === 'on', unasked: settings.worldNames === 'always' },
        ]);
      }),
    );
  });

  test('is told anew after each change of the settings, until told to stop', async () => {
    const off = new AbortController();
    const states = await followed(HOST, off.signal);
    await fakeBrowser.storage.local.set({ 'somebody-elses': 1 });
    await updateSettings({ sites: { 'example.org': 'off' } });
    await vi.waitFor(() => expect(states.map(({ on }) => on)).toEqual([true, false]));
    await updateSettings({ sites: { 'example.org': null }, worldNames: 'always' });
    await vi.waitFor(() => expect(states.at(-1)).toEqual({ on: true, unasked: true }));
    off.abort();
    expect(fakeBrowser.storage.local.onChanged.hasListeners()).toBe(false);
  });

  test('is on where the browser cannot open its storage', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('disk full'));
    expect(await followed(HOST)).toEqual([{ on: true, unasked: false }]);
  });

  test('says nothing once stopped', async () => {
    expect(await followed(HOST, AbortSignal.abort())).toEqual([]);
    expect(fakeBrowser.storage.local.onChanged.hasListeners()).toBe(false);
  });
});
