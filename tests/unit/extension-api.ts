import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Stands in for the extension's API wherever no browser gives one: in memory, and reset by `browser.reset()`. */
export const browser = fakeBrowser;
