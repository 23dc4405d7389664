import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bringDoorkeepers } from '../../entrypoints/background/doorkeepers.ts';

const TAB = 7;

interface Injection {
  readonly target: { readonly frameIds?: readonly number[]; readonly allFrames?: boolean };
  readonly files?: readonly string[];
}

/** The frames that a doorkeeper was brought to, where those of `refuse` are gone. */
const bringTo = async (frames: readonly number[] | 'all', refuse: readonly number[] = []): Promise<unknown[]> => {
  const brought: unknown[] = [];
  const executeScript = async ({ target, files }: Injection): Promise<unknown> => {
    if (target.frameIds?.some((frame) => refuse.includes(frame))) throw new Error('Frame is gone.');
    expect(files).toEqual(['/doorkeeper.js']);
    brought.push(target.frameIds?.[0] ?? (target.allFrames === true && 'all'));
    return [];
  };
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(executeScript as never);
  await bringDoorkeepers(TAB, frames);
  return brought;
};

afterEach(() => vi.restoreAllMocks());

test('frames that are known by number get theirs, whether or not others refuse', async () => {
  expect(await bringTo([4, 5, 6], [5])).toEqual([4, 6]);
});

test('where the asker cannot tell them, all do', async () => {
  expect(await bringTo('all')).toEqual(['all']);
});
