import { describe, expect, test } from 'vitest';
import { recognition } from '../../data/recognition/bundled.ts';
import { lexiconWords } from '../../matching/names/lexicon-words.ts';
import { Regions } from '../../matching/names/regions.ts';
import { tokenise } from '../../matching/words/tokens.ts';

const regions = new Regions(recognition.lexicon, lexiconWords(recognition.lexicon));

/** Whether a region follows on the first word of the text. */
const followsOnFirst = (text: string) => regions.follow(tokenise(text), 0);

describe('a region behind a name makes it another town', () => {
  test.each(['Moscow, Idaho, won', 'KREMLIN, Okla. – The Broncs', 'Moscow, PA', 'Turkey (Texas)'])('%s', (text) => {
    expect(followsOnFirst(text)).toBe(true);
  });

  test.each([
    ['a list of countries', 'Turkey, Georgia and Armenia'],
    ['a capital on its own', 'Moscow, Washington and Brussels'],
    ['no comma', 'Moscow Idaho'],
    ['an abbreviation without its full stop', 'Moscow, Ind and others'],
    ['a small word', 'Moscow, ill with flu'],
  ])('not %s', (_, text) => {
    expect(followsOnFirst(text)).toBe(false);
  });
});
