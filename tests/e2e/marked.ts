import type { Page } from 'puppeteer-core';
import { marksIn } from '../../scripts/browser/marks.ts';
import { until } from '../../scripts/browser/until.ts';

/** The words under all marks, of whatever kind, sorted. */
export const markedWords = async (tab: Page): Promise<string[]> =>
  (await marksIn(tab)).map(({ text }) => text).toSorted();

/** Waits until these words are marked, each as often as it is named, and no others. */
export const markedAre = (tab: Page, ...expected: readonly string[]): Promise<true> =>
  until(`exactly these are marked: ${expected.join(', ') || 'none'}`, async () => {
    const now = await markedWords(tab);
    return JSON.stringify(now) === JSON.stringify(expected.toSorted());
  });
