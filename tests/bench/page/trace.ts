import { type Owner, ownersOf, type ProfileNode } from './script-owner.ts';

/** What is used of an event of the browser's trace (https://chromium.googlesource.com/catapult, Trace Event Format); times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** By the clock on the wall, and by that of the thread, which stands still while others have the core. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly id?: string;
  readonly args?: {
    readonly name?: string;
    readonly worldName?: string;
    readonly chrome_extension_id?: unknown;
    readonly data?: {
      readonly url?: string;
      readonly startTime?: number;
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
      readonly timeDeltas?: readonly number[];
    };
  };
}

/** The categories of events that `sharesOf` needs. */
export const CATEGORIES = [
  'toplevel',
  'blink',
  'devtools.timeline',
  'extensions',
  'v8',
  'disabled-by-default-v8.cpu_profiler',
];

/** What a page cost on the main threads of all its frames, milliseconds, told apart by whose script was running. */
export interface Shares {
  /** Processor time in or below a script of the extension: bringing and compiling it, forced style and layout included. */
  readonly extension: number;
  /** The same by the clock on the wall. */
  readonly extensionWall: number;
  /** The most of that processor time in one task, which no input could interrupt. */
  readonly longest: number;
  /** Processor time in or below a script of the page. */
  readonly page: number;
}

const CHECKPOINT = 'BlinkScheduler_PerformMicrotaskCheckpoint';

/** Scripts run in these and nowhere else; what of them says nothing of whose script it was is told by the profiler's samples. */
const SCRIPTING = new Set([
  CHECKPOINT,
  'EvaluateScript',
  'FunctionCall',
  'ScriptInjection::InjectJs',
  'Dispatcher::ExecuteCode',
  'v8.callFunction',
  'v8.compile',
  'v8.run',
]);

/** Splits a trace by whose script was running. */
export function sharesOf(events: readonly TraceEvent[]): Shares {
  const threads = Map.groupBy(events, threadOf);
  const profiles = sampledOwners(events);
  const shares = { extension: 0, extensionWall: 0, longest: 0, page: 0 };
  for (const { pid, tid } of events.filter(({ name, args }) => name === 'thread_name' && isMain(args?.name))) {
    const slices = (threads.get(`${pid}:${tid}`) ?? []).filter(({ ph }) => ph === 'X');
    addThread(slices, profiles.get(`${pid}:${tid}`) ?? [], shares);
  }
  return shares;
}

const isMain = (thread: string | undefined): boolean => thread === 'CrRendererMain';
const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;

/** A part of a thread's time that lies in no other of its kind, or in the one below it on the stack. */
interface Slice {
  readonly from: number;
  readonly to: number;
  /** Undefined where nothing of it is scripting. */
  readonly owner: Owner | 'unknown' | undefined;
  /** Milliseconds, without what is inside and counted by itself. */
  cpu: number;
  wall: number;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function addThread(events: readonly TraceEvent[], samples: readonly Sample[], shares: Mutable<Shares>): void {
  const stack: Slice[] = [];
  let ours = 0;
  const settle = (slice: Slice) => {
    const { extension, page } = slice.owner === 'unknown' ? partsOf(slice, samples) : wholly(slice.owner);
    shares.extension += slice.cpu * extension;
    shares.extensionWall += slice.wall * extension;
    shares.page += slice.cpu * page;
    ours += slice.cpu * extension;
    shares.longest = Math.max(shares.longest, ours);
  };
  const leaveUntil = (time: number) => {
    for (let slice = stack.at(-1); slice !== undefined && slice.to <= time; slice = stack.at(-1)) {
      settle(slice);
      stack.pop();
    }
  };
  for (const event of events.toSorted((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0))) {
    leaveUntil(event.ts);
    // What a task has promised is done right behind it, before anything else has its turn.
    if (stack.length === 0 && event.name !== CHECKPOINT) ours = 0;
    const around = stack.at(-1);
    const owner = ownerOf(event, around?.owner);
    const slice = {
      from: event.ts,
      to: event.ts + (event.dur ?? 0),
      owner,
      cpu: (event.tdur ?? 0) / 1_000,
      wall: (event.dur ?? 0) / 1_000,
    };
    // Whatever a script has the browser do is that script's time, and so no slice of its own.
    if (around !== undefined && owner === around.owner) continue;
    if (around !== undefined) {
      around.cpu -= slice.cpu;
      around.wall -= slice.wall;
    }
    stack.push(slice);
  }
  leaveUntil(Number.POSITIVE_INFINITY);
}

function ownerOf({ name, args }: TraceEvent, around: Slice['owner']): Slice['owner'] {
  if (!SCRIPTING.has(name)) return around;
  if (args?.chrome_extension_id !== undefined) return 'extension';
  if (args?.worldName !== undefined) return args.worldName.startsWith('__playwright') ? 'browser' : 'extension';
  const url = args?.data?.url ?? '';
  if (url !== '') return url.startsWith('chrome-extension:') ? 'extension' : 'page';
  return around ?? 'unknown';
}

const wholly = (owner: Slice['owner']) => ({
  extension: owner === 'extension' ? 1 : 0,
  page: owner === 'page' ? 1 : 0,
});

interface Sample {
  readonly at: number;
  readonly owner: Owner;
}

/** The parts of a slice in which scripts of extension and page ran, as far as the profiler saw any. */
function partsOf({ from, to }: Slice, samples: readonly Sample[]): { extension: number; page: number } {
  const inside = samples.filter(({ at }) => at >= from && at <= to);
  const seen = (owner: Owner) => inside.filter((sample) => sample.owner === owner).length;
  const all = Math.max(1, seen('extension') + seen('page') + seen('browser'));
  return { extension: seen('extension') / all, page: seen('page') / all };
}

/** By thread, whose script ran when the profiler looked. The chunks of a profile come from a thread of the profiler's own. */
function sampledOwners(events: readonly TraceEvent[]): ReadonlyMap<string, Sample[]> {
  const chunks = Map.groupBy(
    events.filter(({ name }) => name === 'ProfileChunk'),
    ({ pid, id }) => `${pid} ${id}`,
  );
  const sampled = new Map<string, Sample[]>();
  for (const profile of events.filter(({ name }) => name === 'Profile')) {
    const data = (chunks.get(`${profile.pid} ${profile.id}`) ?? []).flatMap(({ args }) => args?.data ?? []);
    const owners = ownersOf(data.flatMap(({ cpuProfile }) => cpuProfile?.nodes ?? []));
    const deltas = data.flatMap(({ timeDeltas }) => timeDeltas ?? []);
    let at = profile.args?.data?.startTime ?? profile.ts;
    const samples = data
      .flatMap(({ cpuProfile }) => cpuProfile?.samples ?? [])
      .map((node, index) => ({ at: (at += deltas[index] ?? 0), owner: owners.get(node) ?? 'nobody' }));
    sampled.set(threadOf(profile), samples);
  }
  return sampled;
}
