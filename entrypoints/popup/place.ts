import type { PageMention } from '../../components/page-mentions.ts';
import type { Settings } from '../../platform/settings-schema.ts';
import { siteOf } from '../../platform/site-of.ts';
import { ruleFor } from '../../platform/site-rules.ts';
import type { TabFrames } from '../../platform/tab-frames.ts';

/** Where the popup was opened, as far as the extension can act there. */
export type Place =
  | {
      readonly at: 'site';
      /** What the switch acts on: the registrable domain, or the host whose rule turns it off. */
      readonly site: string;
      readonly on: boolean;
      /** Host of the strictest rule that applies, where one does. */
      readonly rule?: string | undefined;
    }
  /** The browser keeps extensions out, there is no page of text, or no tab at all; `secretPage`: it does not even say what page it is. */
  | { readonly at: 'browserPage' | 'secretPage' | 'store' | 'file' | 'pdf' | 'noTab' }
  /** The reader, or the browser, has not given the permission to read the page. */
  | { readonly at: 'noPermission' };

/** What is known of the page in the tab. */
export interface PageState {
  /** `waiting`: no frame has answered yet; `unreachable`: none can; the others as the frames say. */
  readonly state: TabFrames['state'] | 'reading' | 'stopped' | 'ready' | 'unreadable' | 'off';
  /** Of all frames, those of the top frame first. */
  readonly mentions: readonly PageMention[];
}

/** Hosts whose pages browsers close to all extensions: their own stores. */
const STORE_HOSTS = new Set(['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com']);

/** Where a tab is, by its address, the permissions and the reader's rules; the pause is left out of account. */
export const placeOf = (
  tab: { readonly address?: URL | undefined; readonly allowed: boolean } | null,
  settings: Pick<Settings, 'sites'>,
): Place => {
  if (!tab) return { at: 'noTab' };
  const { address, allowed } = tab;
  // Of a page that it may not read, the browser does not tell the address; of one that nobody may, neither: its own pages, and the
  // view in which it shows an article in plain letters, which nothing tells apart.
  if (!address) return { at: allowed ? 'secretPage' : 'noPermission' };
  const site = siteOf(address.href);
  if (address.protocol === 'file:') return { at: 'file' };
  if (site === null) return { at: 'browserPage' };
  if (STORE_HOSTS.has(address.hostname)) return { at: 'store' };
  if (address.pathname.toLowerCase().endsWith('.pdf')) return { at: 'pdf' };
  if (!allowed) return { at: 'noPermission' };
  const rule = ruleFor({ ...settings, paused: false }, address.hostname);
  const host = rule.reason === 'rule' ? rule.host : undefined;
  const on = rule.state === 'on';
  return { at: 'site', site: on ? site : (host ?? site), on, rule: host };
};

/** Of the states of several frames the first of these tells the reader most. */
const TELLING = ['reading', 'stopped', 'ready', 'unreadable', 'off'] as const;

/** The page as all its frames together tell it. */
export const pageOf = ({ state, reports }: TabFrames): PageState => ({
  state: TELLING.find((telling) => reports.some((report) => report.state === telling)) ?? state,
  mentions: reports.flatMap(({ frame, mentions }) => mentions.map((mention) => ({ ...mention, frame }))),
});
