import { whileWorthReading } from '../../page/frame-worth.ts';
import { followPageSwitch } from '../../platform/page-switch.ts';
import { isAlive } from './life.ts';
import { reportError } from './report-error.ts';
import { hostOfPage } from './site.ts';
import { switchedPage } from './switched-page.ts';

/** Marks this frame's page whenever the reader's settings say so, from now until `life` ends. */
export const followReader = (life: AbortController): void => {
  /** After an update of the extension, or its removal, nothing of it may stay behind. */
  const alive = () => {
    if (!isAlive()) life.abort();
    return !life.signal.aborted;
  };
  const follow = async (signal: AbortSignal) =>
    followPageSwitch(await hostOfPage(), switchedPage(alive, signal), signal);
  whileWorthReading(window, (worth) => void follow(worth).catch(reportError), life.signal);
};
