import type { Page } from 'puppeteer-core';
import { Refusal } from '../setup/say.mjs';

/**
 * Goes to an address in a tab and brings it to the front.
 * @throws {Refusal} when the page cannot be had.
 */
export async function visit(page: Page, address: string): Promise<void> {
  try {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${address} could not be opened (${why}). Is the address right, and the network there?`);
  }
  await page.bringToFront();
}
