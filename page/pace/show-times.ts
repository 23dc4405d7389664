/** While a long page is read, its marks are shown after this time, milliseconds, and each time the reading took thrice as long. */
const FIRST_SHOW_MS = 30;
const SHOW_FACTOR = 3;

/** Says when to show what there is so far of a reading that begins now. */
export class ShowTimes {
  private readonly began = performance.now();
  private next = FIRST_SHOW_MS;

  /** Milliseconds since the reading began. */
  get elapsed(): number {
    return performance.now() - this.began;
  }

  get isDue(): boolean {
    return this.elapsed >= this.next;
  }

  /** Puts off the next time, since what there is has been shown. */
  shown(): void {
    this.next = this.elapsed * SHOW_FACTOR;
  }
}
