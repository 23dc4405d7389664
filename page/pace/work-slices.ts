import type { Steps } from '../../matching/steps.ts';

/** One slice of work, milliseconds: half a frame at 60 Hz, so that page and pointer keep the other half. */
const SLICE_MS = 8;

/** Does a part of some work until `timeUp` says so; true when all of it is done. */
export type SlicedWork = (timeUp: () => boolean) => boolean;

/**
 * Does work in slices, leaving the browser a turn between them; resolves to the milliseconds it took in
 * all, turns not counted. Rejects with the signal's reason if `signal` aborts meanwhile, or with what the work throws.
 */
export const inSlices = async (work: SlicedWork, signal: AbortSignal): Promise<number> => {
  for (let spent = 0; ; await turn()) {
    signal.throwIfAborted();
    const start = performance.now();
    const done = work(() => performance.now() - start >= SLICE_MS);
    spent += performance.now() - start;
    if (done) return spent;
  }
};

/** Does work of which each step is shorter than a slice; resolves to what came of it and the milliseconds as `inSlices`, and rejects like it. */
export const stepsInSlices = async <Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
): Promise<{ readonly result: Result; readonly spent: number }> => {
  let last = steps.next();
  const spent = await inSlices((timeUp) => {
    while (!last.done && !timeUp()) last = steps.next();
    return last.done === true;
  }, signal);
  if (!last.done) throw new Error('work in slices ended before it was done');
  return { result: last.value, spent };
};

interface YieldingScheduler {
  yield(): Promise<void>;
}

/** `scheduler.yield` lets input and painting go first and comes back before other tasks; not every browser has it. */
const turn = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: Partial<YieldingScheduler> };
  return scheduler?.yield ? scheduler.yield() : new Promise(inNextTask);
};

/** Calls back in a task of its own, soon: timers are clamped to four milliseconds and throttled, a message to oneself is neither. */
export const inNextTask = (callback: () => void): void => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    callback();
  };
  port2.postMessage(undefined);
};
