import type { Browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isTop, whileWorthReading } from '../page/frame-worth.ts';
import type { BackgroundRequest } from '../platform/messages.ts';

/** Scripts that one extension brings to a document share a world that no page can reach. Aborted once the lookout was asked for. */
const KEY = Symbol.for('backstory-doorkeeper');

/** The extension's API, not touched before it is needed: that alone costs a frame more than all the rest of this. */
type World = typeof globalThis & {
  readonly browser?: typeof Browser;
  readonly chrome?: typeof Browser;
  [KEY]?: AbortController;
};

/** Brought to frames that look large from outside, perhaps more than once: has the lookout brought, once, when the frame is worth it. */
export default defineUnlistedScript(() => {
  const world: World = globalThis;
  if (isTop(window) || world[KEY]?.signal.aborted) return;
  world[KEY]?.abort();
  const done = new AbortController();
  world[KEY] = done;
  const bring = () => {
    done.abort();
    const request: BackgroundRequest = { type: 'bring-lookout' };
    // Nobody answers where an update has cut this script off, and a new one has come.
    (world.browser ?? world.chrome)?.runtime.sendMessage(request).catch(() => {});
  };
  whileWorthReading(window, bring, done.signal);
});
