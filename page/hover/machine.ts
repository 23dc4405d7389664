/**
 * The hover state machine: what the pointer, the keys and the clock do to the card. Pure: it holds no timer and touches
 * no page. Every wait carries a token and only the newest token counts, so that a late timer can never open or close
 * anything (the idea is that of Wikipedia's page previews).
 *
 * `T` is whatever a card is opened for; the machine only ever asks whether two of them are the same.
 */
export type HoverState<T> = Phase<T> & {
  /** The token given last; grows with every new wait. */
  readonly token: number;
  /** A button or finger is down: nothing opens by pointing. */
  readonly pressed: boolean;
  /** Dismissed or clicked while pointed at: stays quiet until the pointer has left it. */
  readonly spent: T | undefined;
};

type Phase<T> =
  | { readonly phase: 'idle' }
  /** Pointed at; opens when `wait` is over. */
  | { readonly phase: 'dwelling'; readonly on: T; readonly wait: number }
  /** `pinned`: opened on purpose or clicked into, so that only a deliberate act closes it. */
  | { readonly phase: 'open'; readonly on: T; readonly pinned: boolean }
  /** Open on `on` while `next` is pointed at. */
  | { readonly phase: 'switching'; readonly on: T; readonly next: T; readonly wait: number }
  /** Open on `on` while nothing of ours is pointed at. */
  | { readonly phase: 'leaving'; readonly on: T; readonly wait: number };

export type HoverEvent<T> =
  /** The pointer moved: over which mark, if any, and where that is as seen from an open card. */
  | {
      readonly type: 'move';
      readonly over: T | undefined;
      readonly where: 'page' | 'corridor' | 'card';
      readonly pressed: boolean;
    }
  | { readonly type: 'press'; readonly inCard: boolean }
  /** The button went up over this mark: it was clicked or a selection ended there, neither asks for a card. */
  | { readonly type: 'release'; readonly over: T | undefined }
  | { readonly type: 'elapsed'; readonly token: number }
  /** `disturb`: the reader went on to something else (scrolling, typing). `escape`: wants the card gone. */
  | { readonly type: 'dismiss'; readonly by: 'disturb' | 'escape' }
  /** Asked for by key, command or tap. */
  | { readonly type: 'summon'; readonly on: T }
  /** The page rendered something anew, and it is this now: what the card or the wait is for, or what is spent. */
  | { readonly type: 'renewed'; readonly what: 'concern' | 'spent'; readonly on: T }
  /** What the card or the wait was for is no longer on the page. */
  | { readonly type: 'lost' };

export interface HoverRules<T> {
  readonly same: (a: T, b: T) => boolean;
  /** Whether the page is rendering this anew, so that nobody can say yet whether the pointer is still on it. */
  readonly unsettled: (target: T) => boolean;
  /** Milliseconds from pointing at a mark to its card. */
  readonly openAfter: () => number;
}

/** From leaving word and card to closing, milliseconds: long enough to correct a slip of the hand. */
export const LEAVE_AFTER_MS = 300;
/** From one mark to the next while a card is open, milliseconds: the reader is browsing and knows what comes. */
export const SWITCH_AFTER_MS = 150;

/** Nothing pointed at, nothing open. */
export function atRest<T>(): HoverState<T> {
  return { phase: 'idle', token: 0, pressed: false, spent: undefined };
}

/** What the card shows in this state, or undefined when none is open. */
export function shownIn<T>(state: HoverState<T>): T | undefined {
  return state.phase === 'idle' || state.phase === 'dwelling' ? undefined : state.on;
}

/** How long, in milliseconds, this state waits before its token elapses; undefined when it waits for nothing. */
export function waitIn<T>(state: HoverState<T>): number | undefined {
  return 'wait' in state ? state.wait : undefined;
}

