import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PopupRequest } from '../../platform/messages.ts';
import { followFrames, type TabFrames } from '../../platform/tab-frames.ts';

/** What the extension asks to read: the same addresses as its content script. */
const EVERY_PAGE = { origins: ['http://*/*', 'https://*/*'] };

/** The tab in front of the reader, as far as the browser tells. */
export interface TabInView {
  readonly id: number;
  /** Absent where the extension may not know it. */
  readonly address?: URL | undefined;
  /** The permission to read its page is there. */
  readonly allowed: boolean;
}

/** The tab that `popup.html?tab=ID` names, else the active one of this window. */
const findTabId = async (): Promise<number | undefined> => {
  const pinned = new URLSearchParams(location.search).get('tab');
  if (pinned !== null) return Number(pinned);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
};

const look = async (id: number): Promise<TabInView> => {
  const { url } = await browser.tabs.get(id);
  const address = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  const isWeb = address?.protocol === 'http:' || address?.protocol === 'https:';
  const asked = isWeb ? { origins: [`${address.protocol}//${address.hostname}/*`] } : EVERY_PAGE;
  return { id, address, allowed: await browser.permissions.contains(asked) };
};

/** Asks the reader for the permission to read pages. To be called in a click, or the browser refuses. */
export const askForPermission = (): Promise<boolean> => browser.permissions.request(EVERY_PAGE);

/** The tab as it is, through navigation and changes of permission; null where there is none, undefined until known. */
export const useTab = (): TabInView | null | undefined => {
  const [tab, setTab] = useState<TabInView | null>();
  useEffect(() => {
    let following: number | undefined;
    let gone = false;
    const refresh = async () => {
      following ??= await findTabId();
      // The tab may have been closed meanwhile, or the address may name none.
      const seen = following === undefined ? null : await look(following).catch(() => null);
      if (!gone) setTab(seen);
    };
    const onUpdated = (id: number) => {
      if (id === following) void refresh();
    };
    const onPermission = () => void refresh();
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.permissions.onAdded.addListener(onPermission);
    browser.permissions.onRemoved.addListener(onPermission);
    void refresh();
    return () => {
      gone = true;
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.permissions.onAdded.removeListener(onPermission);
      browser.permissions.onRemoved.removeListener(onPermission);
    };
  }, []);
  return tab;
};

/** What the frames of a tab say of themselves, and how to ask something of them. */
export const useFrames = (id: number | undefined): [TabFrames, (request: PopupRequest) => void] => {
  const [frames, setFrames] = useState<TabFrames>({ state: 'waiting', reports: [] });
  const ask = useRef<(request: PopupRequest) => void>(() => {});
  useEffect(() => {
    if (id === undefined) return;
    const leaving = new AbortController();
    ask.current = followFrames(id, setFrames, leaving.signal);
    return () => leaving.abort();
  }, [id]);
  return [frames, (request) => ask.current(request)];
};
