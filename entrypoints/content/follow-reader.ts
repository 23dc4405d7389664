import { createMatcher } from '../../matching/matcher.ts';
import type { Matcher } from '../../matching/mention.ts';
import { isTop, whileWorthReading } from '../../page/frame-worth.ts';
import { onContentRequest } from '../../platform/content-messages.ts';
import type { FrameReport } from '../../platform/messages.ts';
import { servePopups } from '../../platform/popup-port.ts';
import { readSettings, watchSettings } from '../../platform/settings.ts';
import type { Settings } from '../../platform/settings-schema.ts';
import { ruleFor } from '../../platform/site-rules.ts';
import { isAlive } from './life.ts';
import { type LivePage, startLivePage } from './live-page.ts';
import { hostOfPage } from './site.ts';

/** Marks this frame's page whenever the reader's settings say so, from now until `life` ends. */
export const followReader = async (life: AbortController): Promise<void> => {
  const { signal } = life;
  try {
    const [settings, host] = await Promise.all([readSettings(), hostOfPage()]);
    if (!signal.aborted) whileWorthReading(window, (worth) => followSettings(settings, host, life, worth), signal);
  } catch (error) {
    reportError(error);
  }
};

const followSettings = (first: Settings, host: string, life: AbortController, signal: AbortSignal): void => {
  const frame = randomName();
  let matcher: Matcher | undefined;
  let settings = first;
  let page: { readonly live: LivePage; readonly end: AbortController } | undefined;

  const stop = () => {
    page?.end.abort();
    page = undefined;
  };
  const start = () => {
    const end = new AbortController();
    matcher ??= createMatcher();
    const live = startLivePage(
      { frame, matcher, settings, changed: () => tell(), opened: restart, alive, reportError },
      end.signal,
    );
    page = { live, end };
  };
  const restart = () => {
    stop();
    start();
  };
  const update = () => {
    const on = ruleFor(settings, host).state === 'on';
    if (!on) stop();
    else if (page) page.live.choose(settings);
    else start();
    tell();
  };
  /** An update of the extension cut this script off, or its removal: nothing may stay behind. */
  const alive = () => {
    if (isAlive()) return true;
    life.abort();
    return false;
  };

  const report = (): FrameReport => ({
    type: 'frame-report',
    frame,
    top: isTop(window),
    ...(page?.live.report() ?? { state: 'off', mentions: [] }),
  });
  const tell = servePopups({ report, obey: (request) => page?.live.obey(request) }, signal);
  onContentRequest((request) => {
    if (!page) return false;
    if (request.type === 'walk') return page.live.walk(request.to);
    if (request.type === 'look-up') return page.live.lookUp(request.text);
    page.live.sendBadge();
    return true;
  }, signal);
  watchSettings((changed) => {
    settings = changed;
    update();
  }, signal);
  signal.addEventListener('abort', stop, { once: true });
  update();
};

/** Pages served without encryption have no `randomUUID`. */
const randomName = (): string => crypto.getRandomValues(new BigUint64Array(1)).join('');

/** Errors of ours end here: for whoever looks for them, and never in the page. */
const reportError = (error: unknown): void => {
  // oxlint-disable-next-line no-console -- nowhere else may this go
  console.debug('Backstory:', error);
};
