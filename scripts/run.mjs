// node scripts/run.mjs PROGRAM [ARGUMENT…]: a tool or script on the pinned Node, its packages installed first if need be.
import process from 'node:process';
import { ensurePackages } from './setup/packages.mjs';
import { runPinned } from './setup/runtime.mjs';
import { endWith } from './setup/say.mjs';

await endWith(async () => {
  const [program = '', ...args] = process.argv.slice(2);
  await ensurePackages();
  return runPinned(program, args);
});
