import type { Matcher, PageFacts } from '../matching/mention.ts';
import type { Steps } from '../matching/steps.ts';
import { type Allowance, together, within } from './allowance.ts';
import { type MentionLine, mentionLines } from './frame-report.ts';
import { type Findings, Interpretation } from './interpretation.ts';
import { type MarkStyle, Painter } from './marks/painter.ts';
import type { PlacedMentions } from './marks/placed-mention.ts';
import { Placements } from './marks/placements.ts';
import { type Wishes, wanted } from './marks/wanted.ts';
import { Rounds } from './pace/rounds.ts';
import { ShowTimes } from './pace/show-times.ts';
import { watchStirrings } from './pace/stirrings.ts';
import { whileVisible } from './pace/while-visible.ts';
import { stepsInSlices } from './pace/work-slices.ts';
import { declaredFacts } from './page-facts.ts';
import { PageText } from './text/page-text.ts';
import type { TextBlock } from './text/text-run.ts';

/** What the user chose. */
export interface Choices extends Wishes {
  readonly worldNames: PageFacts['worldNames'];
  readonly markStyle: MarkStyle;
}

/** `stopped`: the page is longer than is read unasked. `unreadable`: no text, or too little to be an article. */
export type ReadingState = 'reading' | 'ready' | 'stopped' | 'unreadable';

export interface ReaderOptions {
  readonly document: Document;
  readonly matcher: Matcher;
  readonly choices: Choices;
  /** A page of fewer UTF-16 units than this is left alone. */
  readonly leastText: number;
  /** What is read unasked. */
  readonly allowance: Allowance;
  /** The document got a new root, and every listener on it and on its window is gone. */
  readonly opened: () => void;
  /** Called with the element of each frame that the page shows, perhaps more than once. */
  readonly frameMet: (frame: Element) => void;
  /** Asked before each round: whether this script may still work; if not, it has aborted `signal` itself. */
  readonly alive?: () => boolean;
  /** Where an error of ours ends: never in the page. */
  readonly report: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/** After an event, a style may still be on its way to the text it reveals, milliseconds. */
const STIR_MS = 120;

/** Garbled names are sought when a page has been quiet this long, milliseconds. */
const QUIET_MS = 600;

/** Reads a live document, keeps its marks right while it changes, and does nothing while nobody sees it. */
export class PageReader {
  readonly placed: PlacedMentions;
  private readonly options: ReaderOptions;
  private readonly text: Interpretation;
  private readonly placements = new Placements();
  private readonly painter: Painter;
  private readonly states = new EventTarget();
  private readonly listenAgain: () => void;
  private choices: Choices;
  private allowance: Allowance;
  private current: ReadingState = 'reading';
  private page: PageText | undefined;
  private rounds: Rounds | undefined;
  private unsettled = true;
  private rescueFrom = Number.POSITIVE_INFINITY;

  /** Begins at once; when `options.signal` aborts, nothing of it is left. */
  constructor(options: ReaderOptions) {
    this.options = options;
    this.choices = options.choices;
    this.allowance = options.allowance;
    this.placed = this.placements;
    this.text = new Interpretation(options.matcher);
    this.painter = new Painter(CSS.highlights, options.signal);
    this.listenAgain = whileVisible(options.document, (seen) => this.attend(seen), options.signal);
    options.signal.addEventListener('abort', () => this.placements.clear(), { once: true });
  }

  get state(): ReadingState {
    return this.current;
  }

  /** Calls `listener` after each change of `state`, until `signal` aborts. */
  onState(listener: () => void, signal: AbortSignal): void {
    this.states.addEventListener('change', listener, { signal });
  }

  /** Follows a change of the user's mind. */
  choose(choices: Choices): void {
    this.choices = choices;
    this.unsettled = true;
    this.rounds?.ask(0);
  }

  /** Reads as much again of a page on which reading had stopped. */
  readOn(): void {
    this.allowance = together(this.allowance, this.options.allowance);
    this.unsettled = true;
    this.rounds?.ask(0);
  }

  /** The mentions as a list shows them, in reading order. */
  lines(): MentionLine[] {
    return mentionLines(this.placements.all(), (one) => this.placements.blockOf(one));
  }

  /** Lets a mention stand out for a moment. */
  flash(range: Range): void {
    this.painter.flash(range);
  }

