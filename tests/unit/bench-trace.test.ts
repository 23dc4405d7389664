import { describe, expect, it } from 'vitest';
import { sharesOf, type TraceEvent } from '../bench/page/trace.ts';

const OURS = 'chrome-extension://abc/lookout.js';
const THEIRS = 'https://example.org/page.js';

const event = (name: string, ts: number, dur: number, tdur: number, args: TraceEvent['args'] = {}): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid: 1,
  ts,
  dur,
  tdur,
  args,
});
const main: TraceEvent = { name: 'thread_name', ph: 'M', pid: 1, tid: 1, ts: 0, args: { name: 'CrRendererMain' } };
const script = (url: string, ts: number, dur: number, tdur: number) =>
  event('EvaluateScript', ts, dur, tdur, { data: { url } });

/** What a profiler saw of thread 1, every millisecond from `startTime` on. */
const profile = (startTime: number, urls: readonly string[]): TraceEvent[] => [
  { name: 'Profile', ph: 'P', pid: 1, tid: 1, ts: startTime, id: '0x1', args: { data: { startTime } } },
  {
    name: 'ProfileChunk',
    ph: 'P',
    pid: 1,
    tid: 9,
    ts: startTime,
    id: '0x1',
    args: {
      data: {
        cpuProfile: {
          nodes: urls.map((url, index) => ({ id: index + 1, callFrame: { url } })),
          samples: urls.map((_, index) => index + 1),
        },
        timeDeltas: urls.map(() => 1_000),
      },
    },
  },
];

describe('the cost of scripts in a trace', () => {
  it('is processor time by whose script ran, with what the script had the browser do', () => {
    const shares = sharesOf([
      main,
      event('ThreadControllerImpl::RunTask', 0, 30_000, 20_000),
      script(OURS, 1_000, 10_000, 4_000),
      event('UpdateLayoutTree', 2_000, 5_000, 2_000),
      script(THEIRS, 15_000, 10_000, 9_000),
    ]);
    expect(shares).toEqual({ extension: 4, extensionWall: 10, longest: 4, page: 9 });
  });

  it('tells a listener of ours from the script of the page that set it off', () => {
    const shares = sharesOf([
      main,
      event('RunTask', 0, 20_000, 20_000),
      script(THEIRS, 0, 20_000, 20_000),
      event('v8.callFunction', 5_000, 3_000, 3_000, { worldName: 'Backstory' }),
      event('v8.callFunction', 10_000, 1_000, 1_000, { worldName: '__playwright_utility_world__' }),
    ]);
    expect(shares).toMatchObject({ extension: 3, page: 16 });
  });

  it('asks the profiler whose a promise was', () => {
    const shares = sharesOf([
      main,
      event('BlinkScheduler_PerformMicrotaskCheckpoint', 10_000, 4_000, 2_000),
      ...profile(9_500, [OURS, OURS, OURS, THEIRS]),
    ]);
    expect(shares).toMatchObject({ extension: 1.5, extensionWall: 3, page: 0.5 });
  });

  it('counts what a task promised as part of the task, and looks at main threads alone', () => {
    const shares = sharesOf([
      main,
      event('RunTask', 0, 5_000, 5_000),
      script(OURS, 0, 5_000, 5_000),
      event('BlinkScheduler_PerformMicrotaskCheckpoint', 5_000, 4_000, 4_000),
      ...profile(5_500, [OURS]),
      event('RunTask', 20_000, 6_000, 6_000),
      script(OURS, 20_000, 6_000, 6_000),
      { ...script(OURS, 0, 50_000, 50_000), tid: 2 },
    ]);
    expect(shares).toMatchObject({ extension: 15, longest: 9 });
  });
});
