import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  atRest,
  type HoverEvent,
  type HoverRules,
  type HoverState,
  LEAVE_AFTER_MS,
  nextHover,
  SWITCH_AFTER_MS,
  shownIn,
  waitIn,
} from '../../page/hover/machine.ts';
import { startTimedHover } from '../../page/hover/timed-hover.ts';

const OPEN_AFTER_MS = 300;
const rules: HoverRules<string> = {
  same: (a, b) => a === b,
  unsettled: (mark) => mark.endsWith(' (being rendered)'),
  openAfter: () => OPEN_AFTER_MS,
};

function move(over: string | undefined, where: 'page' | 'corridor' | 'card' = 'page', pressed = false) {
  return { type: 'move', over, where, pressed } satisfies HoverEvent<string>;
}

describe('the hover machine on a clock', () => {
  let end: AbortController;
  let shows: (string | undefined)[];
  let renewals: string[];
  let hover: ReturnType<typeof startTimedHover<string>>;

  beforeEach(() => {
    vi.useFakeTimers();
    end = new AbortController();
    shows = [];
    renewals = [];
    hover = startTimedHover(
      { ...rules, show: (target) => shows.push(target), renew: (target) => renewals.push(target) },
      end.signal,
    );
  });
  afterEach(() => {
    end.abort();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  const openOn = (mark: string) => {
    hover.send(move(mark));
    vi.advanceTimersByTime(OPEN_AFTER_MS);
    expect(hover.shown()).toBe(mark);
  };

  it('opens after the dwell and not before', () => {
    hover.send(move('Navalny'));
    vi.advanceTimersByTime(OPEN_AFTER_MS - 1);
    expect(shows).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(shows).toEqual(['Navalny']);
  });

  it('measures the dwell from entering the mark, however the pointer moves within it', () => {
    for (let at = 0; at < OPEN_AFTER_MS; at += 50) {
      hover.send(move('Navalny'));
      vi.advanceTimersByTime(50);
    }
    expect(hover.shown()).toBe('Navalny');
  });

  it('opens nothing for a pointer that sweeps across many marks', () => {
    for (let n = 0; n < 20; n++) {
      hover.send(move(`mark ${n}`));
      vi.advanceTimersByTime(OPEN_AFTER_MS - 1);
    }
    hover.send(move(undefined));
    vi.runAllTimers();
    expect(shows).toEqual([]);
  });

  it('starts the dwell anew after leaving and coming back', () => {
    hover.send(move('Navalny'));
    vi.advanceTimersByTime(200);
    hover.send(move(undefined));
    hover.send(move('Navalny'));
    vi.advanceTimersByTime(OPEN_AFTER_MS - 1);
    expect(hover.shown()).toBeUndefined();
    vi.advanceTimersByTime(1);
    expect(hover.shown()).toBe('Navalny');
  });

  it('closes only when the pointer has been away for the whole leave time', () => {
    openOn('Navalny');
    hover.send(move(undefined));
    vi.advanceTimersByTime(LEAVE_AFTER_MS - 1);
    expect(hover.shown()).toBe('Navalny');
    vi.advanceTimersByTime(1);
    expect(shows).toEqual(['Navalny', undefined]);
  });

  it('does not postpone closing for a pointer that wanders about the page', () => {
    openOn('Navalny');
    hover.send(move(undefined));
    vi.advanceTimersByTime(LEAVE_AFTER_MS - 10);
    hover.send(move(undefined));
    vi.advanceTimersByTime(10);
    expect(hover.shown()).toBeUndefined();
  });

  it.each([
    ['the mark', move('Navalny')],
    ['the card', move(undefined, 'card')],
  ])('stays open when the pointer comes back to %s in time', (_where, back) => {
    openOn('Navalny');
    hover.send(move(undefined));
    vi.advanceTimersByTime(LEAVE_AFTER_MS - 1);
    hover.send(back);
    vi.runAllTimers();
    expect(shows).toEqual(['Navalny']);
  });

  it('keeps the card for as long as the pointer moves on the safe way, and closes when it rests there', () => {
    openOn('Navalny');
    for (let n = 0; n < 20; n++) {
      hover.send(move(undefined, 'corridor'));
      vi.advanceTimersByTime(LEAVE_AFTER_MS - 1);
    }
    expect(hover.shown()).toBe('Navalny');
    vi.advanceTimersByTime(1);
    expect(hover.shown()).toBeUndefined();
  });

  it('passes another mark on the safe way without switching to it', () => {
    openOn('Navalny');
    hover.send(move('Merkel', 'corridor'));
    vi.advanceTimersByTime(SWITCH_AFTER_MS + 1);
    hover.send(move(undefined, 'card'));
    vi.runAllTimers();
    expect(shows).toEqual(['Navalny']);
  });

  it('switches to a mark on the safe way when the pointer rests on it', () => {
    openOn('Navalny');
    hover.send(move('Merkel', 'corridor'));
    vi.advanceTimersByTime(Math.max(LEAVE_AFTER_MS, OPEN_AFTER_MS));
    expect(shows).toEqual(['Navalny', 'Merkel']);
  });

  it('moves on to another mark sooner than it opened the first', () => {
    openOn('Navalny');
    hover.send(move('Merkel'));
    vi.advanceTimersByTime(SWITCH_AFTER_MS - 1);
    expect(hover.shown()).toBe('Navalny');
    vi.advanceTimersByTime(1);
    expect(shows).toEqual(['Navalny', 'Merkel']);
  });

  it('is quiet after Escape until the pointer has left the mark', () => {
    openOn('Navalny');
    hover.send({ type: 'dismiss', by: 'escape' });
    hover.send(move('Navalny'));
    vi.runAllTimers();
    expect(shows).toEqual(['Navalny', undefined]);
    hover.send(move(undefined));
    openOn('Navalny');
  });

  it('is quiet after Escape though the mark is rendered anew under the pointer, until the pointer has left it', () => {
    const rendering = 'Navalny (being rendered)';
    openOn(rendering);
    hover.send({ type: 'dismiss', by: 'escape' });
    hover.send(move(undefined));
    hover.send({ type: 'renewed', what: 'spent', on: 'Navalny anew' });
    hover.send(move('Navalny anew'));
    vi.runAllTimers();
    expect(shows).toEqual([rendering, undefined]);
    hover.send(move(undefined));
    openOn('Navalny anew');
  });

  it('is not quiet any more on another mark, though what was dismissed is being rendered anew', () => {
    openOn('Navalny (being rendered)');
    hover.send({ type: 'dismiss', by: 'escape' });
    openOn('Merkel');
  });

  it('Escape stops a dwell', () => {
    hover.send(move('Navalny'));
    hover.send({ type: 'dismiss', by: 'escape' });
    vi.runAllTimers();
    expect(shows).toEqual([]);
  });

  it.each(['open', 'dwelling', 'leaving', 'switching'])('scrolling or typing ends it when %s', (phase) => {
    if (phase === 'dwelling') hover.send(move('Navalny'));
    else openOn('Navalny');
    if (phase === 'leaving') hover.send(move(undefined));
    if (phase === 'switching') hover.send(move('Merkel'));
    hover.send({ type: 'dismiss', by: 'disturb' });
    vi.runAllTimers();
    expect(hover.shown()).toBeUndefined();
    expect(shows).not.toContain('Merkel');
  });

  it('a press on the page closes, and the mark stays quiet when the button goes up over it', () => {
    openOn('Navalny');
    hover.send({ type: 'press', inCard: false });
    expect(hover.shown()).toBeUndefined();
    hover.send({ type: 'release', over: 'Navalny' });
    hover.send(move('Navalny'));
    vi.runAllTimers();
    expect(shows).toEqual(['Navalny', undefined]);
  });

  it('opens nothing while a button is down', () => {
    hover.send(move('Navalny'));
    hover.send({ type: 'press', inCard: false });
    hover.send(move('Navalny', 'page', true));
    hover.send(move('Merkel', 'page', true));
    vi.runAllTimers();
    expect(shows).toEqual([]);
  });

  it('does not switch when the button goes down unseen, as in a drag from another window', () => {
    openOn('Navalny');
    hover.send(move('Merkel'));
    hover.send(move('Merkel', 'page', true));
    vi.runAllTimers();
    expect(shows).toEqual(['Navalny', undefined]);
  });

  it('a press in the card pins it: it outlasts the pointer, scrolling and other marks, not Escape', () => {
    openOn('Navalny');
    hover.send(move(undefined, 'card'));
    hover.send({ type: 'press', inCard: true });
    hover.send({ type: 'release', over: undefined });
    hover.send(move(undefined));
    hover.send(move('Merkel'));
    hover.send({ type: 'dismiss', by: 'disturb' });
    vi.runAllTimers();
    expect(shows).toEqual(['Navalny']);
    hover.send({ type: 'dismiss', by: 'escape' });
    expect(shows).toEqual(['Navalny', undefined]);
  });

  it('a press beside a pinned card closes it', () => {
    hover.send({ type: 'summon', on: 'Navalny' });
    hover.send({ type: 'press', inCard: false });
    expect(shows).toEqual(['Navalny', undefined]);
  });

  it('opens at once when summoned, whatever it waited for', () => {
    hover.send(move('Merkel'));
    hover.send({ type: 'summon', on: 'Navalny' });
    vi.runAllTimers();
    expect(shows).toEqual(['Navalny']);
  });

  it('closes when what it shows is lost', () => {
    openOn('Navalny');
    hover.send({ type: 'lost' });
    expect(shows).toEqual(['Navalny', undefined]);
  });

  it('keeps what it shows when that is rendered anew, and opens what has become of what it waited for', () => {
    openOn('Navalny');
    hover.send({ type: 'renewed', what: 'concern', on: 'Navalny anew' });
    expect([shows, renewals]).toEqual([['Navalny'], ['Navalny anew']]);
    hover.send(move(undefined));
    vi.runAllTimers();
    expect(shows).toEqual(['Navalny', undefined]);
    hover.send(move('Merkel'));
    vi.advanceTimersByTime(OPEN_AFTER_MS - 1);
    hover.send({ type: 'renewed', what: 'concern', on: 'Merkel anew' });
    vi.advanceTimersByTime(1);
    expect([shows.at(-1), renewals]).toEqual(['Merkel anew', ['Navalny anew']]);
  });

  it('closes once and stays silent when it is ended', () => {
    openOn('Navalny');
    hover.send(move('Merkel'));
    end.abort();
    hover.send({ type: 'summon', on: 'Merkel' });
    vi.runAllTimers();
    expect(shows).toEqual(['Navalny', undefined]);
  });
});

const mark = fc.constantFrom('a', 'b', 'c');
const byHand = fc.oneof(
  fc.record({
    type: fc.constant('move' as const),
    over: fc.option(mark, { nil: undefined }),
    where: fc.constantFrom('page' as const, 'corridor' as const, 'card' as const),
    pressed: fc.boolean(),
  }),
  fc.record({ type: fc.constant('press' as const), inCard: fc.boolean() }),
  fc.record({ type: fc.constant('release' as const), over: fc.option(mark, { nil: undefined }) }),
  fc.record({ type: fc.constant('dismiss' as const), by: fc.constantFrom('disturb' as const, 'escape' as const) }),
  fc.record({ type: fc.constant('lost' as const) }),
);
const byPage = fc.record({
  type: fc.constant('renewed' as const),
  what: fc.constantFrom('concern' as const, 'spent' as const),
  on: mark,
});
const byClock = fc.record({ type: fc.constant('elapsed' as const), token: fc.nat({ max: 12 }) });
const summons = fc.record({ type: fc.constant('summon' as const), on: mark });

describe('the hover machine whatever happens', () => {
  const walk = (
    events: readonly HoverEvent<string>[],
    visit: (before: HoverState<string>, event: HoverEvent<string>, after: HoverState<string>) => void,
  ) => {
    let state = atRest<string>();
    for (const event of events) {
      const after = nextHover(state, event, rules);
      visit(state, event, after);
      state = after;
    }
  };
  const everyStep = (
    events: fc.Arbitrary<HoverEvent<string>>,
    visit: (before: HoverState<string>, event: HoverEvent<string>, after: HoverState<string>) => void,
  ) =>
    fc.assert(
      fc.property(fc.array(events, { maxLength: 40 }), (list) => walk(list, visit)),
      { numRuns: 2000 },
    );

  it('a stale token changes nothing', () => {
    everyStep(fc.oneof(byHand, byClock, byPage, summons), (before, event, after) => {
      if (event.type === 'elapsed' && event.token !== before.token) expect(after).toBe(before);
    });
  });

  it('a token is never given twice', () => {
    everyStep(fc.oneof(byHand, byClock, byPage, summons), (before, _event, after) => {
      expect(after.token - before.token).toBeOneOf([0, 1]);
      if (waitIn(after) !== undefined && after.token === before.token) {
        expect(waitIn(after)).toBe(waitIn(before));
        expect(after.phase).toBe(before.phase);
      }
    });
  });

  it('a page that renders anew what is pointed at opens nothing, closes nothing and makes nobody wait longer', () => {
    everyStep(fc.oneof(byHand, byClock, byPage, summons), (before, event, after) => {
      if (event.type !== 'renewed') return;
      expect([after.phase, after.token, waitIn(after)]).toEqual([before.phase, before.token, waitIn(before)]);
      const follows = event.what === 'concern' && shownIn(before) !== undefined;
      expect(shownIn(after)).toBe(follows ? event.on : shownIn(before));
      expect(after.spent === undefined).toBe(before.spent === undefined);
    });
  });

  it('pointing opens only by the clock', () => {
    everyStep(fc.oneof(byHand, byClock), (before, event, after) => {
      const shown = shownIn(after);
      if (shown !== undefined && shown !== shownIn(before)) expect(event.type).toBe('elapsed');
    });
  });

  it('nothing opens by pointing while a button is down', () => {
    everyStep(fc.oneof(byHand, byClock), (before, _event, after) => {
      if (before.pressed && after.pressed && shownIn(after) !== undefined) expect(shownIn(after)).toBe(shownIn(before));
      if (after.pressed) expect(after.phase).not.toBeOneOf(['dwelling', 'switching']);
    });
  });

  it('what was dismissed does not come back while the pointer stays on it', () => {
    everyStep(fc.oneof(byHand, byClock), (before, _event, after) => {
      if (before.spent !== undefined && after.spent === before.spent && shownIn(before) === undefined) {
        expect(shownIn(after)).not.toBe(before.spent);
      }
    });
  });

  it('Escape always closes', () => {
    everyStep(fc.oneof(byHand, byClock, summons), (before) => {
      expect(nextHover(before, { type: 'dismiss', by: 'escape' }, rules).phase).toBe('idle');
    });
  });

  it('a card that nobody pinned is closed by a pointer that stays away', () => {
    everyStep(fc.oneof(byHand, byClock, summons), (before) => {
      if (before.phase === 'open' && before.pinned) return;
      const away = nextHover(before, move(undefined), rules);
      expect(nextHover(away, { type: 'elapsed', token: away.token }, rules).phase).toBe('idle');
    });
  });
});
