import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LEAVE_AFTER_MS, SWITCH_AFTER_MS } from '../../page/hover/machine.ts';
import { startTimedHover } from '../../page/hover/timed-hover.ts';
import { move, OPEN_AFTER_MS, rules } from './hover-rules.ts';

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
