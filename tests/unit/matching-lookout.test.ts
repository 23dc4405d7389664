import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pack } from '../../data/pack.ts';
import { recognition } from '../../data/recognition/bundled.ts';
import hints from '../../data/recognition/hints.json' with { type: 'json' };
import { CloseLook } from '../../matching/lookout/close-look.ts';
import { hintsOf } from '../../matching/lookout/hints.ts';
import { createLookout } from '../../matching/lookout/lookout.ts';
import { createMatcher } from '../../matching/matcher.ts';
import { parsePassages } from '../corpus/passages.ts';
import { mark } from '../corpus/score.ts';

/** The matcher reads every passage, on a machine that may be busy. */
const WHOLE_CORPUS_MS = 120_000;

const CORPUS = ['gold', 'names', 'events'].map((folder) => join('tests/corpus', folder));
/** Names to be left alone, each on its line. */
const LOOK_ALIKES = 'confusers.txt';
/** Other ways to print a word that Latin letters have. */
const PRINTED: readonly (readonly [RegExp, string])[] = [
  [/sh|š/g, 'sch'],
  [/ch/g, 'tsch'],
  [/u/g, 'ou'],
  [/u/g, 'oe'],
  [/v/g, 'w'],
  [/k/g, 'ck'],
  [/i/g, 'y'],
  [/i/g, 'j'],
  [/e/g, 'ie'],
  [/a/g, 'á'],
  [/o/g, 'ö'],
  [/l/g, 'll'],
  [/n/g, 'ñ'],
  [/s/g, 'ß'],
];
const variants = (word: string): string[] => [
  word,
  word.toUpperCase(),
  ...PRINTED.map(([seen, printed]) => word.replaceAll(seen, printed)),
];

const passages = CORPUS.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && file !== LOOK_ALIKES)
    .flatMap((file) => parsePassages(readFileSync(join(folder, file), 'utf8'), file)),
);
const matcher = createMatcher(pack, recognition);

describe('lookout', () => {
  it('has the hints that follow from the data: run `npm run data:hints` after a change of spellings', () => {
    expect(hints).toEqual(hintsOf(pack, recognition));
  });

  it('never says no to a page on which the matcher marks anything', { timeout: WHOLE_CORPUS_MS }, () => {
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

  it('lets no text fall through that holds an anchor of a hint, however its letters are printed', () => {
    const sieve = new RegExp(hints.sieve);
    const close = new CloseLook(hints);
    const words = new Set(passages.flatMap(({ text }) => text.split(/\s+/)));
    const heard = [...words].flatMap(variants).filter((word, at) => close.look(word, 1_000 * at) !== 'nothing');
    expect(heard.length).toBeGreaterThan(1_000);
    expect(heard.filter((word) => !sieve.test(word))).toEqual([]);
  });

  it('is soon done with a long run of any letter, which a pattern without bounds would divide in every way between its sounds', () => {
    for (let unit = 0x61; unit <= 0xff; unit++)
      expect(createLookout(hints)(`S${String.fromCharCode(unit).repeat(500)}`)).toBe(false);
  });

  it('hears on a page of many texts what it hears where every text is looked at closely', () => {
    const overheard = passages.filter(({ text }) => {
      const close = new CloseLook(hints);
      const pieces = text.split(/(?<=\s)/);
      const lookout = createLookout(hints);
      let start = 0;
      const isHint = (piece: string) => {
        const look = close.look(piece, start);
        start += piece.length + 1;
        return look === 'hint';
      };
      return pieces.some(isHint) && !pieces.some(lookout);
    });
    expect(overheard.map(({ id }) => id)).toEqual([]);
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
