import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bringDoorkeepers } from '../../entrypoints/background/doorkeepers.ts';

const TAB = 7;
const LARGE = 280_000;
const SMALL = 75_000;

interface Injection {
  readonly target: { readonly frameIds?: readonly number[]; readonly allFrames?: boolean };
  readonly files?: readonly string[];
}

/** The frames that a doorkeeper was brought to; a tab's frames say their areas, or do as `ask` does. */
let brought: unknown[];
const frames = (ask: () => Promise<unknown>, refuse: readonly number[] = []) => {
  const executeScript = async ({ target, files }: Injection): Promise<unknown> => {
    if (files === undefined) return ask();
    if (target.frameIds?.some((frame) => refuse.includes(frame))) throw new Error('Frame is gone.');
    expect(files).toEqual(['/doorkeeper.js']);
    brought.push(target.frameIds?.[0] ?? (target.allFrames === true && 'all'));
    return [];
  };
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(executeScript as never);
};
const saying = (areas: Readonly<Record<number, unknown>>) => () =>
  Promise.resolve(Object.entries(areas).map(([frameId, result]) => ({ frameId: Number(frameId), result })));

beforeEach(() => {
  brought = [];
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('frames that are known by number get theirs, whether or not others refuse', async () => {
  frames(() => expect.unreachable(), [5]);
  await bringDoorkeepers(TAB, [4, 5, 6]);
  expect(brought).toEqual([4, 6]);
});

test('of frames that are not known, the large ones do and those that do not say; the page itself does not', async () => {
  frames(saying({ 0: 0, 3: SMALL, 4: LARGE, 5: null, 6: 'tall' }));
  await bringDoorkeepers(TAB, 'large');
  expect(brought).toEqual([4, 5, 6]);
});

test('where they must not be asked, all do', async () => {
  frames(() => expect.unreachable());
  await bringDoorkeepers(TAB, 'all');
  expect(brought).toEqual(['all']);
});

test('where the browser cannot ask them, all do', async () => {
  frames(() => Promise.reject(new Error('No tab.')));
  await bringDoorkeepers(TAB, 'large');
  expect(brought).toEqual(['all']);
});

test('a frame that does not answer keeps the others waiting for a while only', async () => {
  vi.useFakeTimers();
  frames(() => new Promise(() => {}));
  const done = bringDoorkeepers(TAB, 'large');
  await vi.advanceTimersToNextTimerAsync();
  await done;
  expect(brought).toEqual(['all']);
});