  private attend(seen: AbortSignal): void {
    const { document, frameMet } = this.options;
    const rounds = new Rounds(() => this.round(page, seen), seen);
    const stirred = () => rounds.ask(STIR_MS);
    // A page that renders a marked text anew takes its mark away: it should be back before anybody sees it gone.
    const noticed = () => rounds.hurry(() => this.placements.anyLost());
    const listen = () => watchStirrings(window, stirred, seen);
    const opened = () => {
      this.listenAgain();
      listen();
      this.options.opened();
    };
    const page = new PageText(document, { noticed, opened, frameMet }, seen, this.page);
    this.page = page;
    this.rounds = rounds;
    listen();
    rounds.ask(0);
  }

  /** Resolves to the milliseconds of work that count as following the page, not as reading it first. */
  private async round(page: PageText, seen: AbortSignal): Promise<number> {
    if (this.options.alive?.() === false) return 0;
    try {
      const first = this.current === 'reading';
      const { spent } = await stepsInSlices(this.reading(page), seen);
      this.painter.restore();
      return first ? 0 : spent;
    } catch (error) {
      if (!seen.aborted) this.options.report(error);
      return 0;
    }
  }

  /** Reads what changed, then what it says. */
  private *reading(page: PageText): Steps<void> {
    const shows = new ShowTimes();
    yield* this.collecting(page, shows);
    if (!page.takeAltered() && !this.unsettled && !this.placements.anyLost()) return yield* this.rescueWhenQuiet(page);
    this.unsettled = false;
    const all = page.blocks();
    if (!page.readable || this.isTooShort(all)) return yield* this.settling('unreadable', { blocks: [], mentions: [] });
    yield* this.interpreting(all, shows);
    const findings = yield* this.deciding(all);
    this.rescueFrom = performance.now() + QUIET_MS;
    yield* this.settling(this.allowed(all).length < all.length ? 'stopped' : 'ready', findings);
  }

  /** Walks over what changed. At the first reading of a page of very many nodes, what is found so far is read and shown meanwhile. */
  private *collecting(page: PageText, shows: ShowTimes): Steps<void> {
    const first = this.current === 'reading';
    const walk = page.reading(new Set(this.placements.all().map(({ range }) => range.startContainer)));
    while (!walk.next().done) {
      yield;
      if (!first || !shows.isDue) continue;
      const soFar = page.blocks();
      const until = 2 * shows.elapsed;
      const reading = this.text.reading(this.allowed(soFar));
      while (shows.elapsed < until && !reading.next().done) yield;
      yield* this.showing(soFar);
      shows.shown();
    }
  }

  /** Reads the blocks, as many as are allowed, and shows what there is so far meanwhile. */
  private *interpreting(all: readonly TextBlock[], shows: ShowTimes): Steps<void> {
    const blocks = this.allowed(all);
    const reading = this.text.reading(blocks);
    while (!reading.next().done) {
      yield;
      if (!shows.isDue) continue;
      yield* this.showing(all);
      shows.shown();
      if (this.allowed(all).length < blocks.length) return;
    }
  }

  /** Shows what there is in those of the blocks that are read. */
  private *showing(blocks: readonly TextBlock[]): Steps<void> {
    if (this.isTooShort(blocks)) return;
    yield* this.settling('reading', yield* this.deciding(blocks));
  }

  /** What stands in those of the blocks that are allowed and read. Only this tells how many mentions they hold, and so where to stop. */
  private *deciding(all: readonly TextBlock[]): Steps<Findings> {
    for (;;) {
      const blocks = this.allowed(all);
      const findings = yield* this.text.deciding(blocks, this.facts());
      if (this.allowed(all).length >= blocks.length) return findings;
    }
  }

  private isTooShort(blocks: readonly TextBlock[]): boolean {
    return unitsOf(blocks) < this.options.leastText;
  }

  private *rescueWhenQuiet(page: PageText): Steps<void> {
    if (this.current === 'unreadable' || performance.now() < this.rescueFrom) return;
    this.rescueFrom = Number.POSITIVE_INFINITY;
    const rescued = yield* this.text.rescuing(this.allowed(page.blocks()), this.facts());
    yield* this.settling(this.current, rescued);
  }

  private *settling(state: ReadingState, { blocks, mentions }: Findings): Steps<void> {
    const changed = state !== this.current;
    this.current = state;
    yield* this.placements.replacing(wanted(mentions, this.choices), blocks);
    yield* this.painter.painting(this.placements.all(), this.choices.markStyle);
    if (changed) this.states.dispatchEvent(new Event('change'));
  }

  private allowed(blocks: readonly TextBlock[]): readonly TextBlock[] {
    return within(blocks, this.allowance, (block) => this.text.mentionsIn(block));
  }

  private facts(): PageFacts {
    return { ...declaredFacts(this.options.document), worldNames: this.choices.worldNames };
  }
}

const unitsOf = (blocks: readonly TextBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);
