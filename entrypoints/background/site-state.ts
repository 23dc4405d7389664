import { type Browser, browser } from 'wxt/browser';
import { readSettings, watchSettings } from '../../platform/settings.ts';
import type { Settings } from '../../platform/settings-schema.ts';
import { ruleFor } from '../../platform/site-rules.ts';

const ICON = { 16: '/icon/16.png', 32: '/icon/32.png' };
const ICON_OFF = { 16: '/icon/off-16.png', 32: '/icon/off-32.png' };

/** Shows on the toolbar button of each tab whether its site is annotated, and says in its title why not. */
export function keepSiteStates(): void {
  const forever = new AbortController().signal;
  watchSettings((settings) => void showEverywhere(settings), forever);
  browser.tabs.onUpdated.addListener((_id, change, tab) => {
    // The browser resets a tab's button when it shows another page.
    if (change.status !== undefined || change.url !== undefined) void readSettings().then((now) => show(tab, now));
  });
  browser.runtime.onStartup.addListener(() => void readSettings().then(showEverywhere));
}

async function showEverywhere(settings: Settings): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map((tab) => show(tab, settings)));
}

async function show(tab: Browser.tabs.Tab, settings: Settings): Promise<void> {
  if (tab.id === undefined || tab.url === undefined || !URL.canParse(tab.url)) return;
  const host = new URL(tab.url).hostname;
  const rule = ruleFor(settings, host);
  const tabId = tab.id;
  try {
    await browser.action.setIcon({ tabId, path: rule.state === 'off' ? ICON_OFF : ICON });
    await browser.action.setTitle({ tabId, title: titleFor(rule) });
  } catch {
    // The tab was closed meanwhile.
  }
}

function titleFor(rule: ReturnType<typeof ruleFor>): string {
  if (rule.reason === 'paused') return browser.i18n.getMessage('buttonPaused');
  if (rule.reason === 'rule' && rule.state === 'off') return browser.i18n.getMessage('buttonOff', rule.host);
  return browser.i18n.getMessage('extensionName');
}
