import type { Matcher, PageFacts } from '../matching/mention.ts';
import type { Steps } from '../matching/steps.ts';
import { type MentionLine, mentionLines } from './frame-report.ts';
import { type Findings, Interpretation } from './interpretation.ts';
import { type MarkStyle, Painter } from './marks/painter.ts';
import type { PlacedMentions } from './marks/placed-mention.ts';
import { Placements } from './marks/placements.ts';
import { type Wishes, wanted } from './marks/wanted.ts';
import { Rounds } from './pace/rounds.ts';
import { watchStirrings } from './pace/stirrings.ts';
import { whileVisible } from './pace/while-visible.ts';
import { inSlices, stepsInSlices } from './pace/work-slices.ts';
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
  /** Text that is read unasked, UTF-16 units. */
  readonly allowance: number;
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

/** Some million words: more than any article, less than would fill a machine's memory with marks. */
export const TEXT_ALLOWANCE = 8_000_000;

/** After an event, a style may still be on its way to the text it reveals, milliseconds. */
const STIR_MS = 120;

/** Garbled names are sought when a page has been quiet this long, milliseconds. */
const QUIET_MS = 600;

/** While a long page is read, its marks are shown after this time, milliseconds, and each time the reading took thrice as long. */
const FIRST_SHOW_MS = 30;
const SHOW_FACTOR = 3;

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
  private allowance: number;
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
    options.signal.addEventListener('abort', () => this.placements.replace([], []), { once: true });
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
    this.allowance += this.options.allowance;
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
      const spent = (await this.follow(page, seen)) + (await this.interpret(page, seen));
      this.painter.restore();
      return first ? 0 : spent;
    } catch (error) {
      if (!seen.aborted) this.options.report(error);
      return 0;
    }
  }

  private follow(page: PageText, seen: AbortSignal): Promise<number> {
    let lined = false;
    return inSlices((timeUp) => {
      if (!lined) page.follow(new Set(this.placements.all().map(({ range }) => range.startContainer)));
      lined = true;
      return page.work(timeUp);
    }, seen);
  }

  private async interpret(page: PageText, seen: AbortSignal): Promise<number> {
    if (!page.takeAltered() && !this.unsettled && !this.placements.anyLost()) return this.rescueWhenQuiet(page, seen);
    this.unsettled = false;
    const all = page.blocks();
    if (!page.readable || unitsOf(all) < this.options.leastText) {
      this.settle('unreadable', { blocks: [], mentions: [] });
      return 0;
    }
    const blocks = within(all, this.allowance);
    const read = await stepsInSlices(this.reading(blocks), seen);
    this.rescueFrom = performance.now() + QUIET_MS;
    this.settle(blocks.length < all.length ? 'stopped' : 'ready', read.result);
    return read.spent;
  }

  /** Shows what there is so far while a long page is read. */
  private *reading(blocks: readonly TextBlock[]): Steps<Findings> {
    const started = performance.now();
    let showAt = started + FIRST_SHOW_MS;
    const reading = this.text.reading(blocks);
    while (!reading.next().done) {
      yield;
      if (performance.now() < showAt) continue;
      this.settle('reading', yield* this.text.deciding(blocks, this.facts()));
      showAt = started + (performance.now() - started) * SHOW_FACTOR;
    }
    return yield* this.text.deciding(blocks, this.facts());
  }

  private async rescueWhenQuiet(page: PageText, seen: AbortSignal): Promise<number> {
    if (this.current === 'unreadable' || performance.now() < this.rescueFrom) return 0;
    this.rescueFrom = Number.POSITIVE_INFINITY;
    const rescuing = this.text.rescuing(within(page.blocks(), this.allowance), this.facts());
    const { result, spent } = await stepsInSlices(rescuing, seen);
    this.settle(this.current, result);
    return spent;
  }

  private settle(state: ReadingState, { blocks, mentions }: Findings): void {
    const changed = state !== this.current;
    this.current = state;
    this.placements.replace(wanted(mentions, this.choices), blocks);
    this.painter.paint(this.placements.all(), this.choices.markStyle);
    if (changed) this.states.dispatchEvent(new Event('change'));
  }

  private facts(): PageFacts {
    return { ...declaredFacts(this.options.document), worldNames: this.choices.worldNames };
  }
}

const unitsOf = (blocks: readonly TextBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** The first blocks that hold no more than so many UTF-16 units together. */
const within = (blocks: readonly TextBlock[], units: number): readonly TextBlock[] => {
  let left = units;
  const end = blocks.findIndex(({ text }) => {
    left -= text.length;
    return left < 0;
  });
  return end < 0 ? blocks : blocks.slice(0, end);
};
