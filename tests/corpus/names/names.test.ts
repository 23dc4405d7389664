import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pack } from '../../../data/pack.ts';
import { recognition } from '../../../data/recognition/bundled.ts';
import { createMatcher } from '../../../matching/matcher.ts';
import { MARK_FROM, type Mention } from '../../../matching/mention.ts';
import { parsePassages } from '../passages.ts';
import { mark, rates, scoreNames, sum } from '../score.ts';
import spellings from './spellings.json' with { type: 'json' };

const here = import.meta.dirname;
const matcher = createMatcher(pack, recognition);
const events = new Set(pack.cards.filter(({ kind }) => kind === 'event').map(({ id }) => id));
const nameOf = new Map(pack.cards.map(({ id, name }) => [id, name]));
const facts = { worldNames: 'on-topic' } as const;

const passagesIn = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && file !== 'confusers.txt')
    .flatMap((file) => parsePassages(readFileSync(join(folder, file), 'utf8'), file));

/** Marks of the second of two blocks. */
const markSecond = (first: string, second: string): Mention[] => {
  const blocks = [matcher.read(first), matcher.read(second)];
  const settled = matcher.decide(blocks, facts);
  return [...settled, ...matcher.rescue(blocks, settled, facts)].filter(
    ({ block, kind, confidence }) => block === 1 && kind !== 'event' && confidence >= MARK_FROM,
  );
};

describe.each([
  ['passages that came with the task', join(here, '../gold')],
  ['passages on languages and traps', here],
])('names in %s', (_, folder) => {
  const passages = passagesIn(folder);
  const scored = passages.map((passage) => ({ passage, ...scoreNames(passage, mark(matcher, passage), events) }));
  const languages = [...new Set(passages.map(({ language }) => language))];

  test('are found, and no others', () => {
    const table = [...languages, 'all'].map((language) => {
      const { precision, recall, f1 } = rates(
        sum(
          scored.filter(({ passage }) => language === 'all' || passage.language === language).map(({ tally }) => tally),
        ),
      );
      return `${language.padEnd(4)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
    });
    console.log(table.join('\n'));
    const { precision, f1 } = rates(sum(scored.map(({ tally }) => tally)));
    expect(passages.length).toBeGreaterThan(50);
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(f1).toBeGreaterThanOrEqual(0.98);
  });

  test.each(languages)('%s: at least nine in ten', (language) => {
    const { f1 } = rates(sum(scored.filter(({ passage }) => passage.language === language).map(({ tally }) => tally)));
    expect(f1).toBeGreaterThanOrEqual(0.9);
  });
});

describe('spellings, on a page that names the person', () => {
  const all = Object.entries(spellings).flatMap(([id, list]) => list.split('|').map((spelling) => ({ id, spelling })));

  test('at least 97 in 100 are found', () => {
    const missed = all.filter(
      ({ id, spelling }) =>
        !markSecond(`${nameOf.get(id)} spoke in Belarus.`, `${spelling}.`).some((mention) => mention.id === id),
    );
    console.log(
      `spellings: ${all.length - missed.length} of ${all.length}; missed: ${missed.map(({ spelling }) => spelling).join(', ')}`,
    );
    expect(all.length).toBeGreaterThan(500);
    expect(missed.length).toBeLessThanOrEqual(0.03 * all.length);
  });

  test('look-alikes are left alone, but for two in a hundred', () => {
    const everybody =
      'Lukashenka, Putin, Blinken, Biden, Navalny, Darya Chultsova, Katsiaryna Andreyeva, Heiko Maas, Polina Sadovskaya and Alexei Druzhinin met in Minsk.';
    const confusers = readFileSync(join(here, 'confusers.txt'), 'utf8').trim().split('\n');
    const marked = confusers.filter((name) => markSecond(everybody, `Yesterday ${name} was there.`).length > 0);
    console.log(`look-alikes marked: ${marked.length} of ${confusers.length}: ${marked.join(', ')}`);
    expect(confusers.length).toBeGreaterThan(110);
    expect(marked.length).toBeLessThanOrEqual(0.02 * confusers.length);
  });

  test('look-alikes in a sentence are left alone on a page that names whom they look like, but for two in a hundred', () => {
    const lines = readFileSync(join(here, 'look-alikes.tsv'), 'utf8').trim().split('\n');
    const marked = lines.filter((line) => {
      const [sentence = '', id = ''] = line.split('\t');
      return markSecond(`${nameOf.get(id)} was named in Belarus.`, sentence).some((mention) => mention.id === id);
    });
    console.log(`look-alikes in a sentence marked: ${marked.length} of ${lines.length}: ${marked.join('; ')}`);
    expect(lines.length).toBeGreaterThan(100);
    expect(marked.length).toBeLessThanOrEqual(0.02 * lines.length);
  });
});
