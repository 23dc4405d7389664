import { browser } from 'wxt/browser';
import { sendToContent } from '../../platform/content-messages.ts';

const LOOK_UP = 'look-up';

/** The context menu on selected words: their card in the page where they have one, else the search over all cards. */
export function offerLookUp(): void {
  browser.runtime.onInstalled.addListener(() => void createMenu());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === LOOK_UP) void lookUp(info.selectionText?.trim() ?? '', tab?.id, info.frameId);
  });
}

async function createMenu(): Promise<void> {
  // Menus outlive an update, and creating one twice is an error.
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: LOOK_UP,
    title: browser.i18n.getMessage('lookUp'),
    contexts: ['selection'],
  });
}

async function lookUp(text: string, tab: number | undefined, frame: number | undefined): Promise<void> {
  const shown = tab !== undefined && (await sendToContent(tab, { type: 'look-up', text }, frame));
  if (shown) return;
  const search = new URLSearchParams({ search: text }).toString();
  const address = browser.runtime.getURL(`/dossier.html?${search}#cards`);
  await browser.tabs.create({ url: address });
}
