/** Tests, or checks that count as one, and how they came out. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** The count of a single check. */
export function one(passed: boolean): Count {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
