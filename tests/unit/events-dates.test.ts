import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import lexicon from '../../data/recognition/frames-lexicon.json' with { type: 'json' };
import { addCalendar, type CalendarWord, type FoundDate, findDates } from '../../matching/events/calendar.ts';
import { resolve } from '../../matching/events/page-date.ts';
import { fit, intervalOf } from '../../matching/events/stated-date.ts';
import { StemIndex } from '../../matching/events/stem-index.ts';
import { plain } from '../../matching/words/fold.ts';
import { tokenise } from '../../matching/words/tokens.ts';

const index = new StemIndex<CalendarWord>();
addCalendar(index, lexicon.calendar, (word) => word);
const doubtful = new Set(lexicon.calendar.doubtfulMonths.split(' ').map(plain));

function datesIn(text: string): FoundDate[] {
  const tokens = tokenise(text);
  return findDates(tokens, 0, tokens.length, index.find(tokens), (word) => doubtful.has(plain(word)));
}

/** Without the place in the text. */
function stated(text: string) {
  return datesIn(text).map(({ from: _from, to: _to, ...date }) => date);
}

const ELECTION_DAY = { years: [2020], months: [8], day: 9 };

describe('a date since when something has gone on', () => {
  it.each(['since August 2020', 'seit dem August 2020', 'depuis août 2020', 'od sierpnia 2020', 'с августа 2020'])(
    'is known as one in “%s”',
    (text) => expect(stated(text)).toEqual([{ years: [2020], months: [8], isBeginning: true }]),
  );

  it('is none that follows further on', () => {
    expect(stated('since the protests of August 2020')).toEqual([{ years: [2020], months: [8] }]);
  });
});

describe('dates in running text', () => {
  it.each([
    'on 9 August 2020',
    'on August 9, 2020',
    'on Aug. 9, 2020',
    'on the 9th of August 2020',
    '9.8.2020',
    '09/08/2020',
    '2020-08-09',
    'am 9. August 2020',
    '9 sierpnia 2020 r.',
    '9 августа 2020 года',
    '9-го августа 2020',
    '9 жніўня 2020 года',
    '9 серпня 2020 року',
    'le 9 août 2020',
    'el 9 de agosto de 2020',
  ])('reads the day in “%s”', (text) => expect(stated(text)).toEqual([ELECTION_DAY]));

  it.each([
    ['in September 2020', { months: [9], years: [2020] }],
    ['in the late summer of 2020', { months: [6, 7, 8, 9], years: [2020] }],
    ['by the winter of 2020–21', { months: [12, 1, 2, 3], years: [2020, 2021] }],
    ['in the winter of 2020', { months: [12, 1, 2, 3], years: [2020, 2021] }],
    ['fin mai 2021', { months: [5], years: [2021] }],
    ['in 2019', { years: [2019] }],
    ['the rising in 1863', { years: [1863] }],
    ['seit August', { months: [8], isBeginning: true }],
    ['on Monday', { weekday: 0 }],
    ['One winter Tuesday in 2021', { weekday: 1, months: [12, 1, 2, 3], years: [2021, 2022] }],
    ['on Monday, Feb. 22,', { weekday: 0, months: [2], day: 22 }],
    ['в четверг', { weekday: 3 }],
  ])('states no more than “%s” does', (text, date) => expect(stated(text)).toEqual([date]));

  it.each([
    'they may march in the streets',
    'version 1.5.2',
    '2020 people came for 43 seats of 5000',
    'room 9',
    'the marches of May',
  ])('takes no month or day from “%s”', (text) =>
    expect(stated(text).filter(({ months }) => months !== undefined)).toEqual([]),
  );

  it('keeps two dates of a sentence apart', () => {
    expect(stated('on 26 November 2021 and again on 15 September 2023')).toEqual([
      { years: [2021], months: [11], day: 26 },
      { years: [2023], months: [9], day: 15 },
    ]);
  });

  it('prints back the words of a date: its tokens are where it stands', () => {
    const text = 'Minsk, Monday, 22 February 2021, noon';
    const tokens = tokenise(text);
    const [date] = datesIn(text);
    expect(text.slice(tokens[date?.from ?? 0]?.start, tokens[(date?.to ?? 1) - 1]?.end)).toBe(
      'Monday, 22 February 2021',
    );
  });

  it('reads any day of the years around the op-ed, in three notations', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    const months = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ];
    fc.assert(
      fc.property(days, (date) => {
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const expected = { years: [year], months: [month], day };
        for (const text of [
          date.toISOString().slice(0, 10),
          `${day}.${month}.${year}`,
          `${day} ${months[month - 1]} ${year}`,
        ])
          expect(stated(text)).toEqual([expected]);
      }),
    );
  });
});

