/** Work that may be left after each step and taken up again. Whoever has it done decides when: it knows no clock. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all of the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Something that takes work to make: done in steps ahead of time, or at once when it is first needed. */
export class Prepared<Made> {
  readonly #work: Steps<Made>;
  #made: { readonly value: Made } | undefined;

  constructor(work: Steps<Made>) {
    this.#work = work;
  }

  /** What is left of the work. */
  *inSteps(): Steps<void> {
    while (this.#made === undefined) {
      this.#step();
      yield;
    }
  }

  /** What was made; all that is left of the work is done first. */
  get(): Made {
    while (this.#made === undefined) this.#step();
    return this.#made.value;
  }

  #step(): void {
    const { done, value } = this.#work.next();
    if (done) this.#made = { value };
  }
}
