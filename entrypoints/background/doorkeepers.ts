import { browser } from 'wxt/browser';

/** Runs the doorkeeper in these frames of a tab, or in all. */
export async function bringDoorkeepers(tabId: number, frames: readonly number[] | 'all'): Promise<void> {
  const targets =
    frames === 'all' ? [{ tabId, allFrames: true }] : frames.map((frame) => ({ tabId, frameIds: [frame] }));
  // A frame may be gone, or may be none of ours to look into; the others get theirs all the same.
  await Promise.allSettled(
    targets.map((target) => browser.scripting.executeScript({ target, files: ['/doorkeeper.js'] })),
  );
}
