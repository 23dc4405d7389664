import type { Kind } from '../../data/kinds.ts';
import { finish, type Steps } from '../../matching/steps.ts';
import type { PlacedMention } from './placed-mention.ts';

/** What a mark is made of; each aspect is painted by highlights of its own, so that no attribute has to choose. */
export type MarkStyle = 'underline-and-tint' | 'underline' | 'tint';

const ASPECTS: Record<MarkStyle, readonly string[]> = {
  'underline-and-tint': ['underline', 'tint'],
  underline: ['underline'],
  tint: ['tint'],
};
const ALL_ASPECTS = ASPECTS['underline-and-tint'];

/** Which mark lies on top: a name shows inside the event it is part of. */
const PRIORITY: Record<Kind, number> = { event: 0, place: 1, organisation: 2, person: 3 };
const KINDS = Object.keys(PRIORITY) as Kind[];

/** A flash has to stand out from the marks and from the one pointed at. */
const FLASH = 'backstory-flash';
const FLASH_PRIORITY = 200;

/** How long a flash stays, milliseconds: long enough to be found by an eye that has just followed a scroll. */
const FLASH_MS = 1_800;

/**
 * Paints marks with Custom Highlights, which change nothing in the page. The registry of highlights belongs to
 * the page as well: only our own names are ever touched, and they come back if somebody takes them away.
 *
 * `backstory-<kind>` says where the mentions of a kind are; `backstory-<kind>-underline` and `-tint` hold the same
 * ranges and are what the style sheet paints.
 */
export class Painter {
  private readonly registry: HighlightRegistry;
  private readonly highlights = new Map<Kind, { readonly highlight: Highlight; readonly ranges: Set<Range> }>();
  private readonly names = new Map<string, Highlight>();
  private unflash: (() => void) | undefined;

  /** Paints until `signal` aborts; then none of our names is left. */
  constructor(registry: HighlightRegistry, signal: AbortSignal) {
    this.registry = registry;
    for (const kind of KINDS) {
      const highlight = new Highlight();
      highlight.priority = PRIORITY[kind];
      this.highlights.set(kind, { highlight, ranges: new Set() });
    }
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  /** Shows exactly these marks at once. */
  paint(mentions: readonly PlacedMention[], style: MarkStyle): void {
    finish(this.painting(mentions, style));
  }

  /** Shows exactly these marks after the last step; ranges that stay are not painted anew. */
  *painting(mentions: readonly PlacedMention[], style: MarkStyle): Steps<void> {
    for (const [kind, { highlight, ranges }] of this.highlights) {
      const wanted = new Set(mentions.filter((one) => one.mention.kind === kind && !one.maybe).map((one) => one.range));
      yield;
      for (const range of ranges) {
        if (wanted.has(range)) continue;
        highlight.delete(range);
        ranges.delete(range);
        yield;
      }
      this.name(kind, highlight, style);
      for (const range of wanted) {
        if (ranges.has(range)) continue;
        highlight.add(range);
        ranges.add(range);
        yield;
      }
    }
    this.restore();
  }

  /** Puts back what the page took out of the registry or replaced in it. */
  restore(): void {
    for (const [name, highlight] of this.names)
      if (this.registry.get(name) !== highlight) this.registry.set(name, highlight);
  }

  /** Lets one place stand out for a moment. */
  flash(range: Range): void {
    this.unflash?.();
    const highlight = new Highlight(range);
    highlight.priority = FLASH_PRIORITY;
    this.names.set(FLASH, highlight);
    this.restore();
    const timer = setTimeout(() => this.unflash?.(), FLASH_MS);
    this.unflash = () => {
      clearTimeout(timer);
      this.remove(FLASH);
      this.unflash = undefined;
    };
  }

  private name(kind: Kind, highlight: Highlight, style: MarkStyle): void {
    this.names.set(`backstory-${kind}`, highlight);
    for (const aspect of ALL_ASPECTS) {
      const name = `backstory-${kind}-${aspect}`;
      if (ASPECTS[style].includes(aspect)) this.names.set(name, highlight);
      else this.remove(name);
    }
  }

  private remove(name: string): void {
    if (this.registry.get(name) === this.names.get(name)) this.registry.delete(name);
    this.names.delete(name);
  }

  private stop(): void {
    this.unflash?.();
    for (const name of [...this.names.keys()]) this.remove(name);
    for (const { highlight } of this.highlights.values()) highlight.clear();
  }
}
