import * as v from 'valibot';
import { KINDS } from '../data/kinds.ts';

/** The port over which an open popup and every frame of its tab talk. */
export const POPUP_PORT = 'popup';

const mentionSummary = v.object({
  /** Position of the mention in its frame's reading order, from 0; valid for one report. */
  ordinal: v.pipe(v.number(), v.integer(), v.minValue(0)),
  id: v.string(),
  kind: v.picklist(KINDS),
  /** The words as printed. */
  text: v.string(),
  /** A little of what stands around them, for the list. */
  before: v.string(),
  after: v.string(),
  confidence: v.number(),
  /** Not sure enough to be marked: offered in the popup only. */
  maybe: v.boolean(),
  via: v.object({ rule: v.string(), values: v.array(v.string()) }),
});

/** What one frame knows of itself, sent when the popup connects and at each change while it is open. */
export const frameReportSchema = v.object({
  type: v.literal('frame-report'),
  /** Random name of the frame's content script, to address it. */
  frame: v.string(),
  top: v.boolean(),
  /** `off`: by the reader's rule; `stopped`: the budget for this page is used up; `unreadable`: no text to read here. */
  state: v.picklist(['reading', 'ready', 'stopped', 'off', 'unreadable']),
  mentions: v.array(mentionSummary),
});

/** Popup to frames. A frame ignores what is addressed to another. */
export const popupRequestSchema = v.variant('type', [
  /** Scroll to the mention and flash it. */
  v.object({ type: v.literal('show-mention'), frame: v.string(), ordinal: v.number() }),
  /** Go on reading a page on which the budget was used up. */
  v.object({ type: v.literal('read-on') }),
]);

/** Content script to background. */
export const backgroundRequestSchema = v.variant('type', [
  /** Distinct cards marked in this frame, for the badge. */
  v.object({ type: v.literal('badge'), frame: v.string(), ids: v.array(v.string()) }),
  /** Which host does the tab's top frame belong to? Answered with a host name, or null. */
  v.object({ type: v.literal('site-of-tab') }),
  /**
   * Some frames became large enough for an article, or show another page: run `doorkeeper.js` in those of these numbers or, where the asker
   * cannot tell them, in all of the tab.
   */
  v.object({ type: v.literal('bring-doorkeeper'), frames: v.union([v.array(v.number()), v.literal('all')]) }),
  /** The frame may hold an article: run `lookout.js` in it. */
  v.object({ type: v.literal('bring-lookout') }),
  /** The page may mention something: run `reading.js` in the frame that asks. Answered when it has run. */
  v.object({ type: v.literal('bring-reading') }),
]);

/** Background to content script. */
export const contentRequestSchema = v.variant('type', [
  v.object({ type: v.literal('walk'), to: v.picklist(['next', 'previous']) }),
  /** Show the card that the selected words mean. */
  v.object({ type: v.literal('look-up'), text: v.string() }),
  /** The background has lost count, as when the tab shows another page: send `badge` again. */
  v.object({ type: v.literal('report-badge') }),
]);

export type FrameReport = v.InferOutput<typeof frameReportSchema>;
export type PopupRequest = v.InferOutput<typeof popupRequestSchema>;
export type BackgroundRequest = v.InferOutput<typeof backgroundRequestSchema>;
export type ContentRequest = v.InferOutput<typeof contentRequestSchema>;
