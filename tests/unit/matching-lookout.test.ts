import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pack } from '../../data/pack.ts';
import { recognition } from '../../data/recognition/bundled.ts';
import hints from '../../data/recognition/hints.json' with { type: 'json' };
import { hintsOf } from '../../matching/hints.ts';
import { createLookout } from '../../matching/lookout.ts';
import { createMatcher } from '../../matching/matcher.ts';
import { parsePassages } from '../corpus/passages.ts';
import { mark } from '../corpus/score.ts';

const GOLD = 'tests/corpus/gold';
const passages = readdirSync(GOLD).flatMap((file) => parsePassages(readFileSync(join(GOLD, file), 'utf8'), file));
const matcher = createMatcher(pack, recognition);

describe('lookout', () => {
  it('has the hints that follow from the data: run `npm run data:hints` after a change of spellings', () => {
    expect(hints).toEqual(hintsOf(pack, recognition));
  });

  it('never says no to a page on which the matcher marks anything', () => {
    const overlooked = passages.filter(
      (passage) => mark(matcher, passage).length > 0 && !createLookout(hints)(passage.text),
    );
    expect(overlooked.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    'Loukachenko',
    'Łukašenka',
    'Лукашэнка',
    'Λουκασένκο',
    'ルカシェンコ',
    'לוקשנקו',
    'Τhe Kremlin',
    'Belsat',
    'PEN America',
    'Heiko Maas',
    'Совет Европы',
  ])('hears %s', (name) => {
    expect(createLookout(hints)(`Yesterday ${name} was mentioned.`)).toBe(true);
  });

  it('says no to a page about something else', () => {
    const lookout = createLookout(hints);
    expect(lookout('Wheat closed higher in Chicago on Thursday after a week of rain.')).toBe(false);
    expect(lookout('The night train from Malmö to Berlin will run daily from April.')).toBe(false);
  });

  it('puts the words of a phrase together over several texts, and stays with its yes', () => {
    const lookout = createLookout(hints);
    expect(lookout('The Council of')).toBe(false);
    expect(lookout('something else')).toBe(false);
    expect(lookout('Europe')).toBe(true);
    expect(lookout('nothing')).toBe(true);
  });
});
