import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atRest, type HoverEvent, type HoverState, nextHover, shownIn, waitIn } from '../../page/hover/machine.ts';
import { move, rules } from './hover-rules.ts';

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
