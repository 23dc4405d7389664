// npm start [-- --browser firefox] [-- URL|FILE]: from a fresh clone to a browser that has the extension.
import process from 'node:process';
import { ensureBrowsers } from './setup/browser-install.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runPinned } from './setup/runtime.mjs';
import { endWith } from './setup/say.mjs';

await endWith(async () => {
  const args = process.argv.slice(2);
  await ensurePackages();
  await ensureBrowsers([/--browser[ =]firefox/.test(args.join(' ')) ? 'firefox' : 'chromium']);
  return runPinned('scripts/start/start.ts', args);
});
