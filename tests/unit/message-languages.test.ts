import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPreview } from '../../entrypoints/options/preview-text.ts';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };

/** Messages of a language by key. */
type Messages = Readonly<Record<string, { readonly message: string }>>;

const languages = globSync('public/_locales/*/messages.json').map((file): [string, Messages] => [
  basename(dirname(file)),
  JSON.parse(readFileSync(file, 'utf8')) as Messages,
]);

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
/** Stems of the keys that have plural forms: those of which English has `_other`. */
const counted = Object.keys(english).flatMap((key) => (key.endsWith('_other') ? key.replace(PLURAL, '') : []));
const isCounted = (key: string) => PLURAL.test(key) && counted.includes(key.replace(PLURAL, ''));
const placeholders = (message = '') => new Set(message.match(/\$[1-9]/g));
/** Chromium refuses to install what describes itself at greater length, in UTF-16 units. */
const LONGEST_DESCRIPTION = 132;

test('there are several languages', () => {
  expect(languages.map(([name]) => name).toSorted()).toEqual(['be', 'en', 'ru']);
});

describe.each(languages)('%s', (name, messages) => {
  const tag = messages['languageTag']?.message ?? '';

  test('says which language it is', () => {
    expect(new Intl.Locale(tag).language).toBe(name);
  });

  test('has every message, and none that nobody asks for', () => {
    const plain = (all: object) =>
      Object.keys(all)
        .filter((key) => !isCounted(key))
        .toSorted();
    expect(plain(messages)).toEqual(plain(english));
  });

  test('has of every counted message the forms that the language has', () => {
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const wanted = counted.flatMap((stem) => forms.map((form) => `${stem}_${form}`)).toSorted();
    expect(Object.keys(messages).filter(isCounted).toSorted()).toEqual(wanted);
  });

  test('leaves no value out and asks for none that is not given', () => {
    const wrong = Object.entries(messages).filter(([key, { message }]) => {
      const other = isCounted(key) ? key.replace(PLURAL, '_other') : key;
      const given = placeholders((english as Messages)[other]?.message);
      const used = placeholders(message);
      // "One card" needs no figure.
      const needed = key.endsWith('_one') ? new Set([...given].filter((value) => value !== '$1')) : given;
      return !used.isSubsetOf(given) || !needed.isSubsetOf(used);
    });
    expect(wrong).toEqual([]);
  });

  test('has words throughout, and no space too many', () => {
    const wrong = Object.entries(messages).filter(([, { message }]) => message.trim() !== message || message === '');
    expect(wrong).toEqual([]);
  });

  test('describes the extension in as many letters as a browser takes', () => {
    expect(messages['extensionDescription']?.message.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  });

  test('its sample text shows every kind and leaves no bracket', () => {
    const { text, mentions } = readPreview(messages['previewText']?.message ?? '');
    expect(text).not.toMatch(/[[\]]/);
    expect(new Set(mentions.map(({ kind }) => kind))).toEqual(new Set(['person', 'organisation', 'place', 'event']));
  });
});
