import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILDS } from '../browser/launch.ts';

/** What runs in pages, and the most it may weigh: bytes after gzip. */
const MOST_BYTES: Readonly<Record<string, number>> = {
  // In frames large enough for an article.
  'doorkeeper.js': 1_000,
  // In every page.
  'lookout.js': 25_000,
  // In pages that mention something, with the data of all cards and the vocabulary of all languages.
  'reading.js': 180_000,
};

/** Prints what the files weigh that run in pages; false when one is over its budget or missing. */
export async function isLight(): Promise<boolean> {
  let light = true;
  for (const [file, most] of Object.entries(MOST_BYTES)) {
    const bytes = gzipSync(await readFile(join(BUILDS.chromium, file)), { level: 9 }).length;
    console.log(`${file}: ${(bytes / 1000).toFixed(1)} kB of ${most / 1000} kB (gzip)`);
    light &&= bytes <= most;
  }
  return light;
}
