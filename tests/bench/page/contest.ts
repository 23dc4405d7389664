import { type BrowserContext, errors } from 'playwright-core';
import { type Contender, extensionOf } from './contenders.ts';
import { type Cost, LOAD_TIMEOUT_MS, measure, openBrowser } from './measure.ts';

/** A contender that cannot be measured on a page, and why, in words for the table. */
export interface Failure {
  readonly failed: string;
}

/** Far beyond what any page takes of a contender that comes to an end with it, milliseconds. */
const LONGEST_MS = 120_000;

/** A contender with a browser of its own, which is opened anew when a page was too much for it. */
export class Entrant {
  private readonly extension: string | undefined;
  private browser: BrowserContext | undefined;

  private constructor(extension: string | undefined) {
    this.extension = extension;
  }

  static async of(contender: Contender): Promise<Entrant> {
    return new Entrant(await extensionOf(contender));
  }

  /** What a page costs. Never rejects for the contender's sake: a browser that closed or came to no end is a result, too. */
  async measure(url: string, watchMs: number): Promise<Cost | Failure> {
    const browser = (this.browser ??= await openBrowser(this.extension));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Failure>((resolve) => {
      timer = setTimeout(() => resolve({ failed: `stopped after ${LONGEST_MS / 1_000} s` }), LONGEST_MS);
    });
    const measured = measure(browser, url, watchMs).catch(
      async (error: unknown): Promise<Failure> => ({ failed: await wordsFor(error, browser) }),
    );
    const result = await Promise.race([measured, late]);
    clearTimeout(timer);
    if ('failed' in result) await this.close();
    return result;
  }

  async close(): Promise<void> {
    const browser = this.browser;
    this.browser = undefined;
    await browser?.close().catch(() => {});
  }
}

const wordsFor = async (error: unknown, browser: BrowserContext): Promise<string> => {
  if (error instanceof errors.TimeoutError) return `not loaded within ${LOAD_TIMEOUT_MS / 1_000} s`;
  return (await isOpen(browser)) ? (String(error).split('\n')[0] ?? '') : 'browser closed';
};

const isOpen = async (browser: BrowserContext): Promise<boolean> => {
  try {
    await (await browser.newPage()).close();
    return true;
  } catch {
    return false;
  }
};
