import type { Kind } from '../../data/kinds.ts';
import { finish, type Steps } from '../../matching/steps.ts';
import { type Ink, inkOf } from './ink.ts';
import { Inked } from './inked.ts';
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

/** Words through which the page's background shows go on doing so, whatever lies on them. */
const SEE_THROUGH = 'backstory-see-through';
const SEE_THROUGH_PRIORITY = 300;

/** How long a flash stays, milliseconds: long enough to be found by an eye that has just followed a scroll. */
const FLASH_MS = 1_800;

interface Layer {
  readonly highlight: Highlight;
  readonly ranges: Set<Range>;
}

/**
 * Paints marks with Custom Highlights, which change nothing in the page. The registry of highlights belongs to
 * the page as well: only our own names are ever touched, and they come back if somebody takes them away.
 *
 * `backstory-<kind>` says where the mentions of a kind are, but for those that cannot be marked without a change to their letters, to which
 * even a highlight without a style would be one; `backstory-<kind>-underline` and `-tint` are the same and what the style sheet paints.
 */
export class Painter {
  private readonly registry: HighlightRegistry;
  private readonly layers = new Map<Kind, Layer>();
  private readonly seeThrough = new Highlight();
  private readonly inked = new Inked((range, ink) => this.ink(range, ink));
  private readonly names = new Map<string, Highlight>();
  private unflash: (() => void) | undefined;

  /** Paints until `signal` aborts; then none of our names is left. */
  constructor(registry: HighlightRegistry, signal: AbortSignal) {
    this.registry = registry;
    this.seeThrough.priority = SEE_THROUGH_PRIORITY;
    for (const kind of KINDS) {
      const highlight = new Highlight();
      highlight.priority = PRIORITY[kind];
      this.layers.set(kind, { highlight, ranges: new Set() });
    }
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  /** Shows exactly these marks at once. */
  paint(mentions: readonly PlacedMention[], style: MarkStyle): void {
    finish(this.painting(mentions, style));
  }

  /** Shows exactly these marks after the last step; ranges that stay are not painted anew. */
  *painting(mentions: readonly PlacedMention[], style: MarkStyle): Steps<void> {
    for (const [kind, layer] of this.layers) {
      const wanted = new Set(mentions.filter((one) => one.mention.kind === kind && !one.maybe).map((one) => one.range));
      yield;
      for (const range of layer.ranges) {
        if (wanted.has(range)) continue;
        this.drop(range, layer);
        yield;
      }
      this.name(kind, layer.highlight, style);
      for (const range of wanted) {
        if (layer.ranges.has(range)) continue;
        this.add(range, layer);
        yield;
      }
    }
    this.names.set(SEE_THROUGH, this.seeThrough);
    this.restore();
  }

  /** Follows what the page did to the letters, and puts back what it took out of the registry or replaced in it. */
  restore(): void {
    this.inked.look();
    for (const [name, highlight] of this.names)
      if (this.registry.get(name) !== highlight) this.registry.set(name, highlight);
  }

  /** Lets one place stand out for a moment. */
  flash(range: Range): void {
    this.unflash?.();
    if (inkOf(range) === 'other') return;
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

  private add(range: Range, { highlight, ranges }: Layer): void {
    ranges.add(range);
    highlight.add(range);
    this.inked.add(range);
  }

  private drop(range: Range, { highlight, ranges }: Layer): void {
    ranges.delete(range);
    highlight.delete(range);
    this.seeThrough.delete(range);
    this.inked.delete(range);
  }

  private ink(range: Range, ink: Ink): void {
    for (const { highlight, ranges } of this.layers.values()) {
      if (ink === 'other') highlight.delete(range);
      else if (ranges.has(range)) highlight.add(range);
    }
    if (ink === 'none') this.seeThrough.add(range);
    else this.seeThrough.delete(range);
  }

  private remove(name: string): void {
    if (this.registry.get(name) === this.names.get(name)) this.registry.delete(name);
    this.names.delete(name);
  }

  private stop(): void {
    this.unflash?.();
    for (const name of [...this.names.keys()]) this.remove(name);
    this.inked.clear();
    this.seeThrough.clear();
    for (const { highlight } of this.layers.values()) highlight.clear();
  }
}
