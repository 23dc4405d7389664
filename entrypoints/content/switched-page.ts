import { isTop } from '../../page/frame-worth.ts';
import { onContentRequest } from '../../platform/content-messages.ts';
import type { FrameReport } from '../../platform/messages.ts';
import { servePopups } from '../../platform/popup-port.ts';
import type { Settings } from '../../platform/settings-schema.ts';
import { ruleFor } from '../../platform/site-rules.ts';
import { type LivePage, startLivePage } from './live-page.ts';
import { reportError } from './report-error.ts';

/**
 * A page that is read or left alone as the settings say, and that answers popup and background in either case.
 * Returns what to call with the settings at first and after each change, until `signal` aborts. `alive` tells before each
 * round of work whether the script may still work.
 */
export const switchedPage = (
  host: string,
  alive: () => boolean,
  signal: AbortSignal,
): ((settings: Settings) => void) => {
  const frame = randomName();
  let latest: Settings | undefined;
  let page: { readonly live: LivePage; readonly end: AbortController } | undefined;

  const stop = () => {
    page?.end.abort();
    page = undefined;
  };
  const start = (settings: Settings) => {
    const end = new AbortController();
    const opened = () => {
      stop();
      start(latest ?? settings);
    };
    page = {
      live: startLivePage({ frame, settings, changed: () => tell(), opened, alive, reportError }, end.signal),
      end,
    };
  };

  const report = (): FrameReport => ({
    type: 'frame-report',
    frame,
    top: isTop(window),
    ...(page?.live.report() ?? { state: 'off', mentions: [] }),
  });
  const tell = servePopups({ report, obey: (request) => page?.live.obey(request) }, signal);
  onContentRequest((request) => page?.live.answer(request) ?? false, signal);
  signal.addEventListener('abort', stop, { once: true });

  return (settings) => {
    if (signal.aborted) return;
    latest = settings;
    if (ruleFor(settings, host).state === 'off') stop();
    else if (page) page.live.choose(settings);
    else start(settings);
    tell();
  };
};

/** Pages served without encryption have no `randomUUID`. */
const randomName = (): string => crypto.getRandomValues(new BigUint64Array(1)).join('');
