import { describe, expect, it } from 'vitest';
import { describeProblem, type Problem } from '../../data/problem.ts';
import type { EntityCard, EventCard, PackFiles, Quote } from '../../data/schema.ts';
import { validatePack } from '../../data/validate.ts';
import { packFiles } from './data-files.ts';

const present = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the shipped data lacks what this test spoils');
  return value;
};
const cardOf = <C extends EntityCard | EventCard>(cards: readonly C[], id: string): C =>
  present(cards.find((card) => card.id === id));
const blinken = (files: PackFiles): EntityCard => cardOf(files.people, 'antony-blinken');
const sochiMeeting = (files: PackFiles): EventCard => cardOf(files.events, 'sochi-meeting-2021-02-22');
const quoteOf = (card: EntityCard | EventCard, index = 0): Quote => present(card.quotes[index]);
const set = (target: object, field: string, value: unknown): void => void Object.assign(target, { [field]: value });

const problemsAfter = async (spoil: (files: PackFiles) => void): Promise<readonly Problem[]> => {
  const files = packFiles();
  spoil(files);
  return (await validatePack(files)).problems;
};

describe('the shipped pack', () => {
  it('holds', async () => {
    const result = await validatePack(packFiles());
    expect(result.problems.map(describeProblem)).toEqual([]);
    expect(result).toHaveProperty('pack.cards.length', 52);
  });
});

describe('a fault of the shape is named by file, card and field', () => {
  it.each<[string, (files: PackFiles) => void, Partial<Problem>]>([
    [
      'an empty name',
      (files) => set(blinken(files), 'name', ''),
      { file: 'people', card: 'antony-blinken', field: 'name' },
    ],
    [
      'an unknown field',
      (files) => set(blinken(files), 'nickname', 'Tony'),
      { file: 'people', card: 'antony-blinken', field: 'nickname' },
    ],
    [
      'a missing context',
      (files) => Reflect.deleteProperty(blinken(files), 'context'),
      { card: 'antony-blinken', field: 'context' },
    ],
    ['no quote', (files) => set(blinken(files), 'quotes', []), { card: 'antony-blinken', field: 'quotes' }],
    [
      'a quote of no paragraph',
      (files) => set(quoteOf(blinken(files)), 'paragraph', -1),
      { field: 'quotes.0.paragraph' },
    ],
    ['an id with capitals', (files) => set(blinken(files), 'id', 'Blinken'), { card: 'Blinken', field: 'id' }],
    ['an id that is no text', (files) => set(present(files.people[2]), 'id', 7), { card: '#2', field: 'id' }],
    [
      'an address without encryption',
      (files) => set(present(blinken(files).links[0]), 'url', 'http://example.org/'),
      { field: 'links.0.url' },
    ],
    [
      'an impossible day',
      (files) => set(sochiMeeting(files).when, 'date', '2021-02-30'),
      { file: 'events', field: 'when.date' },
    ],
    [
      'an impossible month',
      (files) => set(files.source, 'published', '2021-13'),
      { file: 'source', field: 'published' },
    ],
    ['a lone surrogate', (files) => set(blinken(files), 'role', 'US \ud800'), { field: 'role' }],
    [
      'a pack of another version',
      (files) => set(files.pack, 'schemaVersion', 99),
      { file: 'pack', field: 'schemaVersion' },
    ],
    ['a missing file', (files) => Reflect.deleteProperty(files, 'fingerprints'), { file: 'fingerprints', field: '' }],
  ])('%s', async (_, spoil, expected) => {
    const problems = await problemsAfter(spoil);
    expect(problems).toEqual([expect.objectContaining(expected)]);
    expect(problems[0]?.fault).toBeTruthy();
    expect(problems[0]?.remedy).toBeTruthy();
  });

  it.each([[null], [undefined], [42], ['pack'], [[]]])('%j is no pack, and nothing is thrown', async (candidate) => {
    expect((await validatePack(candidate)).problems).not.toEqual([]);
  });
});

describe('a fault of the references is named by file, card and field', () => {
  it.each<[string, (files: PackFiles) => void, Partial<Problem>]>([
    [
      'an id used twice',
      (files) => void files.places.push(cardOf(files.places, 'minsk')),
      { file: 'places', card: 'minsk', field: 'id' },
    ],
    [
      'a card in the file of another kind',
      (files) => set(cardOf(files.places, 'minsk'), 'kind', 'organisation'),
      { file: 'places', card: 'minsk', field: 'kind' },
    ],
    [
      'a relation to nothing',
      (files) => set(present(blinken(files).related[0]), 'id', 'nobody'),
      { card: 'antony-blinken', field: 'related.0.id' },
    ],
    [
      'a relation to itself',
      (files) => set(present(blinken(files).related[0]), 'id', 'antony-blinken'),
      { card: 'antony-blinken', field: 'related.0.id' },
    ],
    [
      'a relation told twice',
      (files) => void blinken(files).related.push(present(blinken(files).related[0])),
      { card: 'antony-blinken', fault: expect.stringContaining('twice') },
    ],
    ['an unknown speaker', (files) => set(quoteOf(blinken(files)), 'speaker', 'nobody'), { field: 'quotes.0.speaker' }],
    ['a place that speaks', (files) => set(quoteOf(blinken(files)), 'speaker', 'minsk'), { field: 'quotes.0.speaker' }],
    [
      'an unknown participant',
      (files) => void sochiMeeting(files).participants.push('nobody'),
      { file: 'events', field: 'participants.2' },
    ],
    [
      'an event that takes part',
      (files) => void sochiMeeting(files).participants.push('dialogue-rejected'),
      { field: 'participants.2' },
    ],
    ['an unknown place', (files) => set(sochiMeeting(files), 'place', 'atlantis'), { field: 'place' }],
    ['a person as a place', (files) => set(sochiMeeting(files), 'place', 'joe-biden'), { field: 'place' }],
  ])('%s', async (_, spoil, expected) => {
    expect(await problemsAfter(spoil)).toEqual([expect.objectContaining(expected)]);
  });
});

