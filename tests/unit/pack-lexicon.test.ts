import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pack } from '../../data/pack.ts';
import { recognition } from '../../data/recognition/bundled.ts';
import { frontCoded, frontDecoded } from '../../data/recognition/front-coding.ts';
import { createMatcher } from '../../matching/matcher.ts';
import { GivenNames } from '../../matching/names/given-names.ts';
import { packLexicon } from '../../scripts/pack-lexicon.ts';
import { packPeople, packThings } from '../../scripts/pack-phrases.ts';
import { parsePassages } from '../corpus/passages.ts';
import { mark } from '../corpus/score.ts';

const { lexicon } = recognition;
const bank = new URL('../corpus/names/', import.meta.url);
const passages = readdirSync(bank)
  .filter((file) => file.endsWith('.txt') && file !== 'confusers.txt')
  .flatMap((file) => parsePassages(readFileSync(new URL(file, bank), 'utf8'), file));

it('the shipped lexicon knows the given names that the edited one knows, and no others', () => {
  const names = [
    ...lexicon.otherGiven.split(' '),
    ...Object.values(lexicon.given).flatMap((forms) => forms.split(' ')),
  ];
  const words = [...names, ...names.map((name) => `${name}ович`), 'Tractor', 'Sunday', 'Верасень'];
  const edited = new GivenNames(lexicon);
  const shipped = new GivenNames(packLexicon(lexicon));
  expect(words.map((word) => shipped.read(word))).toEqual(words.map((word) => edited.read(word)));
});

// A passage in eight: each is read twice.
it('the shipped data mark what the edited data mark', { timeout: 60_000 }, () => {
  const edited = createMatcher(pack, recognition);
  const shipped = createMatcher(pack, {
    ...recognition,
    people: packPeople(recognition.people),
    organisations: packThings(recognition.organisations),
    places: packThings(recognition.places),
    lexicon: packLexicon(lexicon),
  });
  expect(passages.length).toBeGreaterThan(500);
  for (const passage of passages.filter((_, index) => index % 8 === 0))
    expect(mark(shipped, passage), passage.id).toEqual(mark(edited, passage));
});

it.each([
  'a',
  'Anna Anna Annabel Bob',
  'ваня ваня* ванять',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaaaaaaaaaaab',
  'of (a) list',
  '',
])('front coding gives %j back', (list) => {
  expect(frontDecoded(frontCoded(list))).toBe(list);
});

it('front coding gives every list back', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'б', '*', '_', '7', '$'), minLength: 1, maxLength: 45 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      const list = words.toSorted().join(' ');
      expect(frontDecoded(frontCoded(list))).toBe(list);
    }),
  );
});

it('front coding makes a sorted list shorter', () => {
  expect(frontCoded('Alexander Alexandra Alexandre')).toBe('!Alexander+ra;e');
});
