import { describe, expect, test } from 'vitest';
import { messagesOf } from '../../components/messages.tsx';

/** Messages in a language that has words for nothing but `words`. */
const inLanguage = (tag: string, words: Readonly<Record<string, string>> = {}) =>
  messagesOf((key, ...values) =>
    key === 'languageTag'
      ? tag
      : (words[key] ?? '').replaceAll(/\$(\d)/g, (_, index) => values[Number(index) - 1] ?? ''),
  );

describe('dates', () => {
  test.each([
    ['en-GB', '2021-02-22', '22 February 2021'],
    ['en-GB', '2021-02', 'February 2021'],
    ['en-GB', '2021', '2021'],
    ['ru', '2021-02-22', '22 февраля 2021 г.'],
  ])('in %s, %s is %s', (language, partial, words) => {
    expect(inLanguage(language).date(partial)).toBe(words);
  });

  test('a language whose dates the browser does not know gets them as they are, never in another language', () => {
    expect(inLanguage('tlh').date('2021-02-22')).toBe('2021-02-22');
  });
});

test('a count takes the plural form of its language, or the general one', () => {
  const forms = { onThisPage_one: '$1 картка', onThisPage_few: '$1 карткі', onThisPage_other: '$1 картак' };
  const { sayCount } = inLanguage('be', forms);
  expect([1, 3, 21, 5].map((count) => sayCount('onThisPage', count))).toEqual([
    '1 картка',
    '3 карткі',
    '21 картка',
    '5 картак',
  ]);
});
