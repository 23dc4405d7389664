import { sendToBackground } from '../../platform/send-to-background.ts';
import type { StartLivePage } from './live-page.ts';

/** Scripts that one extension brings to a document share a world that no page can reach: one leaves here what another picks up. */
const KEY = Symbol.for('backstory-live-page');

type World = typeof globalThis & { [KEY]?: StartLivePage };

/** Leaves what reads and marks a page for the script that asked for it. */
export const layOut = (startLivePage: StartLivePage): void => {
  (globalThis as World)[KEY] = startLivePage;
};

/**
 * Has what reads and marks a page brought to this frame: most pages mention nothing and never need it. Undefined where the browser
 * does not let it be brought.
 */
export const bringLivePage = async (): Promise<StartLivePage | undefined> => {
  const world: World = globalThis;
  delete world[KEY];
  await sendToBackground({ type: 'bring-reading' });
  return world[KEY];
};
