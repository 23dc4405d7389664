import { getDomain } from 'tldts';

/**
 * What "this site" means for a page: the registrable domain (`nytimes.com` for `www.nytimes.com`), with private
 * suffixes counted (`reporter.github.io`, since its neighbours are other people's); the host itself where there is
 * none, as for `localhost`, an intranet name or an IP address. Null for an address without a host, such as a file's,
 * and for what is no http(s) page.
 *
 * Knows the public suffix list, some 40 kB: for the popup and the background, never for a content script.
 */
export function siteOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if ((protocol !== 'http:' && protocol !== 'https:') || hostname === '') return null;
  const host = hostname.replace(/\.$/, '');
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}
