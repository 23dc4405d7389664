import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Runs of one task; the median of them is its time. */
const RUNS = 5;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Median time of several runs after one to warm up, milliseconds. */
export function medianTime(task: () => unknown): number {
  task();
  const times = Array.from({ length: RUNS }, () => timeOf(task)).toSorted((a, b) => a - b);
  return times[Math.floor(RUNS / 2)] ?? Number.NaN;
}

/** Time of one run, milliseconds. */
export function timeOf(task: () => unknown): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

/** What is still in use after garbage was collected, bytes. */
export function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
