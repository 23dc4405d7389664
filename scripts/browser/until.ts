/** Milliseconds between two looks at a condition. */
const LOOK_AGAIN_MS = 50;
/** Milliseconds after which a condition is taken to fail: far more than any takes on a busy machine. */
const GIVE_UP_MS = 20_000;

/**
 * Waits until `look` gives something other than undefined, null and false, and gives that. Rejects after twenty seconds
 * with what was waited for and, where `look` itself failed, its last failure.
 */
export async function until<T>(what: string, look: () => Promise<T | undefined | null | false>): Promise<T> {
  const end = Date.now() + GIVE_UP_MS;
  let failure: unknown;
  while (Date.now() < end) {
    try {
      const seen = await look();
      if (seen !== undefined && seen !== null && seen !== false) return seen;
      failure = undefined;
    } catch (error) {
      // A page that is just being left cannot be asked.
      failure = error;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  throw new Error(`Waited ${GIVE_UP_MS / 1000} seconds in vain until ${what}.`, { cause: failure });
}
