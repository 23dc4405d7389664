/** Runs of one task; the median of them is its time. */
const RUNS = 5;

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

/** What is still in use after garbage was collected, bytes: run Node with `--expose-gc`. */
export function heapInUse(): number {
  if (globalThis.gc === undefined) throw new Error('garbage can be collected only under `node --expose-gc`');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
