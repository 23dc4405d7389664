import { cardSheet } from '../../components/card-sheet.ts';
import { pack } from '../../data/pack.ts';
import { recognition } from '../../data/recognition/bundled.ts';
import { matcherInSteps } from '../../matching/matcher.ts';
import { markedCards } from '../../page/frame-report.ts';
import { isTop, LEAST_FRAME_TEXT } from '../../page/frame-worth.ts';
import { startHover } from '../../page/hover/start-hover.ts';
import { bringIntoView } from '../../page/hover/walk.ts';
import { stepsInSlices } from '../../page/pace/work-slices.ts';
import { PageReader, TEXT_ALLOWANCE } from '../../page/reader.ts';
import type { ContentRequest, FrameReport, PopupRequest } from '../../platform/messages.ts';
import { sendToBackground } from '../../platform/send-to-background.ts';
import type { Settings } from '../../platform/settings-schema.ts';
import { lookUp } from './look-up.ts';
import { renderCard } from './render-card.tsx';

/** What the rest of the extension may want of a page that is being read. */
export interface LivePage {
  report(): Pick<FrameReport, 'state' | 'mentions'>;
  obey(request: PopupRequest): void;
  choose(settings: Settings): void;
  /** Does what the background asks; false where it cannot be done here. */
  answer(request: ContentRequest): boolean;
}

export interface LivePageOptions {
  /** Random name of this frame. */
  readonly frame: string;
  readonly settings: Settings;
  /** The report has changed. */
  readonly changed: () => void;
  /** The document was opened anew: whatever listened to it no longer does. */
  readonly opened: () => void;
  readonly alive: () => boolean;
  readonly reportError: (error: unknown) => void;
}

/** Reads and marks this frame's page until `signal` aborts; rejects with its reason if it does before the page is read at all. */
export type StartLivePage = (options: LivePageOptions, signal: AbortSignal) => Promise<LivePage>;

export const startLivePage: StartLivePage = async (options, signal) => {
  const { frame, changed } = options;
  let { settings } = options;
  const { result: matcher } = await stepsInSlices(matcherInSteps(pack, recognition), signal);
  const reader = new PageReader({
    document,
    matcher,
    choices: settings,
    leastText: isTop(window) ? 0 : LEAST_FRAME_TEXT,
    allowance: TEXT_ALLOWANCE,
    opened: options.opened,
    alive: options.alive,
    report: options.reportError,
    signal,
  });

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

  return {
    report: () => ({ state: reader.state, mentions: reader.lines() }),
    choose: (chosen) => {
      settings = chosen;
      reader.choose(chosen);
    },
    answer: (request) => {
      if (request.type === 'walk') return hover.walk(request.to);
      if (request.type === 'look-up') return openMeant(request.text);
      sendBadge(true);
      return true;
    },
    obey: (request) => {
      if (request.type === 'read-on') return reader.readOn();
      const range = request.frame === frame ? reader.placed.all()[request.ordinal]?.range : undefined;
      if (range === undefined) return;
      bringIntoView(range);
      reader.flash(range);
    },
  };
};