describe('a fault of a quote is found without the text', () => {
  const first =
    'Belarus presents an opportunity for the US to partner with the EU in order to ensure that pressure is maintained not just on Alyaksandr Lukashenka, but on his enabler Vladimir Putin as well.';
  const spoilQuote = (change: (quote: Quote) => void) => (files: PackFiles) => change(quoteOf(blinken(files)));
  const shorten = (part: string) =>
    spoilQuote((quote) => void Object.assign(quote, { sentence: quote.text, text: part }));

  it.each<[string, (files: PackFiles) => void, string]>([
    [
      'a letter changed',
      spoilQuote((quote) => set(quote, 'text', quote.text.replace('Anthony', 'Antony'))),
      'quotes.0.text',
    ],
    [
      'straight quotation marks',
      spoilQuote((quote) => set(quote, 'text', quote.text.replaceAll(/[“”]/gu, '"'))),
      'quotes.0.text',
    ],
    ['the full stop dropped', spoilQuote((quote) => set(quote, 'text', quote.text.slice(0, -2))), 'quotes.0.text'],
    ['another paragraph', spoilQuote((quote) => set(quote, 'paragraph', 2)), 'quotes.0.text'],
    ['two sentences in one', spoilQuote((quote) => set(quote, 'text', `${quote.text} ${first}`)), 'quotes.0.text'],
    ['a part that is not in the sentence', shorten('visa bans on an additional 43'), 'quotes.0.text'],
    ['a part that cuts a word', shorten('ecretary of State'), 'quotes.0.text'],
    [
      'a part of a sentence that is not the source’s',
      spoilQuote((quote) => set(quote, 'sentence', `Well, ${quote.text}`)),
      'quotes.0.sentence',
    ],
  ])('%s', async (_, spoil, field) => {
    expect(await problemsAfter(spoil)).toContainEqual(
      expect.objectContaining({ file: 'people', card: 'antony-blinken', field }),
    );
  });

  it('an exact part of a sentence holds', async () => {
    expect(await problemsAfter(shorten('imposing visa restrictions on an additional 43 individuals'))).toEqual([]);
  });

  it('words that our prose puts in quotation marks, and the source does not have', async () => {
    const problems = await problemsAfter((files) =>
      set(blinken(files), 'context', 'Sadovskaya calls it “a disgrace”.'),
    );
    expect(problems).toEqual([expect.objectContaining({ card: 'antony-blinken', field: 'context' })]);
  });
});

describe('a fault of the coverage is found', () => {
  it('a sentence that no card quotes any more', async () => {
    const problems = await problemsAfter((files) => {
      const meeting = sochiMeeting(files);
      set(
        meeting,
        'quotes',
        meeting.quotes.filter(({ text }) => !text.startsWith('This time')),
      );
    });
    expect(problems).toEqual([expect.objectContaining({ file: 'coverage', fault: expect.stringContaining('4.2') })]);
  });

  it.each<[string, (files: PackFiles) => void, string]>([
    ['a sentence told in no context any more', (files) => void files.coverage.inContext.shift(), '2.1'],
    ['a question without its reason', (files) => void files.coverage.noClaim.shift(), '2.2'],
    ['a range longer than the source', (files) => set(files.coverage, 'to', 21), 'last paragraph of the source is 20'],
    ['a context of no card', (files) => set(present(files.coverage.inContext[0]), 'cards', ['nobody']), 'nobody'],
    [
      'a quoted sentence said to claim nothing',
      (files) => void files.coverage.noClaim.push({ paragraph: 1, sentence: 1, reason: 'A guess.' }),
      '1.1',
    ],
    [
      'a sentence that does not exist',
      (files) => void files.coverage.noClaim.push({ paragraph: 14, sentence: 9, reason: 'A guess.' }),
      '14.9',
    ],
  ])('%s', async (_, spoil, words) => {
    expect(await problemsAfter(spoil)).toContainEqual(
      expect.objectContaining({ file: 'coverage', fault: expect.stringContaining(words) }),
    );
  });
});

it.each<[string, (files: PackFiles) => void, string]>([
  [
    'a missing field',
    (files) => Reflect.deleteProperty(blinken(files), 'role'),
    'people.json, antony-blinken, role: it is missing. Add it.',
  ],
  [
    'an unknown field',
    (files) => set(blinken(files), 'nickname', 'Tony'),
    'people.json, antony-blinken, nickname: the field is unknown. Remove it, or correct its name.',
  ],
  [
    'a wrong type',
    (files) => set(blinken(files), 'role', 7),
    'people.json, antony-blinken, role: must be string, not 7. Correct the value.',
  ],
  [
    'a wrong value',
    (files) => set(files.source, 'url', 'http://example.org/'),
    'source.json, url: must begin with https://. Correct the value.',
  ],
])('%s is told in plain words', async (_, spoil, line) => {
  expect((await problemsAfter(spoil)).map(describeProblem)).toEqual([line]);
});

it('a problem reads as one line: file, card, field, fault, remedy', () => {
  const problem = { file: 'people', card: 'heiko-maas', field: 'role', fault: 'must not be empty', remedy: 'Add it' };
  expect(describeProblem(problem)).toBe('people.json, heiko-maas, role: must not be empty. Add it.');
});
