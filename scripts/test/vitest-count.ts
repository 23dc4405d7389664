import { readFile, rm } from 'node:fs/promises';
import { runPinned } from '../setup/runtime.mjs';
import type { Count } from './count.ts';

const REPORT = '.output/vitest.json';

/** The parts of vitest's JSON report that are counted. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Runs vitest projects and counts: a file that cannot even be read is a failure, and so is a run that tests nothing. */
export async function countTests(projects: readonly string[]): Promise<Count> {
  await rm(REPORT, { force: true });
  const code = await runPinned('vitest', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  ]);
  const report = await readReport();
  if (report === undefined) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  // An error outside of any test fails the run all the same; so does a run without a test.
  const unseen = failed === 0 && (code !== 0 || report.numPassedTests === 0) ? 1 : 0;
  return { passed: report.numPassedTests, failed: failed + unseen };
}

async function readReport(): Promise<Report | undefined> {
  try {
    return JSON.parse(await readFile(REPORT, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
