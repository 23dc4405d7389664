import { inNextTask } from './work-slices.ts';

/** Changes come in bursts: this long after the first, milliseconds, the burst is read as one. */
const GATHER_MS = 40;

/** Some changes tell nobody: this often, milliseconds, there is a round though nobody asked for one. */
const UNASKED_MS = 1_000;

/** A round waits for an idle moment, but not longer than this, milliseconds. */
const LONGEST_IDLE_WAIT_MS = 100;

/** The part of wall time that following a page's changes may take in the long run. */
const OWN_SHARE = 0.05;

/** Work that may be done ahead of that share, milliseconds: a page that changes once in a while never waits. */
const MOST_CREDIT_MS = 60;

/** However dear a round was, the next is not put off longer than this, milliseconds. */
const LONGEST_REST_MS = 2_000;

/** Calls for rounds of work as they are asked for, one at a time, and slows down rather than take more than its share. */
export class Rounds {
  private readonly round: () => Promise<number>;
  private readonly signal: AbortSignal;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private due = Number.POSITIVE_INFINITY;
  private asked = Number.POSITIVE_INFINITY;
  private busy = false;
  private hurried = false;
  private credit = MOST_CREDIT_MS;
  private settled = performance.now();

  /** `round` resolves to the milliseconds it took, and deals with its own errors; none begins after `signal` aborts. */
  constructor(round: () => Promise<number>, signal: AbortSignal) {
    this.round = round;
    this.signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.timer), { once: true });
  }

  /** Asks for a round after `wait` milliseconds, or sooner if one was asked for sooner. */
  ask(wait = GATHER_MS): void {
    const due = performance.now() + wait;
    if (this.busy) {
      this.asked = Math.min(this.asked, due);
    } else if (due < this.due && !this.signal.aborted) {
      clearTimeout(this.timer);
      this.due = due;
      this.timer = setTimeout(() => this.goWhenIdle(), wait);
    }
  }

  /**
   * Asks for a round, and for one before the next frame is painted if `urgent` says so then: asked once a frame however often the page
   * changes, and only while there is anything left of our share to pay a round with.
   */
  hurry(urgent: () => boolean): void {
    this.ask();
    if (this.busy || this.hurried || this.signal.aborted || this.credit <= 0) return;
    this.hurried = true;
    requestAnimationFrame(() => {
      this.hurried = false;
      if (urgent()) void this.go();
    });
  }

  /** What follows a `scheduler.yield` in idle time is idle work as well, and a busy page would never let it go on. */
  private goWhenIdle(): void {
    requestIdleCallback(() => inNextTask(() => void this.go()), { timeout: LONGEST_IDLE_WAIT_MS });
  }

  private async go(): Promise<void> {
    if (this.signal.aborted || this.busy) return;
    this.busy = true;
    clearTimeout(this.timer);
    this.asked = performance.now() + UNASKED_MS;
    const spent = await this.round();
    this.busy = false;
    this.due = Number.POSITIVE_INFINITY;
    this.ask(Math.max(this.asked - performance.now(), this.restAfter(spent)));
  }

  private restAfter(spent: number): number {
    const now = performance.now();
    this.credit = Math.min(this.credit + (now - this.settled) * OWN_SHARE, MOST_CREDIT_MS) - spent;
    this.settled = now;
    return this.credit >= 0 ? 0 : Math.min(-this.credit / OWN_SHARE, LONGEST_REST_MS);
  }
}
