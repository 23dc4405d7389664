import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepBadges } from '../../entrypoints/background/badge.ts';

const TAB = 7;
const shown = () => fakeBrowser.action.getBadgeText({ tabId: TAB });

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
});

describe('the badge', () => {
  test('counts each card once over all frames of a tab', async () => {
    const badges = keepBadges();
    await badges.count(TAB, { position: 0, name: 'top', ids: ['minsk', 'belarus'] });
    await badges.count(TAB, { position: 3, name: 'frame', ids: ['minsk', 'sochi'] });
    expect(await shown()).toBe('3');
    await badges.count(TAB, { position: 3, name: 'frame', ids: [] });
    expect(await shown()).toBe('2');
    await badges.count(TAB, { position: 0, name: 'top', ids: [] });
    expect(await shown()).toBe('');
  });

  test('loses no frame when several tell at once', async () => {
    const badges = keepBadges();
    await badges.count(TAB, { position: 0, name: 'top', ids: [] });
    await Promise.all(
      [1, 2, 3, 4, 5].map((position) => badges.count(TAB, { position, name: `${position}`, ids: [`c${position}`] })),
    );
    expect(await shown()).toBe('5');
  });

  test('outlives the sleep of the background', async () => {
    await keepBadges().count(TAB, { position: 0, name: 'top', ids: ['minsk'] });
    await keepBadges().count(TAB, { position: 1, name: 'frame', ids: ['sochi'] });
    expect(await shown()).toBe('2');
  });

  test('forgets the frames of the page before, and asks those of this one again', async () => {
    const badges = keepBadges();
    await badges.count(TAB, { position: 0, name: 'top', ids: ['minsk'] });
    await badges.count(TAB, { position: 1, name: 'frame', ids: ['sochi'] });
    await badges.count(TAB, { position: 0, name: 'another top', ids: ['belarus'] });
    expect(await shown()).toBe('1');
    expect(fakeBrowser.tabs.sendMessage).toHaveBeenCalledWith(TAB, { type: 'report-badge' }, {});
  });

  test('a walk begins in the first frame that has a mention', async () => {
    const badges = keepBadges();
    expect(await badges.frameToWalk(TAB)).toBe(0);
    await badges.count(TAB, { position: 0, name: 'top', ids: [] });
    await badges.count(TAB, { position: 4, name: 'frame', ids: ['sochi'] });
    expect(await badges.frameToWalk(TAB)).toBe(4);
  });

  test('what else may be stored in its place is passed over', async () => {
    await fakeBrowser.storage.session.set({ [`badge:${TAB}`]: 'junk' });
    await keepBadges().count(TAB, { position: 0, name: 'top', ids: ['minsk'] });
    expect(await shown()).toBe('1');
  });
});
