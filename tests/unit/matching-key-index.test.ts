import { describe, expect, test } from 'vitest';
import { recognition } from '../../data/recognition/bundled.ts';
import { KeyIndex } from '../../matching/names/key-index.ts';
import { WordsByLanguage } from '../../matching/names/words-by-language.ts';
import { light } from '../../matching/words/fold.ts';

const indexOf = (declension: 'c' | 'adj' | 'exact', forms: string) => {
  const index = new KeyIndex<string>(recognition.lexicon.endings);
  index.add('ours', declension, forms);
  return index;
};
const isMet = (index: KeyIndex<string>, word: string) => index.look(word).length > 0;

describe('an exact form', () => {
  const sochi = indexOf('exact', 'Sochi Soči Сочи');

  test.each(['Sochi', 'SOCHI', 'So\u00adchi', 'Soči', 'Сочи'])('is met as %s', (word) => {
    expect(isMet(sochi, word)).toBe(true);
  });

  test.each(['Sochy', 'Sohi', 'Soshi', 'Soci', 'Sočí', 'Сохи', 'Sochis'])('is not met as %s', (word) => {
    expect(isMet(sochi, word)).toBe(false);
  });
});

describe('a name spelt as one language spells it', () => {
  const putin = indexOf('c', 'Putin');

  test.each(['Putin', 'Poetin', 'Poetins', 'Poutine', 'Putinas', 'Putinem', 'Путина'])('is met as %s', (word) => {
    expect(isMet(indexOf('c', 'Putin Poutine'), word)).toBe(true);
  });

  test.each(['Poetinas', 'Poetinė', 'Poecina', 'Poutinas', 'Поетине', 'Путинный'])(
    'takes no other ending: %s',
    (word) => {
      expect(isMet(putin, word)).toBe(false);
    },
  );

  test('takes its endings where the name itself is printed so', () => {
    expect(isMet(indexOf('adj', 'Kousny'), 'Kousnego')).toBe(true);
  });
});

describe('words of a language', () => {
  const words = new WordsByLanguage({ sk: 'Minská', cs: 'Minská', hr: 'Minske', any: 'Sohi' }, light);

  test('may be meant in any of the languages a text may be in, must be meant only in all of them', () => {
    expect(words.mayBe('MINSKE', ['hr', 'sl'])).toBe(true);
    expect(words.mustBe('Minske', ['hr', 'sl'])).toBe(false);
    expect(words.mustBe('Minská', ['sk', 'cs'])).toBe(true);
    expect(words.mustBe('Minska', ['sk', 'cs'])).toBe(false);
  });

  test('a language that is not known tells nothing, but for words of any', () => {
    expect(words.mustBe('Minske', [])).toBe(false);
    expect(words.mustBe('Sohi', [])).toBe(true);
  });
});
