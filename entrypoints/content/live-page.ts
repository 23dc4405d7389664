import { cardSheet } from '../../components/card-sheet.ts';
import type { Matcher } from '../../matching/mention.ts';
import { markedCards } from '../../page/frame-report.ts';
import { isTop, LEAST_FRAME_TEXT } from '../../page/frame-worth.ts';
import { startHover } from '../../page/hover/start-hover.ts';
import { bringIntoView } from '../../page/hover/walk.ts';
import { PageReader, TEXT_ALLOWANCE } from '../../page/reader.ts';
import { sendToBackground } from '../../platform/background-messages.ts';
import type { FrameReport, PopupRequest } from '../../platform/messages.ts';
import type { Settings } from '../../platform/settings-schema.ts';
import { lookUp } from './look-up.ts';
import { renderCard } from './render-card.tsx';

/** What the rest of the extension may want of a page that is being read. */
export interface LivePage {
  report(): Pick<FrameReport, 'state' | 'mentions'>;
  obey(request: PopupRequest): void;
  choose(settings: Settings): void;
  /** Tells the background again which cards are marked here. */
  sendBadge(): void;
  /** Opens the card of the next or previous mark; false when there is none. */
  walk(to: 'next' | 'previous'): boolean;
  /** Opens the card that the selected words mean; false when they mean none. */
  lookUp(text: string): boolean;
}

export interface LivePageOptions {
  /** Random name of this frame. */
  readonly frame: string;
  readonly matcher: Matcher;
  readonly settings: Settings;
  /** The report has changed. */
  readonly changed: () => void;
  /** The document was opened anew: whatever listened to it no longer does. */
  readonly opened: () => void;
  readonly alive: () => boolean;
  readonly reportError: (error: unknown) => void;
}

/** Reads and marks this frame's page until `signal` aborts. */
export const startLivePage = (options: LivePageOptions, signal: AbortSignal): LivePage => {
  const { frame, matcher, changed } = options;
  let { settings } = options;
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

  return {
    report: () => ({ state: reader.state, mentions: reader.lines() }),
    choose: (chosen) => {
      settings = chosen;
      reader.choose(chosen);
    },
    walk: hover.walk,
    lookUp: (text) => {
      const meant = lookUp(text, matcher, reader.placed.all());
      if (meant) hover.open(meant);
      return meant !== undefined;
    },
    sendBadge: () => sendBadge(true),
    obey: (request) => {
      if (request.type === 'read-on') return reader.readOn();
      const range = request.frame === frame ? reader.placed.all()[request.ordinal]?.range : undefined;
      if (range === undefined) return;
      bringIntoView(range);
      reader.flash(range);
    },
  };
};
