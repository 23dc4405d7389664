import { isConnected, localNameOf, shadowRootOf } from './unclobbered.ts';

/** Plain elements kept an eye on at most: few of so many will ever be hosts. */
const MOST_PLAIN = 2_000;
/** Custom elements kept an eye on at most: they are what roots are attached to, and asking all of these takes a millisecond or so. */
const MOST_CUSTOM = 20_000;

/** Elements that commonly become hosts, beside custom ones; an empty one of these may be waiting for its root. */
const LIKELY_HOSTS = new Set(['div', 'span', 'section', 'article', 'main', 'aside', 'header', 'footer', 'nav']);

/** Attaching a shadow root changes no tree that could be observed: so likely hosts are asked from time to time. */
export class LateRoots {
  private readonly custom = new Set<Element>();
  private readonly plain = new Set<Element>();

  add(element: Element): void {
    const name = localNameOf(element);
    if (name.includes('-')) {
      if (this.custom.size < MOST_CUSTOM) this.custom.add(element);
    } else if (LIKELY_HOSTS.has(name) && this.plain.size < MOST_PLAIN) this.plain.add(element);
  }

  /** The elements that got an open root since they were added. */
  take(): Element[] {
    return [...takeHosts(this.custom), ...takeHosts(this.plain)];
  }
}

const takeHosts = (waiting: Set<Element>): Element[] => {
  const hosts: Element[] = [];
  for (const element of waiting) {
    if (shadowRootOf(element) !== null) hosts.push(element);
    else if (isConnected(element)) continue;
    waiting.delete(element);
  }
  return hosts;
};
