import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { BrowserName, LaunchOptions, RunningBrowser } from './running-browser.ts';

/** Where each browser's build lies. */
export const BUILDS: Readonly<Record<BrowserName, string>> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

/** Starts a browser. The caller closes it. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<RunningBrowser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
