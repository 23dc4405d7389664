import type { PageMention } from '../../components/page-mentions.ts';

/** Where the popup was opened, as far as the extension can act there. */
export type Place =
  | { readonly at: 'site'; readonly site: string; readonly on: boolean; readonly rule?: string | undefined }
  /** The browser keeps extensions out, or there is no page of text. */
  | { readonly at: 'browserPage' | 'store' | 'file' | 'pdf' | 'unknown' }
  /** The reader, or the browser, has not given the permission to read pages. */
  | { readonly at: 'noPermission' };

/** What is known of the page in the tab. */
export interface PageState {
  /**
   * `waiting`: no frame has answered yet; `unreachable`: none can; the others as the frames say, where a frame that
   * still reads counts before one that stopped, and that before one that is ready.
   */
  readonly state: 'waiting' | 'unreachable' | 'reading' | 'stopped' | 'ready' | 'off' | 'unreadable';
  /** Of all frames, those of the top frame first. */
  readonly mentions: readonly PageMention[];
}

/** Hosts whose pages browsers close to all extensions: their own stores. */
const STORE_HOSTS = new Set(['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com']);

/** The kind of place that an address is, before settings and permissions are asked; undefined for a site to be read. */
export const closedPlace = (address: URL): Exclude<Place['at'], 'site' | 'noPermission'> | undefined => {
  if (address.protocol === 'file:') return 'file';
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return 'browserPage';
  if (STORE_HOSTS.has(address.hostname)) return 'store';
  if (address.pathname.toLowerCase().endsWith('.pdf')) return 'pdf';
  return undefined;
};
