import { afterEach, expect, test } from 'vitest';
import type { Kind } from '../../data/kinds.ts';
import type { Mention } from '../../matching/mention.ts';
import { finish } from '../../matching/steps.ts';
import { Painter } from '../../page/marks/painter.ts';
import { Placements } from '../../page/marks/placements.ts';
import { OffsetMap } from '../../page/text/offset-map.ts';
import type { TextBlock } from '../../page/text/text-run.ts';

let end = new AbortController();

afterEach(() => {
  end.abort();
  end = new AbortController();
  document.body.innerHTML = '';
});

const SENTENCE = 'Then Lukashenka met Putin in Minsk. ';

/** A paragraph of so many sentences as one block on one text node. */
const paragraphOf = (sentences: number): { readonly node: Text; readonly block: TextBlock } => {
  const node = document.createTextNode(SENTENCE.repeat(sentences));
  const paragraph = document.createElement('p');
  paragraph.append(node);
  document.body.append(paragraph);
  const { length } = node;
  return { node, block: { text: node.data, map: new OffsetMap([{ node, from: 0, at: 0, length }]) } };
};

const mention = (id: string, kind: Kind, start: number, length: number): Mention => ({
  id,
  kind,
  block: 0,
  start,
  end: start + length,
  confidence: 1,
  via: { rule: 'spelling', values: [id] },
});

/** The names of each sentence, and an event that runs over the last two of them. */
const mentionsOf = (sentences: number): Mention[] =>
  Array.from({ length: sentences }, (_, index) => index * SENTENCE.length).flatMap((at) => [
    mention('lukashenka', 'person', at + SENTENCE.indexOf('Lukashenka'), 'Lukashenka'.length),
    mention('meeting', 'event', at + SENTENCE.indexOf('met'), 'met Putin in Minsk'.length),
    mention('putin', 'person', at + SENTENCE.indexOf('Putin'), 'Putin'.length),
    mention('minsk', 'place', at + SENTENCE.indexOf('Minsk'), 'Minsk'.length),
  ]);

const placedIn = (sentences: number) => {
  const { node, block } = paragraphOf(sentences);
  const placements = new Placements();
  finish(placements.replacing(mentionsOf(sentences), [block]));
  const idsAt = (offset: number) => placements.at(node, offset).map(({ mention: { id } }) => id);
  return { node, block, placements, idsAt };
};

const MANY = 1_000;

test('any of very many mentions in one text node is found by where it stands, names before the event around them', () => {
  const { idsAt } = placedIn(MANY);
  for (const sentence of [0, 1, 499, MANY - 1]) {
    const at = sentence * SENTENCE.length;
    expect(idsAt(at)).toEqual([]);
    expect(idsAt(at + SENTENCE.indexOf('Lukashenka'))).toEqual(['lukashenka']);
    expect(idsAt(at + SENTENCE.indexOf('met'))).toEqual(['meeting']);
    expect(idsAt(at + SENTENCE.indexOf('Putin') + 2)).toEqual(['putin', 'meeting']);
    expect(idsAt(at + SENTENCE.indexOf('Minsk') + 4)).toEqual(['minsk', 'meeting']);
    expect(idsAt(at + SENTENCE.indexOf('.'))).toEqual([]);
  }
});

test('mentions are found where they went when the text before them grew', () => {
  const { node, idsAt } = placedIn(MANY);
  node.insertData(0, 'Yesterday. ');
  const at = 'Yesterday. '.length + 700 * SENTENCE.length;
  expect(idsAt(at + SENTENCE.indexOf('Lukashenka'))).toEqual(['lukashenka']);
  expect(idsAt(at + SENTENCE.indexOf('Putin'))).toEqual(['putin', 'meeting']);
});

test('mentions that stay keep their objects, and nothing is replaced before the last step', () => {
  const { block, placements } = placedIn(3);
  const before = placements.all();
  let changes = 0;
  placements.onChange(() => (changes += 1), end.signal);
  finish(placements.replacing(mentionsOf(3), [block]));
  expect(placements.all().every((one, index) => one === before[index])).toBe(true);
  expect(changes).toBe(0);

  const fewer = placements.replacing(mentionsOf(3).slice(4), [block]);
  fewer.next();
  expect(placements.all()).toHaveLength(12);
  finish(fewer);
  expect(placements.all()).toEqual(before.slice(4));
  expect(changes).toBe(1);
});

test('no step places or paints more than one of very many mentions', () => {
  const { block } = paragraphOf(MANY);
  const placements = new Placements();
  const painter = new Painter(CSS.highlights, end.signal);
  const all = mentionsOf(MANY);
  expect(stepsOf(placements.replacing(all, [block]))).toBeGreaterThan(all.length);
  expect(stepsOf(painter.painting(placements.all(), 'tint'))).toBeGreaterThan(all.length);
  expect(CSS.highlights.get('backstory-person')?.size).toBe(2 * MANY);
});

test('painting that was broken off leaves nothing behind when it is taken up with other marks', () => {
  const { placements } = placedIn(10);
  const painter = new Painter(CSS.highlights, end.signal);
  const all = placements.all();
  const broken = painter.painting(all, 'tint');
  for (let step = 0; step < 12; step += 1) broken.next();
  painter.paint(all.slice(-4), 'tint');
  const painted = ['event', 'place', 'person'].flatMap((kind) =>
    [...(CSS.highlights.get(`backstory-${kind}`) ?? [])].map(String),
  );
  expect(painted).toEqual(['met Putin in Minsk', 'Minsk', 'Lukashenka', 'Putin']);
});

/** How many steps work takes until it is done. */
const stepsOf = (steps: Generator): number => {
  let count = 1;
  while (!steps.next().done) count += 1;
  return count;
};
