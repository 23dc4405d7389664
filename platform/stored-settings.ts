import * as v from 'valibot';
import { DAMAGED, FIELD, KIND, SITE, type StoredEntries } from './setting-entries.ts';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from './settings-schema.ts';

/** What is to change; `null` takes a choice back. */
export type SettingsChange = {
  readonly [Field in keyof Omit<Settings, 'kinds' | 'sites'>]?: Settings[Field] | null;
} & {
  readonly kinds?: { readonly [Kind in keyof Settings['kinds']]?: boolean | null };
  readonly sites?: { readonly [host: string]: 'on' | 'off' | null };
};

const plainFields = v.omit(settingsSchema, ['kinds', 'sites']).entries;
const kindFields = settingsSchema.entries.kinds.entries;
const siteEntry = v.tuple([settingsSchema.entries.sites.key, settingsSchema.entries.sites.value]);

/** The settings that `stored` holds, and the entries of ours in it that cannot be read; foreign keys are passed over. */
export function settingsFrom(stored: StoredEntries): { readonly settings: Settings; readonly damaged: StoredEntries } {
  const fields: Record<string, unknown> = {};
  const kinds: Record<string, unknown> = {};
  const sites: Record<string, 'on' | 'off'> = {};
  const damaged: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(stored)) {
    const read =
      takeFrom(key, KIND, (name) => take(kindFields, name, value, kinds)) ??
      takeFrom(key, FIELD, (name) => take(plainFields, name, value, fields)) ??
      takeFrom(key, SITE, (host) => takeSite(host, value, sites));
    if (read === 'damaged') damaged[key] = value;
  }
  const settings = { ...DEFAULT_SETTINGS, ...fields, kinds: { ...DEFAULT_SETTINGS.kinds, ...kinds }, sites };
  return { settings, damaged };
}

/** The entries that a change sets and those that it takes away. */
export function entriesOf(change: SettingsChange): { readonly set: StoredEntries; readonly remove: readonly string[] } {
  const { kinds = {}, sites = {}, ...fields } = change;
  const entries = [
    ...Object.entries(fields).map(([name, value]) => [FIELD + name, value] as const),
    ...Object.entries(kinds).map(([name, value]) => [KIND + name, value] as const),
    ...Object.entries(sites).map(([host, state]) => [SITE + host, state] as const),
  ].filter(([, value]) => value !== undefined);
  return {
    set: Object.fromEntries(entries.filter(([, value]) => value !== null)),
    remove: entries.filter(([, value]) => value === null).map(([key]) => key),
  };
}

/** The same entries under keys where no reader looks, so that nothing a reader once chose is ever lost. */
export function setAside(damaged: StoredEntries): StoredEntries {
  return Object.fromEntries(Object.entries(damaged).map(([key, value]) => [DAMAGED + key, value]));
}

/** All damaged entries, set aside or not yet, under their first keys. */
export function damagedIn(stored: StoredEntries): StoredEntries {
  const aside = Object.entries(stored).filter(([key]) => key.startsWith(DAMAGED));
  return {
    ...Object.fromEntries(aside.map(([key, value]) => [key.slice(DAMAGED.length), value])),
    ...settingsFrom(stored).damaged,
  };
}

type Reading = 'taken' | 'damaged';

function takeFrom(key: string, prefix: string, read: (name: string) => Reading): Reading | undefined {
  return key.startsWith(prefix) ? read(key.slice(prefix.length)) : undefined;
}

function take(
  schemas: Readonly<Record<string, v.GenericSchema>>,
  name: string,
  value: unknown,
  into: Record<string, unknown>,
): Reading {
  // A field that this release does not know is of a later one: left where it is, not damaged.
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (schema === undefined) return 'taken';
  const read = v.safeParse(schema, value);
  if (read.success) into[name] = read.output;
  return read.success ? 'taken' : 'damaged';
}

function takeSite(host: string, value: unknown, into: Record<string, 'on' | 'off'>): Reading {
  const read = v.safeParse(siteEntry, [host, value]);
  if (read.success) into[host] = read.output[1];
  return read.success ? 'taken' : 'damaged';
}
