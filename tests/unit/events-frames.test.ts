import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame, FrameLexicon } from '../../data/recognition/frames-schema.ts';
import { createFrameReader } from '../../matching/events/frames.ts';
import { MARK_FROM, type Mention } from '../../matching/mention.ts';
import type { NameHit } from '../../matching/names/name-hit.ts';
import { finish } from '../../matching/steps.ts';
import { tokenise } from '../../matching/words/tokens.ts';

const concepts: FrameLexicon['concepts'] = {
  meet: { words: { en: 'met meeting talks', de: 'traf' } },
  leader: { names: ['leader'] },
  host: { names: ['host'] },
  resort: { names: ['resort'] },
  billion: { words: { en: 'billion bn' } },
  sum: { numbers: [3], unit: 'billion', words: { en: 'three_billion' } },
  games: { words: { en: 'olympic*' } },
  crowd: { atLeast: 500, notOf: 'billion' },
  march: { words: { en: 'march*' } },
  feast: { words: { en: 'feast*' } },
};
const calendar: FrameLexicon['calendar'] = {
  months: { en: 'january february march april may june july august september october november december' },
  doubtfulMonths: 'may march',
  weekdays: { en: 'monday tuesday wednesday thursday friday saturday sunday' },
  seasons: { en: 'spring summer autumn winter' },
  dayWords: { '22': 'twenty_second' },
  lookingBack: 'years_after anniversary',
  days: { '-1': 'yesterday' },
  monthsAway: {},
  yearsAway: {},
};
const meeting: Frame = {
  id: 'the-meeting',
  dates: ['2021-02-22'],
  ways: [{ all: ['meet', '~leader', '~~host'], need: 0.7 }],
  rivals: ['the-rally', 'the-summit'],
  adds: { resort: 0.5, sum: 1 },
  against: { games: 2 },
  exact: ['sum'],
};
const rally: Frame = {
  id: 'the-rally',
  dates: ['2021-02'],
  story: ['2021-02/2021-06'],
  ways: [{ all: ['march', 'crowd', 'leader'], need: -0.2 }],
  adds: {},
  against: {},
  yieldsTo: ['the-meeting'],
};
const feast: Frame = {
  id: 'the-feast',
  dates: ['2021'],
  ways: [{ all: ['feast', 'leader'], need: 0 }],
  adds: {},
  against: {},
  rivals: ['the-rally'],
};
const summit: Frame = {
  id: 'the-summit',
  dates: ['2020-09-14'],
  ways: [{ all: ['meet', 'leader', 'host', 'sum'], need: 1 }],
  adds: {},
  against: {},
  rivals: ['the-meeting'],
};
const frames = [meeting, rally, feast, summit];
const reader = createFrameReader(frames, { concepts, calendar, numberWords: { '3': 'three' } });

/** `Leader`, `Host` and `Resort` are names here. */
function events(text: string, date?: string): Mention[] {
  const blocks = text.split('\n').map((words) => {
    const names = [...words.matchAll(/Leader|Host|Resort/g)].map(
      ({ 0: name, index }): NameHit => ({
        id: name.toLowerCase(),
        start: index,
        end: index + name.length,
        form: 'name',
        counted: true,
      }),
    );
    const tokens = tokenise(words);
    return { text: words, tokens, candidates: reader.read(words, tokens), names };
  });
  return finish(reader.decide(blocks, { worldNames: 'always', ...(date === undefined ? {} : { date }) }));
}

function marked(text: string, date?: string): string[] {
  return events(text, date)
    .filter(({ confidence }) => confidence >= MARK_FROM)
    .map(({ id }) => id);
}

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

describe('whatever the text', () => {
  const word = fc.constantFrom(
    'Leader',
    'Host',
    'met',
    'talks',
    'Resort',
    'on',
    '22',
    'February',
    '2021',
    'Monday',
    '3',
    'bn',
    '.',
    ',',
    '\n',
    'Olympic',
    'märz',
    '1.5',
    'August',
    'the',
  );
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));

  it('marks lie inside their block, hold words, and come in order', () => {
    fc.assert(
      fc.property(text, (words) => {
        const blocks = words.split('\n');
        const found = events(words);
        for (const { block, start, end, confidence } of found) {
          expect(blocks[block]?.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/su);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        expect(found).toEqual(found.toSorted((a, b) => a.block - b.block || a.start - b.start || b.end - a.end));
      }),
    );
  });

  it('the same text gives the same events, with a fresh reader too', () => {
    const fresh = createFrameReader(frames, { concepts, calendar, numberWords: { '3': 'three' } });
    fc.assert(
      fc.property(text, (words) => {
        const tokens = tokenise(words);
        expect(fresh.read(words, tokens)).toEqual(reader.read(words, tokens));
        expect(events(words)).toEqual(events(words));
      }),
    );
  });

  it('a block of other things before it changes nothing but the block’s number', () => {
    fc.assert(
      fc.property(text, (words) => {
        const moved = events(`Wheat closed higher.\n${words}`).map((event) => ({ ...event, block: event.block - 1 }));
        expect(moved).toEqual(events(words));
      }),
    );
  });
});
