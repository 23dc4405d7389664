import type { Browser, Page } from 'puppeteer-core';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Folder of the built extension; without one the browser starts bare. */
  readonly extension?: string;
  /** Folder that keeps what a browser remembers from one start to the next. */
  readonly profile: string;
  readonly headless: boolean;
  /** Pages see that the reader prefers dark colours; light ones without it. */
  readonly dark?: boolean;
  /** Port on this machine of an HTTP proxy that all requests go through, this machine's own included. */
  readonly proxyPort?: number;
}

/** A real browser with the extension in it: what the tests, the demonstration and the measurements drive. */
export interface RunningBrowser {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Installs the extension now, when it was not given at the start. */
  install(extension: string): Promise<void>;
  /** Opens a page of the extension, such as `popup.html`, in a tab of its own. */
  openExtensionPage(path: string): Promise<Page>;
  /**
   * Opens the popup for the tab in front: as the toolbar button does where the browser lets a program press it, else
   * its page pinned to that tab.
   */
  openPopup(tab: Page): Promise<Page>;
  /** Calls `read` with the closed shadow root of the first element that `selector` finds; undefined where there is none. */
  inClosedRoot<A, T>(
    page: Page,
    selector: string,
    read: (root: ShadowRoot, argument: A) => T,
    argument: A,
  ): Promise<T | undefined>;
  close(): Promise<void>;
}
