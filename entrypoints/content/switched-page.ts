import hints from '../../data/recognition/hints.json' with { type: 'json' };
import { createLookout } from '../../matching/lookout/lookout.ts';
import { isTop } from '../../page/frame-worth.ts';
import { watchForHints } from '../../page/watch-for-hints.ts';
import { watchFrames } from '../../page/watch-frames.ts';
import type { FrameReport } from '../../platform/messages.ts';
import type { PageSwitch } from '../../platform/page-switch.ts';
import { servePopups } from '../../platform/popup-port.ts';
import { bringDoorkeeper } from './bring-doorkeeper.ts';
import type { LivePage, StartLivePage } from './live-page.ts';
import { bringLivePage } from './reading-desk.ts';
import { reportError } from './report-error.ts';

/** Files that the browser shows by itself, in a document without text; in an SVG picture there may be some. */
const WITHOUT_TEXT = /^(?:image\/(?!svg)|video\/|audio\/|application\/pdf)/;

/** A page that is looked at. `state` holds until it is `live`. */
interface WatchedPage {
  live?: LivePage;
  state: FrameReport['state'];
  readonly end: AbortController;
  /** Shown the element of each frame in the page. */
  readonly frameMet: (frame: Element) => void;
}

/**
 * A page that is read or left alone as the settings say, and that tells a popup of itself in either case.
 * Returns what to call with what the settings say at first and after each change, until `signal` aborts. `alive` tells before each
 * round of work whether the script may still work.
 */
export const switchedPage = (alive: () => boolean, signal: AbortSignal): ((state: PageSwitch) => void) => {
  const frame = randomName();
  let unasked = false;
  let page: WatchedPage | undefined;
  /** Brought once a document: a site that is switched off and on again is read at once. */
  let startLivePage: StartLivePage | undefined;

  const stop = () => {
    page?.end.abort();
    page = undefined;
  };
  /** Most pages mention nothing: what reads and marks them is brought only where something hints at a name. */
  const start = () => {
    const end = new AbortController();
    const frameMet = watchFrames(bringDoorkeeper, end.signal);
    const state = WITHOUT_TEXT.test(document.contentType) ? 'unreadable' : 'reading';
    const watched: WatchedPage = { state, end, frameMet };
    page = watched;
    const found = () => {
      watched.state = 'reading';
      tell();
      void read(watched).catch((error: unknown) => end.signal.aborted || reportError(error));
    };
    const looked = () => {
      if (watched.state === 'reading') watched.state = 'ready';
      tell();
    };
    if (unasked) found();
    else
      watchForHints(
        { document, notice: createLookout(hints), found, looked, frameMet, alive, report: reportError },
        end.signal,
      );
  };
  const read = async (watched: WatchedPage) => {
    const until = watched.end.signal;
    startLivePage ??= await bringLivePage();
    if (until.aborted) return;
    if (startLivePage === undefined) {
      watched.state = 'unreadable';
      tell();
      throw new Error('The browser did not let this page be read: reload it.');
    }
    const opened = () => {
      stop();
      start();
    };
    const { frameMet } = watched;
    watched.live = await startLivePage({ frame, changed: () => tell(), opened, frameMet, alive, reportError }, until);
    tell();
  };

  const report = (): FrameReport => ({
    type: 'frame-report',
    frame,
    top: isTop(window),
    ...(page?.live?.report() ?? { state: page?.state ?? 'off', mentions: [] }),
  });
  const tell = servePopups({ report, hear: (message) => page?.live?.hear(message) }, signal);
  signal.addEventListener('abort', stop, { once: true });

  return (state) => {
    if (signal.aborted) return;
    unasked = state.unasked;
    if (!state.on) stop();
    else if (page === undefined || (unasked && page.live === undefined)) {
      stop();
      start();
    }
    tell();
  };
};

/** Pages served without encryption have no `randomUUID`. */
const randomName = (): string => crypto.getRandomValues(new BigUint64Array(1)).join('');