/** The state after `event`. Returns the very same object when nothing changes. */
export function nextHover<T>(state: HoverState<T>, event: HoverEvent<T>, rules: HoverRules<T>): HoverState<T> {
  switch (event.type) {
    case 'move':
      return afterMove(noteMove(state, event.over, event.pressed, rules), event, rules);
    case 'press': {
      const pressed = state.pressed ? state : { ...state, pressed: true };
      const shown = shownIn(state);
      return event.inCard && shown !== undefined ? open(pressed, shown, true) : idle(pressed);
    }
    case 'release':
      return { ...(state.phase === 'dwelling' ? idle(state) : state), pressed: false, spent: event.over };
    case 'elapsed':
      return event.token === state.token ? afterWait(state) : state;
    case 'dismiss': {
      if (state.phase === 'idle') return state;
      if (event.by === 'disturb' && state.phase === 'open' && state.pinned) return state;
      return { ...idle(state), spent: state.phase === 'switching' ? state.next : state.on };
    }
    case 'summon':
      return open(state, event.on, true);
    case 'renewed':
      if (event.what === 'spent') return state.spent === undefined ? state : { ...state, spent: event.on };
      return state.phase === 'idle' ? state : { ...state, on: event.on };
    case 'lost':
      return state.phase === 'idle' ? state : idle(state);
  }
}

function noteMove<T>(state: HoverState<T>, over: T | undefined, pressed: boolean, rules: HoverRules<T>) {
  const left = state.spent !== undefined && hasLeft(state.spent, over, rules);
  return left || pressed !== state.pressed ? { ...state, pressed, spent: left ? undefined : state.spent } : state;
}

function hasLeft<T>(spent: T, over: T | undefined, { same, unsettled }: HoverRules<T>): boolean {
  return over === undefined ? !unsettled(spent) : !same(over, spent);
}

function afterMove<T>(
  state: HoverState<T>,
  { over, where }: Extract<HoverEvent<T>, { type: 'move' }>,
  rules: HoverRules<T>,
): HoverState<T> {
  if (state.phase === 'open' && state.pinned) return state;
  const shown = shownIn(state);
  if (state.pressed) return whilePressed(state);
  if (shown === undefined) return beforeOpening(state, over, rules);

  const home = where === 'card' || (over !== undefined && rules.same(over, shown));
  if (home) return state.phase === 'open' ? state : open(state, shown, false);

  // On the safe way every move starts the wait anew: who keeps moving towards the card keeps it.
  const onTheWay = where === 'corridor';
  if (over === undefined) {
    if (state.phase === 'leaving' && !onTheWay) return state;
    return waiting(state, { phase: 'leaving', on: shown, wait: LEAVE_AFTER_MS });
  }
  if (state.phase === 'switching' && rules.same(over, state.next) && !onTheWay) return state;
  const wait = onTheWay ? Math.max(LEAVE_AFTER_MS, rules.openAfter()) : SWITCH_AFTER_MS;
  return waiting(state, { phase: 'switching', on: shown, next: over, wait });
}

function beforeOpening<T>(state: HoverState<T>, over: T | undefined, rules: HoverRules<T>): HoverState<T> {
  if (over === undefined) return state.phase === 'idle' ? state : idle(state);
  if (state.spent !== undefined) return state;
  if (state.phase === 'dwelling' && rules.same(over, state.on)) return state;
  return waiting(state, { phase: 'dwelling', on: over, wait: rules.openAfter() });
}

function whilePressed<T>(state: HoverState<T>): HoverState<T> {
  if (state.phase === 'dwelling') return idle(state);
  return state.phase === 'switching' ? waiting(state, { phase: 'leaving', on: state.on, wait: LEAVE_AFTER_MS }) : state;
}

function afterWait<T>(state: HoverState<T>): HoverState<T> {
  if (state.phase === 'dwelling') return open(state, state.on, false);
  if (state.phase === 'switching') return open(state, state.next, false);
  return state.phase === 'leaving' ? idle(state) : state;
}

function idle<T>({ token, pressed, spent }: HoverState<T>): HoverState<T> {
  return { phase: 'idle', token, pressed, spent };
}

function open<T>({ token, pressed, spent }: HoverState<T>, on: T, pinned: boolean): HoverState<T> {
  return { phase: 'open', on, pinned, token, pressed, spent };
}

function waiting<T>({ token, pressed, spent }: HoverState<T>, phase: Phase<T>): HoverState<T> {
  return { ...phase, token: token + 1, pressed, spent };
}
