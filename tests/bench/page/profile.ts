/** What is used of a CPU profile as the browser's protocol gives it. */
interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  /** Ids of nodes, and the microseconds before each of them. */
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly url: string };
  readonly children?: readonly number[];
}

/** Milliseconds of a CPU profile, told apart by whose script was running. */
export interface Shares {
  /** In or below a function of the extension, forced style and layout included. */
  readonly extension: number;
  /** The longest stretch of it without a pause, which no input could interrupt. */
  readonly longest: number;
  /** In or below a function of the page. */
  readonly page: number;
}

/** Samples this far apart, milliseconds, belong to different turns of the event loop. */
const PAUSE_MS = 1;

/** Splits a profile by the addresses of the scripts on its stacks. */
export const sharesOf = ({ nodes, samples = [], timeDeltas = [] }: CpuProfile): Shares => {
  const owner = ownersOf(nodes);
  let extension = 0;
  let page = 0;
  let stretch = 0;
  let longest = 0;
  let pause = 0;
  samples.forEach((id, index) => {
    const duration = Math.max(0, timeDeltas[index + 1] ?? 0) / 1_000;
    const whose = owner.get(id);
    if (whose === 'extension') {
      extension += duration;
      stretch += duration;
      pause = 0;
      longest = Math.max(longest, stretch);
    } else {
      if (whose === 'page') page += duration;
      pause += duration;
      if (pause > PAUSE_MS) stretch = 0;
    }
  });
  return { extension, longest, page };
};

type Owner = 'extension' | 'page' | 'browser';

/** Whoever called decides: what a script makes the browser do is that script's time. */
const ownersOf = (nodes: readonly ProfileNode[]): ReadonlyMap<number, Owner> => {
  const parents = new Map<number, number>();
  for (const node of nodes) for (const child of node.children ?? []) parents.set(child, node.id);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const owners = new Map<number, Owner>();
  const ownerOf = (id: number): Owner => {
    const known = owners.get(id);
    if (known !== undefined) return known;
    const parent = parents.get(id);
    const above = parent === undefined ? 'browser' : ownerOf(parent);
    const own = above === 'browser' ? ownOwner(byId.get(id)?.callFrame.url ?? '') : above;
    owners.set(id, own);
    return own;
  };
  for (const { id } of nodes) ownerOf(id);
  return owners;
};

const ownOwner = (url: string): Owner => {
  if (url.startsWith('chrome-extension://')) return 'extension';
  return url === '' || url.startsWith('extensions::') ? 'browser' : 'page';
};
