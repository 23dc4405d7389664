// Every check and every test, one after the other, whatever the one before said; then the count.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { runPinned } from '../setup/runtime.mjs';
import { say } from '../setup/say.mjs';
import { type Count, one } from './count.ts';
import { isLight } from './size.ts';
import { countTests } from './vitest-count.ts';

/** For whoever runs this and wants the count alone. */
const SUMMARY = '.output/test-summary.txt';

const tool = (program: string, ...args: string[]) => runPinned(program, args).then((code) => one(code === 0));

const STEPS: readonly (readonly [name: string, run: () => Promise<Count>])[] = [
  ['Build for Chromium', () => tool('wxt', 'build')],
  ['Build for Firefox', () => tool('wxt', 'build', '-b', 'firefox')],
  ['Format', () => tool('biome', 'ci')],
  ['Lint, with types and the direction of imports', () => tool('oxlint', '--type-aware')],
  ['Types', () => tool('tsc', '--noEmit')],
  ['Unused files, exports and packages', () => tool('knip')],
  ['Data', () => tool('scripts/data-check.ts')],
  ['Weight', () => isLight().then(one)],
  ['Tests of the pure code and of the corpus', () => countTests(['unit', 'corpus'])],
  ['Tests in a page', () => countTests(['page'])],
  ['Tests of the built extension in Chromium and Firefox', () => countTests(['e2e'])],
];

await rm(SUMMARY, { force: true });
const results: { readonly name: string; readonly count: Count; readonly seconds: number }[] = [];
for (const [name, run] of STEPS) {
  say(`${name} …`);
  const start = performance.now();
  const count = await run().catch((error: unknown) => {
    console.error(error);
    return one(false);
  });
  results.push({ name, count, seconds: (performance.now() - start) / 1000 });
}

for (const { name, count, seconds } of results) {
  const verdict = count.failed === 0 ? 'ok    ' : 'FAILED';
  console.log(`${verdict} ${name}: ${count.passed} passed, ${count.failed} failed (${seconds.toFixed(0)} s)`);
}
const passed = results.reduce((sum, { count }) => sum + count.passed, 0);
const failed = results.reduce((sum, { count }) => sum + count.failed, 0);
const summary = `${passed} passed, ${failed} failed`;
await mkdir('.output', { recursive: true });
await writeFile(SUMMARY, `${summary}\n`);
console.log(summary);
process.exitCode = failed === 0 ? 0 : 1;
