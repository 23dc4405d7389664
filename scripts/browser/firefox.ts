import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../setup/browsers.mjs';
import type { LaunchOptions, RunningBrowser } from './running-browser.ts';
import { until } from './until.ts';

/** Of wxt.config.ts. */
const ADDON = 'backstory@backstory.invalid';
/** Firefox draws this by lot for each profile; a test has to know it. */
const HOST = '0bac5707-0000-4000-8000-000000000000';

/** Starts Firefox. */
export async function launchFirefox(options: LaunchOptions): Promise<RunningBrowser> {
  const { extension, profile, headless, dark = false, proxyPort } = options;
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error('Firefox is missing: npm test and npm start say how to get it.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    userDataDir: profile,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    // Without it, pages of an extension are out of a driver's reach.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'ui.systemUsesDarkTheme': dark ? 1 : 0,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: HOST }),
      // An unpacked extension is removed when Firefox closes; what it stored shall be there at the next start.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...(proxyPort !== undefined && proxyPreferences(proxyPort)),
    },
  });
  const install = async (folder: string) => void (await browser.installExtension(resolve(folder)));
  if (extension !== undefined) await install(extension);

  const openExtensionPage = async (path: string) => {
    const page = await browser.newPage();
    const address = `moz-extension://${HOST}/${path}`;
    // `page.goto` waits in vain: the tab changes its process, and the driver does not see the page of the new one load.
    await connectionOf(browser).send('browsingContext.navigate', { context: idOf(page), url: address, wait: 'none' });
    await until(`${path} is loaded`, () =>
      page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address),
    );
    return page;
  };

  return {
    name: 'firefox',
    browser,
    install,
    openExtensionPage,
    openPopup: async (tab) => {
      const address = await tab.evaluate(() => location.href);
      const finder = await openExtensionPage('options.html');
      const id = await finder.evaluate(async (wanted) => {
        const { browser: api } = globalThis as unknown as {
          browser: { tabs: { query(of: object): Promise<TabInfo[]> } };
        };
        return (await api.tabs.query({})).find(({ url }) => url === wanted)?.id;
      }, address);
      await finder.close();
      return openExtensionPage(`popup.html?tab=${id}`);
    },
    inClosedRoot: async (page, selector, read, argument) => {
      const target = { context: idOf(page) };
      const found = await connectionOf(browser).send('script.callFunction', {
        functionDeclaration: `(selector) => document.querySelector(selector)`,
        arguments: [{ type: 'string', value: selector }],
        target,
        awaitPromise: false,
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
      });
      const root = found.result.result?.value?.shadowRoot?.sharedId;
      if (root === undefined) return undefined;
      const called = await connectionOf(browser).send('script.callFunction', {
        functionDeclaration: `async (root, argument) => JSON.stringify(await (${read.toString()})(root, JSON.parse(argument)))`,
        arguments: [{ sharedId: root }, { type: 'string', value: JSON.stringify(argument ?? null) }],
        target,
        awaitPromise: true,
      });
      if (called.result.type === 'exception') throw new Error(called.result.exceptionDetails?.text);
      const json = called.result.result?.value;
      return typeof json === 'string' ? JSON.parse(json) : undefined;
    },
    close: () => browser.close(),
  };
}

interface TabInfo {
  readonly id: number;
  readonly url?: string;
}

function proxyPreferences(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

/** What the driver's own interface does not offer: WebDriver BiDi itself. */
interface BidiConnection {
  send(method: string, parameters: object): Promise<{ readonly result: ScriptResult }>;
}

interface ScriptResult {
  readonly type?: 'success' | 'exception';
  readonly exceptionDetails?: { readonly text: string };
  readonly result?: { readonly value?: { readonly shadowRoot?: { readonly sharedId: string } | null } };
}

function connectionOf(browser: Browser): BidiConnection {
  return (browser as unknown as { connection: BidiConnection }).connection;
}

function idOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
