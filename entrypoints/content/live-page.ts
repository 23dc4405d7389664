import { cardSheet } from '../../components/card-sheet.ts';
import { pack } from '../../data/pack.ts';
import { recognition } from '../../data/recognition/bundled.ts';
import { matcherInSteps } from '../../matching/matcher.ts';
import type { Matcher } from '../../matching/mention.ts';
import { ALLOWANCE } from '../../page/allowance.ts';
import { markedCards } from '../../page/frame-report.ts';
import { isTop, LEAST_FRAME_TEXT } from '../../page/frame-worth.ts';
import { startHover } from '../../page/hover/start-hover.ts';
import { bringIntoView } from '../../page/hover/walk.ts';
import { stepsInSlices } from '../../page/pace/work-slices.ts';
import { PageReader } from '../../page/reader.ts';
import { onContentRequest } from '../../platform/content-messages.ts';
import type { ContentRequest, FrameReport } from '../../platform/messages.ts';
import { popupRequestIn } from '../../platform/popup-requests.ts';
import { sendToBackground } from '../../platform/send-to-background.ts';
import { readSettings, watchSettings } from '../../platform/settings.ts';
import type { Settings } from '../../platform/settings-schema.ts';
import { lookUp } from './look-up.ts';
import { renderCard } from './render-card.tsx';

/** What a popup may want of a page that is being read. */
export interface LivePage {
  report(): Pick<FrameReport, 'state' | 'mentions'>;
  /** Does what a popup asks for; whatever else it says is passed over. */
  hear(message: unknown): void;
}

export interface LivePageOptions {
  /** Random name of this frame. */
  readonly frame: string;
  /** The report has changed. */
  readonly changed: () => void;
  /** The document was opened anew: whatever listened to it no longer does. */
  readonly opened: () => void;
  /** Told of the element of each frame that the page shows, perhaps more than once. */
  readonly frameMet: (frame: Element) => void;
  readonly alive: () => boolean;
  readonly reportError: (error: unknown) => void;
}

/**
 * Reads and marks this frame's page as the reader has chosen, and does what the background asks, until `signal` aborts; rejects with its
 * reason if it does before the page is read at all.
 */
export type StartLivePage = (options: LivePageOptions, signal: AbortSignal) => Promise<LivePage>;

/** Built once a document; pure, so that it may serve whoever reads it next. */
let built: Matcher | undefined;

const builtMatcher = async (signal: AbortSignal): Promise<Matcher> => {
  built ??= (await stepsInSlices(matcherInSteps(pack, recognition), signal)).result;
  return built;
};

export const startLivePage: StartLivePage = async (options, signal) => {
  const { frame, changed } = options;
  let changedMeanwhile: Settings | undefined;
  let choose = (chosen: Settings) => {
    changedMeanwhile = chosen;
  };
  watchSettings((chosen) => choose(chosen), signal);
  const [matcher, stored] = await Promise.all([builtMatcher(signal), readSettings()]);
  let settings = changedMeanwhile ?? stored;
  const reader = new PageReader({
    document,
    matcher,
    choices: settings,
    leastText: isTop(window) ? 0 : LEAST_FRAME_TEXT,
    allowance: ALLOWANCE,
    opened: options.opened,
    frameMet: options.frameMet,
    alive: options.alive,
    report: options.reportError,
    signal,
  });
  choose = (chosen) => {
    settings = chosen;
    reader.choose(chosen);
  };

  const hover = startHover(reader.placed, {
    openAfter: () => settings.hoverDelayMs,
    renderCard,
    sheet: cardSheet,
    report: options.reportError,
    signal,
  });

  let sent = '';
  const sendBadge = (anew: boolean) => {
    const ids = markedCards(reader.placed.all());
    if (!anew && ids.join() === sent) return;
    sent = ids.join();
    void sendToBackground({ type: 'badge', frame, ids });
  };
  const update = () => {
    sendBadge(false);
    changed();
  };
  reader.placed.onChange(update, signal);
  reader.onState(changed, signal);
  // A page that comes back from the cache finds its tab's badge counted for another.
  window.addEventListener('pageshow', ({ persisted }) => persisted && sendBadge(true), { signal });
  signal.addEventListener('abort', () => void sendToBackground({ type: 'badge', frame, ids: [] }), { once: true });

  const openMeant = (text: string): boolean => {
    const meant = lookUp(text, matcher, reader.placed.all());
    if (meant) hover.open(meant);
    return meant !== undefined;
  };

  /** False where it cannot be done here. */
  const answer = (request: ContentRequest): boolean => {
    if (request.type === 'walk') return hover.walk(request.to);
    if (request.type === 'look-up') return openMeant(request.text);
    sendBadge(true);
    return true;
  };
  onContentRequest(answer, signal);

  return {
    report: () => ({ state: reader.state, mentions: reader.lines() }),
    hear: (message) => {
      const request = popupRequestIn(message);
      if (request === undefined) return;
      if (request.type === 'read-on') return reader.readOn();
      const range = request.frame === frame ? reader.placed.all()[request.ordinal]?.range : undefined;
      if (range === undefined) return;
      bringIntoView(range);
      reader.flash(range);
    },
  };
};
