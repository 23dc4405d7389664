import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { sendToContent } from '../../platform/content-messages.ts';

/** What a frame has marked. `position` is the browser's number for the frame (0 is the top one), `name` its own. */
export interface FrameCount {
  readonly position: number;
  readonly name: string;
  readonly ids: readonly string[];
}

export interface Badges {
  /** Takes in what a frame has marked and shows the tab's number of distinct cards. */
  count(tab: number, frame: FrameCount): Promise<void>;
  /** The frame a walk through the mentions begins in: the first that has any, else the top one. */
  frameToWalk(tab: number): Promise<number>;
}

const framesSchema = v.array(v.object({ position: v.number(), name: v.string(), ids: v.array(v.string()) }));

/** Behind the number of the cards, which is not worth more room than it takes. */
const BADGE_COLOUR = '#5b5f66';

/**
 * The number on the toolbar button. Kept in `storage.session`, since the browser puts the background to sleep between
 * any two messages.
 */
export function keepBadges(): Badges {
  void browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  void browser.action.setBadgeTextColor({ color: '#ffffff' });
  browser.tabs.onRemoved.addListener((tab) => void browser.storage.session.remove(keyOf(tab)));

  let last: Promise<unknown> = Promise.resolve();
  /** One at a time: two frames that tell at once must not overwrite each other. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work, work);
    last = result;
    return result;
  };

  return {
    count: (tab, frame) =>
      inTurn(async () => {
        const before = await read(tab);
        const top = before.find(({ position }) => position === 0);
        // Another document on top: what the frames of the last one told is void, and those of this one tell again.
        const isNewPage = frame.position === 0 && top?.name !== frame.name;
        const others = isNewPage ? [] : before.filter(({ position }) => position !== frame.position);
        const frames = [...others, frame].toSorted((a, b) => a.position - b.position);
        await browser.storage.session.set({ [keyOf(tab)]: frames });
        if (isNewPage && before.some(({ position }) => position !== 0)) {
          void sendToContent(tab, { type: 'report-badge' });
        }
        await show(tab, new Set(frames.flatMap(({ ids }) => ids)).size);
      }),
    frameToWalk: async (tab) => {
      const frames = await inTurn(() => read(tab));
      return frames.find(({ ids }) => ids.length > 0)?.position ?? 0;
    },
  };
}

async function read(tab: number): Promise<FrameCount[]> {
  const stored = await browser.storage.session.get(keyOf(tab));
  const frames = v.safeParse(framesSchema, stored[keyOf(tab)]);
  return frames.success ? frames.output : [];
}

async function show(tab: number, cards: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId: tab, text: cards === 0 ? '' : String(cards) });
  } catch {
    // The tab was closed meanwhile.
  }
}

function keyOf(tab: number): string {
  return `badge:${tab}`;
}
