import type { Frame, FrameLexicon } from '../../data/recognition/frames-schema.ts';
import { createFrameReader, type FrameReader } from '../../matching/events/frames.ts';
import { MARK_FROM, type Mention } from '../../matching/mention.ts';
import type { NameHit } from '../../matching/names/name-hit.ts';
import { finish } from '../../matching/steps.ts';
import { tokenise } from '../../matching/words/tokens.ts';

/** Events that nobody knows, in words so few that each test can tell what its sentence weighs. */
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
  settles: { games: 'sum' },
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

/** A reader of the made-up events that has read nothing yet. */
export const freshReader = (): FrameReader =>
  createFrameReader(frames, { concepts, calendar, numberWords: { '3': 'three' } });

const reader = freshReader();

/** The events of a text, a block a line. `Leader`, `Host` and `Resort` are names in it; `date` is the page's. */
export function events(text: string, date?: string): Mention[] {
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
    return { text: words, tokens, evidence: reader.read(words, tokens), names };
  });
  return finish(reader.decide(blocks, { worldNames: 'always', ...(date === undefined ? {} : { date }) }));
}

/** The ids of those that a reader sees marked. */
export function marked(text: string, date?: string): string[] {
  return events(text, date)
    .filter(({ confidence }) => confidence >= MARK_FROM)
    .map(({ id }) => id);
}
