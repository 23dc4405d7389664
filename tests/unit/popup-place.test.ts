import { describe, expect, test } from 'vitest';
import { pageOf, placeOf } from '../../entrypoints/popup/place.ts';
import type { FrameReport } from '../../platform/messages.ts';

const at = (address: string, sites: Record<string, 'on' | 'off'> = {}, allowed = true) =>
  placeOf({ address: new URL(address), allowed }, { sites });

describe('where the popup was opened', () => {
  test('a site is named by its registrable domain', () => {
    expect(at('https://www.nytimes.com/2021/')).toEqual({ at: 'site', site: 'nytimes.com', on: true, rule: undefined });
    expect(at('https://news.bbc.co.uk/')).toMatchObject({ site: 'bbc.co.uk' });
    expect(at('http://localhost:8080/')).toMatchObject({ site: 'localhost' });
  });

  test('the strictest rule that applies is named, whatever its host', () => {
    const sites = { 'nytimes.com': 'on', 'cooking.nytimes.com': 'off' } as const;
    expect(at('https://cooking.nytimes.com/', sites)).toEqual({
      at: 'site',
      site: 'cooking.nytimes.com',
      on: false,
      rule: 'cooking.nytimes.com',
    });
    expect(at('https://www.nytimes.com/', sites)).toEqual({
      at: 'site',
      site: 'nytimes.com',
      on: true,
      rule: 'nytimes.com',
    });
  });

  test.each([
    ['chrome://settings/', 'browserPage'],
    ['about:newtab', 'browserPage'],
    ['moz-extension://some-id/dossier.html', 'browserPage'],
    ['https://chromewebstore.google.com/category', 'store'],
    ['https://addons.mozilla.org/', 'store'],
    ['file:///home/reader/news.html', 'file'],
    ['https://example.org/report.PDF', 'pdf'],
  ])('%s is closed: %s', (address, reason) => {
    expect(at(address)).toEqual({ at: reason });
  });

  test('without the permission it is asked for, and without an address nobody can tell more', () => {
    expect(at('https://example.org/', {}, false)).toEqual({ at: 'noPermission' });
    expect(placeOf({ allowed: false }, { sites: {} })).toEqual({ at: 'noPermission' });
    expect(placeOf({ allowed: true }, { sites: {} })).toEqual({ at: 'secretPage' });
    expect(placeOf(null, { sites: {} })).toEqual({ at: 'noTab' });
  });
});

describe('what the frames say together', () => {
  const report = (frame: string, state: FrameReport['state']): FrameReport => ({
    type: 'frame-report',
    frame,
    top: frame === 'top',
    state,
    mentions: [
      {
        ordinal: 0,
        id: 'belarus',
        kind: 'place',
        text: 'Belarus',
        before: '',
        after: '',
        confidence: 1,
        maybe: false,
        via: { rule: 'spelling', values: [] },
      },
    ],
  });

  test('one frame that still reads keeps the page reading', () => {
    expect(pageOf({ state: 'connected', reports: [report('top', 'ready'), report('ad', 'reading')] }).state).toBe(
      'reading',
    );
  });

  test('one frame that stopped is worth telling', () => {
    expect(pageOf({ state: 'connected', reports: [report('top', 'ready'), report('live', 'stopped')] }).state).toBe(
      'stopped',
    );
  });

  test('a frame without text does not hide one with', () => {
    expect(pageOf({ state: 'connected', reports: [report('top', 'unreadable'), report('text', 'ready')] }).state).toBe(
      'ready',
    );
  });

  test('mentions keep the order of frames and say in which they stand', () => {
    const { mentions } = pageOf({ state: 'connected', reports: [report('top', 'ready'), report('inner', 'ready')] });
    expect(mentions.map(({ frame }) => frame)).toEqual(['top', 'inner']);
  });

  test.each(['waiting', 'unreachable'] as const)('with no report the tab itself is %s', (state) => {
    expect(pageOf({ state, reports: [] })).toEqual({ state, mentions: [] });
  });
});
