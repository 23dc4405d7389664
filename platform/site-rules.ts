import type { Settings } from './settings-schema.ts';
import type { SettingsChange } from './stored-settings.ts';

/** Whether a host is annotated, and what decides it. */
export type SiteRule =
  | { readonly state: 'on'; readonly reason: 'default' }
  | { readonly state: 'off'; readonly reason: 'paused' }
  /** `host`: the host that the deciding rule names, which may be a parent of the one asked for. */
  | { readonly state: 'on' | 'off'; readonly reason: 'rule'; readonly host: string };

/**
 * The rule for a host name such as `location.hostname` gives: the pause beats every rule, `off` beats `on`, and a
 * rule for a host holds for its subdomains. Of several that say the same, the closest one is named.
 */
export function ruleFor(settings: Pick<Settings, 'paused' | 'sites'>, host: string): SiteRule {
  if (settings.paused) return { state: 'off', reason: 'paused' };
  const ruled = lineage(host).filter((name) => Object.hasOwn(settings.sites, name));
  const strictest = ruled.find((name) => settings.sites[name] === 'off') ?? ruled[0];
  if (strictest === undefined) return { state: 'on', reason: 'default' };
  return { state: settings.sites[strictest] === 'off' ? 'off' : 'on', reason: 'rule', host: strictest };
}

/**
 * The change that switches a site as the reader sees it. Off is a rule for `site`; on takes back every rule that keeps
 * `site` off, those of its parents too, since one that stayed would still win.
 */
export function switchSite(settings: Pick<Settings, 'sites'>, site: string, on: boolean): SettingsChange {
  const key = plain(site);
  if (!on) return { sites: { [key]: 'off' } };
  const inTheWay = lineage(key).filter((name) => Object.hasOwn(settings.sites, name));
  return { sites: Object.fromEntries(inTheWay.map((name) => [name, null])) };
}

/** A host and those above it, closest first, in the form that rules have. */
export function lineage(host: string): string[] {
  const name = plain(host);
  // The parts of an IP address are no domains: 10.0.0.1 does not belong to 0.1.
  if (name.startsWith('[') || /^[\d.]+$/.test(name)) return [name];
  const labels = name.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}

/** `Example.org.` is `example.org`. */
function plain(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}
