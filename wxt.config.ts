import { defineConfig } from 'wxt';
import { importPolyfill } from './scripts/import-polyfill.ts';
import { speakNatively } from './scripts/native-browser.ts';
import { shipPacked } from './scripts/ship-packed.ts';

const EVERY_PAGE = ['http://*/*', 'https://*/*'];

const CONTENT_SCRIPTS = [
  {
    matches: EVERY_PAGE,
    js: ['lookout.js'],
    match_origin_as_fallback: true,
    run_at: 'document_idle' as const,
  },
];

/** What a page of the extension may load and reach: its own files, and nobody. */
const SEALED =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  // Every name a file uses is imported where it is used: a reader can follow it.
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({ plugins: [importPolyfill(), shipPacked()] }),
  hooks: {
    'vite:build:extendConfig': speakNatively,
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    content_scripts: CONTENT_SCRIPTS,
    permissions: ['storage', 'scripting', 'contextMenus'],
    // `scripting` reaches the tabs that were open before the install only where the host is granted.
    host_permissions: EVERY_PAGE,
    // Our own pages cannot connect to anything, by the browser's word; a development build talks to its server.
    ...(command === 'build' && { content_security_policy: { extension_pages: SEALED } }),
    // Free in Chrome, Edge and Firefox on every system; on a Mac, Option with these types a letter.
    commands: {
      'toggle-site': {
        description: '__MSG_commandToggleSite__',
        suggested_key: { default: 'Alt+Shift+K', mac: 'MacCtrl+Shift+K' },
      },
      'next-mention': {
        description: '__MSG_commandNextMention__',
        suggested_key: { default: 'Alt+Period', mac: 'MacCtrl+Period' },
      },
      'previous-mention': {
        description: '__MSG_commandPreviousMention__',
        suggested_key: { default: 'Alt+Comma', mac: 'MacCtrl+Comma' },
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'backstory@backstory.invalid',
          // CSS.highlights and the data-consent key both start with 140.
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
