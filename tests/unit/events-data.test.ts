import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import cards from '../../data/events.json' with { type: 'json' };
import organisations from '../../data/organisations.json' with { type: 'json' };
import people from '../../data/people.json' with { type: 'json' };
import places from '../../data/places.json' with { type: 'json' };
import frames from '../../data/recognition/frames.json' with { type: 'json' };
import lexicon from '../../data/recognition/frames-lexicon.json' with { type: 'json' };
import { frameLexiconSchema, framesSchema } from '../../data/recognition/frames-schema.ts';

const opened = v.parse(framesSchema, frames);
const words = v.parse(frameLexiconSchema, lexicon);

describe('frames', () => {
  it('there is one for each event card, and none besides', () => {
    expect(opened.map(({ id }) => id).toSorted()).toEqual(cards.map(({ id }) => id).toSorted());
  });

  const used = new Set(
    opened.flatMap(({ ways, adds, against, exact = [] }) => [
      ...ways.flatMap(({ all }) => all.flatMap((group) => group.replace(/^~+/, '').split('|'))),
      ...Object.keys(adds),
      ...Object.keys(against),
      ...exact.flatMap((group) => group.split('|')),
    ]),
  );
  const units = Object.values(words.concepts).flatMap(({ unit, notOf }) =>
    [unit, notOf].filter((name) => name !== undefined),
  );

  it('speak only of concepts that the lexicon has', () => {
    expect([...used, ...units].filter((concept) => !(concept in words.concepts))).toEqual([]);
  });

  it('leave no concept of the lexicon unused', () => {
    expect(Object.keys(words.concepts).filter((concept) => !used.has(concept) && !units.includes(concept))).toEqual([]);
  });

  it('yield only to events, and have only events for rivals', () => {
    const ids = new Set(opened.map(({ id }) => id));
    const named = opened.flatMap(({ yieldsTo = [], rivals = [] }) => [...yieldsTo, ...rivals]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('the lexicon of frames', () => {
  it('names only cards that exist', () => {
    const ids = new Set([...people, ...organisations, ...places].map(({ id }) => id));
    expect(
      Object.values(words.concepts)
        .flatMap(({ names = [] }) => names)
        .filter((id) => !ids.has(id)),
    ).toEqual([]);
  });

  it('has something to fill each concept with', () => {
    const empty = Object.entries(words.concepts).filter(
      ([, { words: list, names, numbers }]) => list === undefined && names === undefined && numbers === undefined,
    );
    expect(empty).toEqual([]);
  });

  it('says no word of a concept twice in one language', () => {
    const twice = Object.entries(words.concepts).flatMap(([concept, { words: byLanguage = {} }]) =>
      Object.entries(byLanguage).flatMap(([language, list]) => {
        const all = list.split(' ');
        return all.filter((word, at) => all.indexOf(word) !== at).map((word) => `${concept} ${language} ${word}`);
      }),
    );
    expect(twice).toEqual([]);
  });
});
