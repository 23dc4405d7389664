import { atRest, type HoverEvent, type HoverRules, nextHover, shownIn, waitIn } from './machine.ts';

interface TimedHoverOptions<T> extends HoverRules<T> {
  /** Called when the card to be shown changes; undefined: none. Not called when only its pin changes. */
  readonly show: (target: T | undefined) => void;
  /** Called when what is shown was rendered anew: the card is the same, its place is that of this target. */
  readonly renew: (target: T) => void;
}

export interface TimedHover<T> {
  /** Feeds the machine; its waits and what it shows follow. */
  send(event: HoverEvent<T>): void;
  /** What is open now. */
  shown(): T | undefined;
  /** What is open, or else waited for: what has to stay on the page for the machine to go on. */
  concern(): T | undefined;
  /** What stays quiet until the pointer has left it. */
  spent(): T | undefined;
}

/** The hover machine with a real clock: one timer at most, gone when `signal` aborts, which also closes. */
export function startTimedHover<T>(options: TimedHoverOptions<T>, signal: AbortSignal): TimedHover<T> {
  let state = atRest<T>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = (event: HoverEvent<T>): void => {
    if (signal.aborted) return;
    const before = state;
    state = nextHover(before, event, options);
    if (state === before) return;
    keepTime(before.token);
    const shown = shownIn(state);
    if (shown === shownIn(before)) return;
    if (event.type === 'renewed' && shown !== undefined) options.renew(shown);
    else options.show(shown);
  };

  const keepTime = (tokenBefore: number): void => {
    const wait = waitIn(state);
    if (wait !== undefined && state.token === tokenBefore) return;
    clearTimeout(timer);
    const { token } = state;
    timer = wait === undefined ? undefined : setTimeout(() => send({ type: 'elapsed', token }), wait);
  };

  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      const wasOpen = shownIn(state) !== undefined;
      state = atRest();
      if (wasOpen) options.show(undefined);
    },
    { once: true },
  );

  return {
    send,
    shown: () => shownIn(state),
    concern: () => (state.phase === 'idle' ? undefined : state.on),
    spent: () => state.spent,
  };
}
