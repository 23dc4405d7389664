import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  discardDamagedSettings,
  readDamagedSettings,
  readSettings,
  updateSettings,
  watchSettings,
} from '../../platform/settings.ts';
import { DEFAULT_SETTINGS } from '../../platform/settings-schema.ts';
import { entriesOf, type SettingsChange, settingsFrom } from '../../platform/stored-settings.ts';

const stored = () => fakeBrowser.storage.local.get<Record<string, unknown>>(null);

beforeEach(() => fakeBrowser.reset());

const choice = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const changes: fc.Arbitrary<SettingsChange> = fc
  .record({
    paused: choice(fc.boolean()),
    worldNames: choice(fc.constantFrom('never', 'on-topic', 'always')),
    hoverDelayMs: choice(fc.integer({ min: 0, max: 2000 })),
    kinds: fc.record({ person: fc.boolean(), event: fc.boolean() }, { requiredKeys: [] }),
    sites: fc.dictionary(fc.domain(), fc.constantFrom('on', 'off')),
  })
  .map((change) => JSON.parse(JSON.stringify(change)) as SettingsChange);

describe('settings', () => {
  test('nothing stored reads as the defaults, and reading stores nothing', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await stored()).toEqual({});
  });

  test('a change holds, and stores no field beside it', async () => {
    await updateSettings({ hoverDelayMs: 500, sites: { 'example.org': 'off' } });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, hoverDelayMs: 500, sites: { 'example.org': 'off' } });
    expect(Object.keys(await stored())).toHaveLength(2);
  });

  test('a choice that equals the default is kept as a choice, and null takes it back', async () => {
    await updateSettings({ kinds: { place: true } });
    expect(Object.values(await stored())).toEqual([true]);
    await updateSettings({ kinds: { place: null } });
    expect(await stored()).toEqual({});
  });

  test('two windows that change different things at once undo nothing', async () => {
    const sites = Array.from({ length: 20 }, (_, index) => `site${index}.example`);
    await Promise.all([
      ...sites.map((host) => updateSettings({ sites: { [host]: 'off' } })),
      updateSettings({ paused: true }),
      updateSettings({ kinds: { event: false } }),
      updateSettings({ kinds: { place: false } }),
    ]);
    const settings = await readSettings();
    expect(Object.keys(settings.sites).toSorted()).toEqual(sites.toSorted());
    expect(settings).toMatchObject({ paused: true, kinds: { event: false, place: false, person: true } });
  });

  test('whatever is chosen reads back, whatever else is stored', () => {
    fc.assert(
      fc.property(changes, fc.dictionary(fc.string(), fc.jsonValue()), (change, foreign) => {
        const { settings } = settingsFrom({ ...foreign, ...entriesOf(change).set });
        expect(settings).toMatchObject(change);
      }),
    );
  });

  test('any junk under our keys costs only the fields it stands in, and is reported whole', () => {
    const keys = [
      'setting:paused',
      'setting:kinds.person',
      'setting:hoverDelayMs',
      'site:example.org',
      'site:',
      'site:a b',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()), (junk) => {
        const { settings, damaged } = settingsFrom({ ...junk, 'setting:worldNames': 'always' });
        expect(settings.worldNames).toBe('always');
        for (const [key, value] of Object.entries(junk)) {
          if (Object.hasOwn(damaged, key)) expect(damaged[key]).toBe(value);
          else expect(JSON.stringify(settings)).toContain(JSON.stringify(value));
        }
      }),
    );
  });

  test('a field of a later release is neither used nor damaged nor removed', async () => {
    await fakeBrowser.storage.local.set({ 'setting:cardWidth': 7, 'setting:toString': 1 });
    await updateSettings({ paused: true });
    expect(await readDamagedSettings()).toEqual({});
    expect(await stored()).toMatchObject({ 'setting:cardWidth': 7, 'setting:toString': 1 });
  });
});

describe('damaged settings', () => {
  test('are kept aside when their place is taken, until the reader discards them', async () => {
    await fakeBrowser.storage.local.set({ 'setting:hoverDelayMs': 'soon', 'site:example.org': { off: true } });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    await updateSettings({ hoverDelayMs: 100 });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, hoverDelayMs: 100 });
    expect(await readDamagedSettings()).toEqual({ 'setting:hoverDelayMs': 'soon', 'site:example.org': { off: true } });
    await discardDamagedSettings();
    expect(await readDamagedSettings()).toEqual({});
    expect((await readSettings()).hoverDelayMs).toBe(100);
  });

  test('do not keep the extension from working when nothing at all can be read', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('disk full'));
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('watching', () => {
  test('tells each change of ours until told to stop, and nothing else', async () => {
    const off = new AbortController();
    const seen = vi.fn<(paused: boolean) => void>();
    watchSettings((settings) => seen(settings.paused), off.signal);
    await fakeBrowser.storage.local.set({ 'somebody-elses': 1 });
    await updateSettings({ paused: true });
    await vi.waitFor(() => expect(seen.mock.calls).toEqual([[true]]));
    off.abort();
    await updateSettings({ paused: false });
    expect(fakeBrowser.storage.local.onChanged.hasListeners()).toBe(false);
    expect(seen).toHaveBeenCalledTimes(1);
  });

  test('says nothing when stopped before it began', () => {
    watchSettings(() => expect.unreachable(), AbortSignal.abort());
    expect(fakeBrowser.storage.local.onChanged.hasListeners()).toBe(false);
  });
});
