import { type Browser, browser } from 'wxt/browser';
import { LARGEST_AD_AREA } from '../../page/frame-worth.ts';

/** A frame that has just been sent its page answers nothing until the first of it arrives: longer than this, milliseconds, the others do not wait. */
const LONGEST_ANSWER_WAIT_MS = 2_000;

type Answer = Browser.scripting.InjectionResult<number>;

/**
 * Runs the doorkeeper in these frames of a tab, in those that are large enough for an article, or in all. Most frames are
 * advertisements, and it would cost them more than all they do for themselves.
 */
export async function bringDoorkeepers(tabId: number, frames: readonly number[] | 'large' | 'all'): Promise<void> {
  const some = frames === 'large' ? await largeFrames(tabId) : frames;
  const targets = some === 'all' ? [{ tabId, allFrames: true }] : some.map((frame) => ({ tabId, frameIds: [frame] }));
  // A frame may be gone, or may be none of ours to look into; the others get theirs all the same.
  await Promise.allSettled(
    targets.map((target) => browser.scripting.executeScript({ target, files: ['/doorkeeper.js'] })),
  );
}

/** The frames of a tab that are larger than an advertisement, or do not say; `all` where the browser cannot tell in time. */
async function largeFrames(tabId: number): Promise<number[] | 'all'> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, LONGEST_ANSWER_WAIT_MS));
  const answers = await Promise.race([areasOfFrames(tabId).catch(() => undefined), late]);
  if (answers === undefined) return 'all';
  return answers
    .filter(({ frameId, result }) => frameId !== 0 && !(typeof result === 'number' && result <= LARGEST_AD_AREA))
    .map(({ frameId }) => frameId);
}

/**
 * In the page's own world, as an exception: it is there already, and to make one of ours in each frame is what this is to avoid. A page
 * gets nothing of us to see, and what it may say of its size decides nothing but whether it is looked at.
 */
function areasOfFrames(tabId: number): Promise<Answer[]> {
  return browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    world: 'MAIN',
    injectImmediately: true,
    func: () => (window === top ? 0 : innerWidth * innerHeight),
  });
}
