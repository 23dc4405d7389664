import { expect, it } from 'vitest';
import { recognition } from '../../data/recognition/bundled.ts';
import { GivenNames } from '../../matching/given-names.ts';
import { packLexicon } from '../../scripts/pack-lexicon.ts';

it('the shipped lexicon knows the given names that the edited one knows, and no others', () => {
  const { lexicon } = recognition;
  const names = [
    ...lexicon.otherGiven.split(' '),
    ...Object.values(lexicon.given).flatMap((forms) => forms.split(' ')),
  ];
  const words = [...names, ...names.map((name) => `${name}ович`), 'Tractor', 'Sunday', 'Верасень'];
  const edited = new GivenNames(lexicon);
  const shipped = new GivenNames(packLexicon(lexicon));
  expect(words.map((word) => shipped.read(word))).toEqual(words.map((word) => edited.read(word)));
});
