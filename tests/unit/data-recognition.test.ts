import { expect, it } from 'vitest';
import { checkRecognition, recognitionFiles } from '../../data/check-recognition.ts';
import { pack } from '../../data/pack.ts';
import { describeProblem } from '../../data/problem.ts';
import frames from '../../data/recognition/frames.json' with { type: 'json' };
import lexicon from '../../data/recognition/frames-lexicon.json' with { type: 'json' };
import nameLexicon from '../../data/recognition/lexicon.json' with { type: 'json' };
import organisations from '../../data/recognition/organisations.json' with { type: 'json' };
import people from '../../data/recognition/people.json' with { type: 'json' };
import places from '../../data/recognition/places.json' with { type: 'json' };

const shipped = {
  'recognition/people': people,
  'recognition/organisations': organisations,
  'recognition/places': places,
  'recognition/lexicon': nameLexicon,
  'recognition/frames': frames,
  'recognition/frames-lexicon': lexicon,
};
const faultsOf = (files: Readonly<Record<string, unknown>>): string[] =>
  checkRecognition(pack.cards, files).map(describeProblem);

it('every card is recognised by one record, and every record is of a card', () => {
  expect(Object.keys(shipped)).toEqual(recognitionFiles);
  expect(faultsOf(shipped)).toEqual([]);
});

const minsk = places.filter(({ id }) => id === 'minsk');

it.each<[string, Partial<Record<keyof typeof shipped, unknown>>, string]>([
  [
    'a card without a record',
    { 'recognition/places': places.filter(({ id }) => id !== 'minsk') },
    'places.json, minsk',
  ],
  ['two records of a card', { 'recognition/places': [...places, ...minsk] }, 'places.json, minsk'],
  ['a record of no card', { 'recognition/people': [...people, { ...people[0], id: 'nobody' }] }, 'people.json, nobody'],
  [
    'a record in the file of another kind',
    { 'recognition/organisations': [...organisations, ...minsk] },
    'organisations.json, minsk',
  ],
  ['a record without an id', { 'recognition/people': [...people, {}] }, 'people.json'],
  [
    'a surname beside which nobody stands',
    {
      'recognition/organisations': organisations.map((record) =>
        'around' in record ? { ...record, around: { ...record.around, person: 'nobody' } } : record,
      ),
    },
    'around.person',
  ],
  ['a missing file', { 'recognition/organisations': undefined }, 'organisations.json'],
  [
    'a frame that its schema refuses',
    { 'recognition/frames': frames.map((frame) => ({ ...frame, dates: [] })) },
    'frames.json',
  ],
  [
    'a frame that yields to nothing',
    { 'recognition/frames': frames.map((frame) => ({ ...frame, yieldsTo: ['no-event'] })) },
    'yieldsTo',
  ],
  [
    'a concept that names nobody',
    { 'recognition/frames-lexicon': { ...lexicon, concepts: { ...lexicon.concepts, ghost: { names: ['nobody'] } } } },
    'frames-lexicon.json, ghost, names',
  ],
])('%s is a fault', (_, spoilt, place) => {
  const faults = faultsOf({ ...shipped, ...spoilt });
  expect(faults.length).toBeGreaterThan(0);
  expect(faults[0]).toContain(place);
});
