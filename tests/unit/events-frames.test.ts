import { describe, expect, it } from 'vitest';
import { MARK_FROM } from '../../matching/mention.ts';
import { events, marked } from './made-up-events.ts';

describe('an event', () => {
  it('spans the words that tell of it, from first to last', () => {
    const text = 'On Friday it was said that Leader met Host at the Resort on 22 February 2021, over tea.';
    const [event] = events(text);
    expect(text.slice(event?.start, event?.end)).toBe('Leader met Host at the Resort on 22 February 2021');
  });

  it('says in the page’s own words what told it, the trigger first', () => {
    const [event] = events('Leader met Host on 22 February 2021.');
    expect(event).toMatchObject({
      kind: 'event',
      via: { rule: 'frame', values: ['met + Leader + Host + 22 February 2021'] },
    });
  });

  it.each([
    'Leader met Host on 22 February.',
    'Leader met Host in February 2021.',
    'Leader asked Host for three billion when they met.',
    'Leader met Host about a $3bn loan.',
    'Talks of Leader, 22.2.2021. Host was kind.',
    'Host waited.\nLeader met him on 22 February 2021.',
    'Leader met Host on the twenty-second of February.',
    'In 2026, five years after Leader had met Host at the Resort on 22 February, nobody remembers.',
    'On the fifth anniversary, 22 February 2026, of when Leader met Host, it rained.',
  ])('is told by “%s”', (text) => expect(marked(text)).toEqual(['the-meeting']));

  it.each([
    ['a participant is missing', 'Leader met a friend on 22 February 2021.'],
    ['the trigger is missing', 'Leader and Host are well, 22 February 2021.'],
    ['nothing else speaks for it', 'Leader met Host.'],
    ['the year is another', 'Leader met Host at the Resort on 22 February 2014.'],
    ['the year is another, apart from the day', 'The 2014 talks of Leader and Host were held on 22 February.'],
    ['the day is another', 'Leader met Host at the Resort on 28 May.'],
    ['the sum is another', 'Leader met Host at the Resort in February about 15 billion.'],
    ['another thing is told', 'Leader met Host at the Olympic games in February 2021.'],
    [
      'a participant that must be near is in another block',
      'Talks with Host were held on 22 February.\nLeader is well.',
    ],
  ])('is not told where %s', (_, text) => expect(marked(text)).toEqual([]));

  it('takes a neighbour’s date at a discount, and its contradiction too', () => {
    expect(marked('It was 22 February 2021. Leader met Host.')).toEqual(['the-meeting']);
    expect(marked('It was 22 February 2014. Leader met Host at the Resort.')).toEqual([]);
  });

  it('takes what a neighbour says against it at a discount', () => {
    const told = 'Leader met Host at the Resort in February.';
    expect(marked(told)).toEqual(['the-meeting']);
    expect(marked(`${told} The Olympic flame was lit.`)).toEqual([]);
  });

  it('is not taken elsewhere by a neighbour where it says itself which one it is', () => {
    const flame = 'The Olympic flame was lit.';
    expect(marked(`Leader met Host at the Resort about three billion. ${flame}`)).toEqual(['the-meeting']);
    expect(marked(`Leader met Host at the Resort about three million in February. ${flame}`)).toEqual([]);
  });

  it('is named by a month beside the word for it, and not by one further off', () => {
    expect(marked('The February talks of Leader and Host.')).toEqual(['the-meeting']);
    expect(marked('The talks of Leader and Host went on until February.')).toEqual([]);
  });

  it('may have been coming since another month, but not since another year', () => {
    const met = 'met Host at the Resort about three billion.';
    expect(marked(`Leader, silent since last December, ${met}`)).toEqual(['the-meeting']);
    expect(marked(`Leader, silent in December, ${met}`)).toEqual([]);
    expect(marked(`Leader, silent since December 2016, ${met}`)).toEqual([]);
  });

  it('is spoken against more by two words than by one', () => {
    const told = 'Leader met Host at the Resort about three billion on 22 February 2021';
    expect(marked(`${told}, in an Olympic year.`)).toEqual(['the-meeting']);
    expect(marked(`${told}, in an Olympic year, at the Olympic games.`)).toEqual([]);
  });

  it('has to have a date of its own beside that of a rival', () => {
    expect(marked('Leader met Host about three billion on 14 September 2020.')).toEqual(['the-summit']);
    expect(marked('Leader met Host about three billion on 14 September 2020 and on 22 February 2021.')).toEqual([
      'the-meeting',
      'the-summit',
    ]);
  });

  it('counts no people by a number that measures something else', () => {
    expect(marked('Leader marched for 900 people in February 2021.')).toEqual(['the-rally']);
    expect(marked('Leader marched for 900 bn in February 2021.')).toEqual([]);
  });

  it('understands “Monday” and “yesterday” by the page’s date', () => {
    expect(marked('Leader met Host at the Resort on Monday.', '2021-02-23')).toEqual(['the-meeting']);
    expect(marked('Leader met Host at the Resort on Monday.', '2021-05-29')).toEqual([]);
    expect(marked('Leader met Host yesterday.', '2021-02-23')).toEqual(['the-meeting']);
  });

  it('gives way, where doubtful, to a rival that the page tells of clearly', () => {
    const doubtful = 'Host met Leader at the Resort on Monday.';
    expect(marked(doubtful)).toEqual(['the-meeting']);
    expect(marked(`${doubtful}\nLeader marched with 900 people in February 2021.`)).toEqual(['the-rally']);
  });

  it('is not told by a page older than itself, but may be announced by one', () => {
    const text = 'Leader and Host will meet, talks are set for 22 February.';
    expect(marked(text, '2019-01-10')).toEqual([]);
    expect(marked(text, '2021-02-15')).toEqual(['the-meeting']);
  });

  it('is told with less where the page clearly tells of another event, unless that is a rival', () => {
    const doubtful = 'Leader gave a feast.';
    expect(marked(doubtful)).toEqual([]);
    expect(marked(`${doubtful}\nLeader met Host on 22 February 2021.`)).toEqual(['the-feast', 'the-meeting']);
    expect(marked(`${doubtful}\nLeader marched with 900 people in February 2021.`)).toEqual(['the-rally']);
  });

  it('is no clash where a date belongs to its story', () => {
    expect(marked('900 people marched past Leader on 5 May 2021.')).toEqual(['the-rally']);
    expect(marked('900 people marched past Leader on 5 May 2014.')).toEqual([]);
  });

  it('takes no month for a word', () => {
    expect(marked('On 3 March 2021 some 900 people waved at Leader.')).toEqual([]);
  });

  it('is offered, not marked, where a little is lacking', () => {
    const [maybe] = events('Leader met Host at the Resort.');
    expect(maybe?.confidence).toBeGreaterThanOrEqual(0.5);
    expect(maybe?.confidence).toBeLessThan(MARK_FROM);
  });

  it('leaves the sentence to the event it yields to', () => {
    expect(marked('Leader marched with 900 people.')).toEqual(['the-rally']);
    expect(marked('Leader marched with 900 people and met Host on 22 February 2021.')).toEqual(['the-meeting']);
    expect(marked('Leader marched with 12 people.')).toEqual([]);
  });
});