describe('dates as a page of a given day means them', () => {
  const onPage = (text: string, page?: string) => datesIn(text).map((date) => resolve(date, page));

  it.each([
    ['on Monday', '2021-02-23', { years: [2021], months: [2], day: 22 }],
    ['on Monday', '2021-02-22', { years: [2021], months: [2], day: 22 }],
    ['since last August', '2021-02-25', { years: [2020], months: [8] }],
    ['in February', '2021-02-25', { years: [2021], months: [2] }],
    ['this month', '2021-02-25', { years: [2021], months: [2] }],
    ['last month', '2021-01-05', { years: [2020], months: [12] }],
    ['last year', '2021-02-25', { years: [2020] }],
    ['yesterday', '2021-03-01', { years: [2021], months: [2], day: 28 }],
  ])('“%s” on %s', (text, page, date) => expect(onPage(text, page)).toEqual([expect.objectContaining(date)]));

  it('leaves relative words open where the page has no date, or a broken one', () => {
    for (const page of [undefined, 'yesterday'])
      expect(onPage('last year', page).every(({ years }) => years === undefined)).toBe(true);
  });
});

describe('fit of a stated date', () => {
  const raid = intervalOf('2021-02-16');
  const points = (text: string) => datesIn(text).map((date) => fit(date, raid));

  it('grows with what is stated and agrees', () => {
    const [month = 0, monthOfYear = 0, day = 0] = ['in February', 'in February 2021', 'on 16 February 2021'].flatMap(
      points,
    );
    expect(0).toBeLessThan(month);
    expect(month).toBeLessThan(monthOfYear);
    expect(monthOfYear).toBeLessThan(day);
  });

  it.each(['on 16 February 2022', 'in July 2021', 'in 2018', 'on 14 July', 'in August'])(
    'is negative for %s',
    (text) => {
      for (const found of points(text)) expect(found).toBeLessThan(0);
    },
  );

  it('is neutral for another weekday', () => {
    expect(points('on Friday')).toEqual([0]);
  });

  it('is less for the day of a report or of an announcement', () => {
    const [onDay = 0] = points('Feb. 16');
    for (const near of ['Feb. 17', 'Feb. 18', 'Feb. 13']) {
      const [fits = 0] = points(near);
      expect(fits).toBeGreaterThan(0);
      expect(fits).toBeLessThan(onDay);
    }
    expect(points('Feb. 20')[0]).toBeLessThan(0);
    expect(points('Feb. 10')[0]).toBeLessThan(0);
  });

  it.each([
    ['2021', Date.UTC(2021, 0, 1), Date.UTC(2021, 11, 31)],
    ['2020-02', Date.UTC(2020, 1, 1), Date.UTC(2020, 1, 29)],
    ['2020-08-09', Date.UTC(2020, 7, 9), Date.UTC(2020, 7, 9)],
    ['2020-08/2021-12', Date.UTC(2020, 7, 1), Date.UTC(2021, 11, 31)],
  ])('opens %s', (written, from, to) => expect(intervalOf(written)).toEqual({ from, to }));
});
