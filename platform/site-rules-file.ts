import * as v from 'valibot';
import { hostSchema, type Settings } from './settings-schema.ts';

const FORMAT = 'backstory-site-rules';

const fileSchema = v.object({
  format: v.literal(FORMAT, `is not "${FORMAT}": this file was not exported by Backstory`),
  version: v.literal(1, 'is not 1: this file comes from a later release; update Backstory to read it'),
  sites: v.record(hostSchema, v.picklist(['on', 'off'], 'must be "on" or "off"')),
});

/** The rules that a file holds, or every reason why it cannot be read, each naming the place in the file. */
export type ImportedRules =
  | { readonly ok: true; readonly sites: Settings['sites'] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The reader's site rules as the text of a JSON file, hosts in alphabetical order. */
export function siteRulesFile(settings: Pick<Settings, 'sites'>): string {
  const sites = Object.fromEntries(Object.entries(settings.sites).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ format: FORMAT, version: 1, sites }, null, 2)}\n`;
}

/**
 * Reads what `siteRulesFile` wrote, perhaps edited by hand since. Never throws. The rules read are a `SettingsChange`
 * for `updateSettings`: they join those there are, and win where both name a host.
 */
export function readSiteRulesFile(text: string): ImportedRules {
  const json = parse(text);
  if (json === undefined) return { ok: false, problems: ['The file is not JSON.'] };
  const file = v.safeParse(fileSchema, json);
  if (file.success) return { ok: true, sites: file.output.sites };
  return { ok: false, problems: file.issues.map((issue) => `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
