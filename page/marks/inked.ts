import { type Ink, inkOf } from './ink.ts';

/** Marks looked at in one go: to ask for a style takes some millionths of a second, in Firefox some ten. */
const MOST_AT_ONCE = 100;

/**
 * Knows the ink of each mark. A page may change it at any time and nothing tells, so that all are looked at again, beginning with those that have
 * waited longest.
 */
export class Inked {
  /** Undefined where nobody has looked yet. */
  private readonly inks = new Map<Range, Ink | undefined>();
  private readonly found: (range: Range, ink: Ink) => void;

  /** Calls `found` with the ink of each mark that is not drawn in plain colour, and whenever an ink is another than before. */
  constructor(found: (range: Range, ink: Ink) => void) {
    this.found = found;
  }

  add(range: Range): void {
    this.inks.set(range, undefined);
  }

  delete(range: Range): void {
    this.inks.delete(range);
  }

  clear(): void {
    this.inks.clear();
  }

  /** Looks at some: at the new ones first, and at all of these as soon as there is time. */
  look(): void {
    const all = [...this.inks];
    const unseen = all.filter(([, ink]) => ink === undefined);
    for (const [range, before = 'colour'] of (unseen.length > 0 ? unseen : all).slice(0, MOST_AT_ONCE)) {
      const ink = inkOf(range);
      this.inks.delete(range);
      this.inks.set(range, ink);
      if (ink !== before) this.found(range, ink);
    }
    if (unseen.length > MOST_AT_ONCE) requestIdleCallback(() => this.look());
  }
}
