import type { Settings } from '../../platform/settings-schema.ts';
import { siteRulesFile } from '../../platform/site-rules-file.ts';

/** Hands a text to the browser as a JSON file to save. */
const saveFile = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

/** Hands the site rules to the browser as a file to save. */
export const saveRulesFile = (settings: Pick<Settings, 'sites'>): void =>
  saveFile('backstory-site-rules.json', siteRulesFile(settings));

/** Hands entries that could not be read to the browser as a file to save, exactly as they were found. */
export const saveDamagedFile = (entries: Readonly<Record<string, unknown>>): void =>
  saveFile('backstory-unreadable-settings.json', `${JSON.stringify(entries, null, 2)}\n`);

/**
 * The host that a reader means: of `https://www.example.org/news`, `www.example.org`. Undefined for what is no host.
 */
export const hostOf = (typed: string): string | undefined => {
  const text = typed.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (text === '' || !URL.canParse(address)) return undefined;
  const { hostname, protocol } = new URL(address);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  // Chromium takes spaces into a host name as %20, where the URL standard has it fail.
  const isHost = hostname !== '' && !hostname.includes('%');
  return isWeb && isHost ? hostname.replace(/\.$/, '') : undefined;
};
