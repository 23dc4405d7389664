/** A place on the stacks that the profiler saw. */
export interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string };
}

/** `browser`: a script of whoever measures. `nobody`: no script at all, as in a collection of garbage. */
export type Owner = 'extension' | 'page' | 'browser' | 'nobody';

/** Whose each stack of a profile is. Whoever called decides: what a script makes the browser do is that script's time. */
export function ownersOf(nodes: readonly ProfileNode[]): ReadonlyMap<number, Owner> {
  const owners = new Map<number, Owner>();
  // A node is listed after the one that called it.
  for (const { id, parent, callFrame } of nodes) {
    const above = parent === undefined ? 'nobody' : (owners.get(parent) ?? 'nobody');
    owners.set(id, above === 'nobody' ? ownOwner(callFrame) : above);
  }
  return owners;
}

function ownOwner({ url = '' }: ProfileNode['callFrame']): Owner {
  if (url === '') return 'nobody';
  if (url.startsWith('chrome-extension:') || url.startsWith('extensions::')) return 'extension';
  return url.startsWith('http') ? 'page' : 'browser';
}
