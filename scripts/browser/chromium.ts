import { resolve } from 'node:path';
import type { Browser, CDPSession, Page, Protocol, WebWorker } from 'puppeteer-core';
import puppeteer, { TargetType } from 'puppeteer-core';
import { findChromium } from '../setup/browsers.mjs';
import type { LaunchOptions, RunningBrowser } from './running-browser.ts';
import { until } from './until.ts';

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  // A page served by a test has no certificate.
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate',
];

/** Starts Chromium, or whichever of its family is installed. */
export async function launchChromium(options: LaunchOptions): Promise<RunningBrowser> {
  const { extension, profile, headless, dark = false, proxyPort } = options;
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is missing: npm test and npm start say how to get it.');
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    headless,
    userDataDir: profile,
    // Extensions are loaded over a pipe only.
    pipe: true,
    enableExtensions: extension === undefined ? true : [resolve(extension)],
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: [
      ...QUIET,
      ...(headless ? ['--disable-gpu'] : []),
      ...(dark ? ['--force-dark-mode'] : []),
      // The sandbox refuses to run as root, which is what a container is.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(proxyPort === undefined
        ? []
        : [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']),
    ],
  });

  return {
    name: 'chromium',
    browser,
    install: async (folder) => void (await browser.installExtension(resolve(folder))),
    openExtensionPage: async (path) => {
      const worker = await backgroundOf(browser);
      const page = await browser.newPage();
      await page.goto(new URL(path, worker.url()).href);
      return page;
    },
    openPopup: async (tab) => {
      await tab.bringToFront();
      const worker = await backgroundOf(browser);
      await worker.evaluate(async () => {
        const scope = globalThis as unknown as { chrome: { action: { openPopup(): Promise<void> } } };
        await scope.chrome.action.openPopup();
      });
      const target = await browser.waitForTarget((one) => one.url().endsWith('/popup.html'));
      return target.asPage();
    },
    inClosedRoot: async (page, selector, read, argument) => {
      const session = await page.createCDPSession();
      try {
        const root = await closedRoot(session, selector);
        if (root === undefined) return undefined;
        const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
          objectId: root,
          functionDeclaration: `function (argument) { return (${read.toString()})(this, argument); }`,
          arguments: [{ value: argument }],
          returnByValue: true,
          awaitPromise: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      } finally {
        await session.detach();
      }
    },
    close: () => browser.close(),
  };
}

/** The extension's background, woken where it sleeps. */
async function backgroundOf(browser: Browser): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith('chrome-extension:'),
  );
  return until('the background answers', () => target.worker());
}

/**
 * Has the background hear of an event for the tab that shows `address`: a shortcut pressed, an entry of the context menu
 * chosen. Both belong to the browser itself, where no driver can press anything.
 */
export async function raiseInBackground(
  browser: Browser,
  event: { readonly command: string } | { readonly menuItemId: string; readonly selectionText: string },
  address: string,
): Promise<void> {
  const worker = await backgroundOf(browser);
  await worker.evaluate(
    async (what, url) => {
      interface Raised {
        dispatch(...values: readonly unknown[]): void;
      }
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: { query(of: object): Promise<readonly object[]> };
          commands: { onCommand: Raised };
          contextMenus: { onClicked: Raised };
        };
      };
      const [tab] = await chrome.tabs.query({ url });
      if ('command' in what) chrome.commands.onCommand.dispatch(what.command, tab);
      else chrome.contextMenus.onClicked.dispatch({ ...what, frameId: 0 }, tab);
    },
    event,
    address,
  );
}

/** The closed shadow root as an object of the page; its id for the protocol. */
async function closedRoot(session: CDPSession, selector: string): Promise<string | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  if (nodeId === 0) return undefined;
  const { node } = await session.send('DOM.describeNode', { nodeId, pierce: true });
  const shadow: Protocol.DOM.Node | undefined = node.shadowRoots?.[0];
  if (shadow === undefined) return undefined;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  return object.objectId;
}

/** The name of each dialog in the accessibility tree, closed shadow roots included: what a screen reader is told. */
export async function dialogNames(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.filter((node) => node.role?.value === 'dialog').map((node) => String(node.name?.value ?? ''));
}

/** The worlds of our content scripts in this page and those of its frames that share its process. */
async function contentWorlds(session: CDPSession): Promise<number[]> {
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  return worlds;
}

/** The ids of the frames' elements in which scripts of ours have run, in alphabetical order; `top` is the page. Of one site only. */
export async function framesEntered(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const ids: string[] = [];
  for (const contextId of await contentWorlds(session)) {
    const expression = "window === top ? 'top' : frameElement.id";
    const { result } = await session.send('Runtime.evaluate', { expression, contextId });
    ids.push(String(result.value));
  }
  await session.detach();
  return ids.toSorted();
}

/** How many objects of a class, such as MutationObserver, live in the world of our content script in this page. */
export async function countInContentWorld(page: Page, className: string): Promise<number> {
  const session = await page.createCDPSession();
  const worlds = await contentWorlds(session);
  let count = 0;
  for (const contextId of worlds) {
    const { result } = await session.send('Runtime.evaluate', { expression: `${className}.prototype`, contextId });
    const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
    const { result: length } = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length; }',
    });
    count += Number(length.value);
  }
  await session.detach();
  return worlds.length === 0 ? Number.NaN : count;
}
