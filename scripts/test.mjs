// npm test: from a fresh clone to every check and every test, in both browsers.
import process from 'node:process';
import { ensureBrowsers } from './setup/browser-install.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runPinned } from './setup/runtime.mjs';
import { endWith } from './setup/say.mjs';

await endWith(async () => {
  await ensurePackages();
  await ensureBrowsers(['chromium', 'firefox']);
  return runPinned('scripts/test/test.ts', process.argv.slice(2));
});
