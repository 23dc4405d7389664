import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keys, plain } from '../../matching/words/fold.ts';

const SAME: readonly (readonly string[])[] = [
  [
    'Lukashenko',
    'Lukaschenko',
    'Loukachenko',
    'Łukaszenko',
    'Lukašenko',
    'Lukasjenko',
    'Loekasjenko',
    'Lukaşenko',
    'Lukaixenko',
    'Lukaŝenko',
    'Лукашенко',
    'Luka\u00adshenko',
    'LUKASHENKO',
    'Lukashenkо',
  ],
  ['Putin', 'Putín', 'Путин', 'Путін', 'Πούτιν', 'Poutin'],
  ['Navalny', 'Nawalny', 'Navalnyj', 'Навальный', 'Navaljni', "Naval'nyj", 'Navalnîi', 'Navalnõi', 'Ναβάλνι'],
  ['Chultsova', 'Чульцова', 'Tjultsova', "Chul'tsova"],
  ['Andreyeva', 'Andrejewa', 'Андреева', 'Андрэева', 'Andreeva', 'Andriejewa'],
  ['Sochi', 'Сочи', 'Sotschi', 'Sotchi', 'Soczi', 'Soči', 'Sotji', 'Soçi'],
];

describe('fold keys', () => {
  test.each(SAME)('%s is the same name in every spelling', (first, ...others) => {
    for (const other of others)
      expect(
        keys(other).some((key) => keys(first).includes(key)),
        other,
      ).toBe(true);
  });

  test('keep neighbours apart', () => {
    for (const [one, other] of [
      ['Chultsova', 'Chulkova'],
      ['Maas', 'Mas'],
      ['Navalny', 'Navalnaya'],
      ['Putin', 'Putnam'],
    ] as const)
      expect(
        keys(one).some((key) => keys(other).includes(key)),
        `${one} ${other}`,
      ).toBe(false);
  });

  const letters = fc.string({
    unit: fc.constantFrom(...Array.from('abcdefghijklmnoprstuvwzабвгдежзиклмнопрстухцчшщыьэюяčšžłńéüαβγδεικλμνοπρσ')),
    minLength: 1,
    maxLength: 12,
  });

  test('are blind to case', () => {
    fc.assert(
      fc.property(letters, (word) => {
        expect(keys(word.toUpperCase().toLowerCase())).toEqual(keys(word.toLowerCase()));
      }),
    );
  });

  test('are blind to invisible characters wherever they stand', () => {
    fc.assert(
      fc.property(
        letters,
        fc.nat(),
        fc.constantFrom('\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff'),
        (word, at, invisible) => {
          const cut = at % (word.length + 1);
          expect(keys(word.slice(0, cut) + invisible + word.slice(cut))).toEqual(keys(word));
        },
      ),
    );
  });

  test('of a name are its own keys', () => {
    for (const name of SAME.flat())
      for (const key of keys(name)) if (!key.startsWith('=')) expect(keys(key)).toContain(key);
  });
});

test('plain words are blind to case and marks, and plain already', () => {
  const scripts = ['aáàâäbcçčdeéèêëfghiíïjklłmnñoóöøpqrsšßtuúüvwxyýzž', 'абвгдеёжзийклмнопрстўіїє'];
  const marked = fc.oneof(
    ...scripts.map((script) => fc.string({ unit: fc.constantFrom(...Array.from(script)), maxLength: 12 })),
  );
  fc.assert(
    fc.property(marked, (word) => {
      expect(plain(plain(word))).toBe(plain(word));
      expect(plain(word.normalize('NFD'))).toBe(plain(word));
      expect(plain(word.toUpperCase())).toBe(plain(word));
    }),
  );
});
