import type { Browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isTop, whileWorthReading } from '../page/frame-worth.ts';
import type { BackgroundRequest } from '../platform/messages.ts';

/** The extension's API, not touched before it is needed: that alone costs a frame more than all the rest of this. */
interface World {
  readonly browser?: typeof Browser;
  readonly chrome?: typeof Browser;
}

/** In every frame, most of which are advertisements: has the lookout brought once the frame is worth it. A page needs no doorkeeper. */
export default defineUnlistedScript(() => {
  if (isTop(window)) return;
  const done = new AbortController();
  const bring = () => {
    done.abort();
    const { browser, chrome } = globalThis as World;
    const request: BackgroundRequest = { type: 'bring-lookout' };
    // Nobody answers where an update has cut this script off, and a new one has come.
    (browser ?? chrome)?.runtime.sendMessage(request).catch(() => {});
  };
  whileWorthReading(window, bring, done.signal);
});
