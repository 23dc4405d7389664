import { browser } from 'wxt/browser';
import { sendToBackground } from '../../platform/send-to-background.ts';

/** Firefox tells a content script the number of a frame (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/runtime/getFrameId). */
type Runtime = typeof browser.runtime & { getFrameId?(frame: Element): number };

/**
 * Has the doorkeeper brought to frames of this page: to just these where the browser can tell which they are, else to all of the tab. To ask
 * each for its size in the page's own world would be cheaper, but a page could notice it.
 */
export const bringDoorkeeper = (frames: readonly Element[]): void => {
  const runtime: Runtime = browser.runtime;
  const numbers = runtime.getFrameId && frames.flatMap((frame) => numberOf(frame, runtime));
  void sendToBackground({ type: 'bring-doorkeeper', frames: numbers ?? 'all' });
};

/** None where there is no frame in the element, or the page has made an element of its own of it. */
const numberOf = (frame: Element, runtime: Runtime): number[] => {
  try {
    const number = runtime.getFrameId?.(frame) ?? 0;
    return number > 0 ? [number] : [];
  } catch {
    return [];
  }
};
