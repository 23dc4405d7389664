import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { Refusal } from './say.mjs';

// Branded Chrome is missing on purpose: since version 137 it no longer loads an unpacked extension from the
// command line, https://groups.google.com/a/chromium.org/g/chromium-extensions/c/1-g8EFx2BBY
const CHROMIUM = {
  variable: 'BACKSTORY_CHROMIUM',
  commands: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'microsoft-edge'],
  places: {
    linux: ['/snap/bin/chromium', '/opt/microsoft/msedge/msedge'],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
};

const FIREFOX = {
  variable: 'BACKSTORY_FIREFOX',
  commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
  places: {
    linux: ['/snap/bin/firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};

/**
 * The Chromium (or Chrome for Testing, or Edge) that tests and the demonstration use; undefined where there is none.
 * @throws {Refusal} when the one that the environment names cannot be run.
 */
export function findChromium() {
  return find(CHROMIUM);
}

/**
 * The Firefox that tests and the demonstration use; undefined where there is none.
 * @throws {Refusal} when the one that the environment names cannot be run.
 */
export function findFirefox() {
  return find(FIREFOX);
}

/** @param {typeof CHROMIUM | typeof FIREFOX} browser */
function find({ variable, commands, places }) {
  const chosen = process.env[variable];
  if (chosen && !isRunnable(chosen)) {
    throw new Refusal(`${variable} is ${chosen}, which is no program that can be run: mend its path, or unset it.`);
  }
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const known = places[/** @type {keyof typeof places} */ (process.platform)] ?? [];
  return [...onPath, ...known].find(isRunnable);
}

/** @param {string} file */
function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
