import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Runs of one task at most, and the time after which no more are begun, milliseconds. */
const MOST_RUNS = 7;
const ENOUGH = 4000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * The least time of several runs, milliseconds: what other programs on the machine add is never less than nothing. What `prepare` makes for each run
 * is not counted, and garbage of what ran before is collected first. A task that takes seconds runs but once or twice.
 */
export function bestTime<Prepared>(prepare: () => Prepared, task: (prepared: Prepared) => unknown): number {
  const times: number[] = [];
  for (let spent = 0; times.length < MOST_RUNS && spent < ENOUGH; spent += times.at(-1) ?? 0) {
    const prepared = prepare();
    collectGarbage();
    times.push(timeOf(() => task(prepared)));
  }
  return Math.min(...times);
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
