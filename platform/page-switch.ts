import { FIELD, onSettingsChange, readEntries, SITE } from './setting-entries.ts';
import { lineage, ruleFor } from './site-rules.ts';

/**
 * What the settings say of a page before anything of it is read. Nearly every page ends with that, so it is read without the schema of all
 * settings, the starting of which would cost each page more than looking through its text.
 */
export interface PageSwitch {
  /** Whether the page is to be annotated at all. */
  readonly on: boolean;
  /** Whether it is to be read even where nothing hints at a name: countries are marked on every page. */
  readonly unasked: boolean;
}

const PAUSED = `${FIELD}paused`;
const WORLD_NAMES = `${FIELD}worldNames`;

/**
 * Calls `apply` with what holds for pages of a host now, and after each change of the settings, until `signal` aborts. What is
 * stored and cannot be read counts as its default, as everywhere.
 */
export async function followPageSwitch(
  host: string,
  apply: (state: PageSwitch) => void,
  signal: AbortSignal,
): Promise<void> {
  const tell = async () => {
    const state = await readPageSwitch(host);
    if (!signal.aborted) apply(state);
  };
  onSettingsChange(() => void tell(), signal);
  await tell();
}

async function readPageSwitch(host: string): Promise<PageSwitch> {
  const hosts = lineage(host);
  const stored = await readEntries([PAUSED, WORLD_NAMES, ...hosts.map((name) => SITE + name)]);
  const rules = hosts.map((name) => [name, stored[SITE + name]] as const).filter(isRule);
  const settings = { paused: stored[PAUSED] === true, sites: Object.fromEntries(rules) };
  return { on: ruleFor(settings, host).state === 'on', unasked: stored[WORLD_NAMES] === 'always' };
}

const isRule = (entry: readonly [string, unknown]): entry is readonly [string, 'on' | 'off'] =>
  entry[1] === 'on' || entry[1] === 'off';
