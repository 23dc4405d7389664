/** Elements kept an eye on at most: pages with more of them make their roots before they are first read. */
const MOST_WATCHED = 2_000;

/** Elements that commonly become hosts, beside custom ones; an empty one of these may be waiting for its root. */
const LIKELY_HOSTS = new Set(['div', 'span', 'section', 'article', 'main', 'aside', 'header', 'footer', 'nav']);

/** Attaching a shadow root changes no tree that could be observed: so likely hosts are asked from time to time. */
export class LateRoots {
  private readonly waiting = new Set<Element>();

  add(element: Element): void {
    if (this.waiting.size >= MOST_WATCHED) return;
    if (element.localName.includes('-') || LIKELY_HOSTS.has(element.localName)) this.waiting.add(element);
  }

  /** The elements that got an open root since they were added. */
  take(): Element[] {
    const hosts: Element[] = [];
    for (const element of this.waiting) {
      if (element.shadowRoot !== null) hosts.push(element);
      else if (element.isConnected) continue;
      this.waiting.delete(element);
    }
    return hosts;
  }
}
