import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from './running-browser.ts';
import { until } from './until.ts';

/** Our host in a page. */
export const CARD_HOST = '[data-backstory]';

/** A card as it stands in the page. */
export interface SeenCard {
  /** What the dialog is called. */
  readonly name: string;
  readonly text: string;
  readonly quotes: readonly string[];
}

/** The card open in the page, or undefined. */
export function cardIn({ inClosedRoot }: RunningBrowser, page: Page): Promise<SeenCard | undefined> {
  return inClosedRoot(
    page,
    CARD_HOST,
    (root) => {
      const dialog = root.querySelector<HTMLElement>('[role=dialog]');
      if (!dialog?.checkVisibility()) return undefined;
      const labels = dialog.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const named = labels.map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
      return {
        name: (named || dialog.getAttribute('aria-label') || '').trim(),
        text: dialog.innerText,
        quotes: [...dialog.querySelectorAll('blockquote')].map((quote) => quote.textContent ?? ''),
      };
    },
    null,
  );
}

/** Waits for a card to be open in the page and gives it. */
export function openCard(running: RunningBrowser, page: Page): Promise<SeenCard> {
  return until('a card is open', () => cardIn(running, page));
}
