import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { finish } from '../../matching/steps.ts';
import { Collector } from '../../page/text/collector.ts';
import { cutText } from '../../page/text/cut-text.ts';
import { FlowTree } from '../../page/text/flow-tree.ts';
import type { TextBlock } from '../../page/text/text-run.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

const finds = { shadowRoot: () => {}, hostToBe: () => {}, frame: () => {} };

/** All blocks under an element. */
const blocksOf = (element: Element): TextBlock[] => {
  const tree = new FlowTree(element);
  const collector = new Collector(tree, finds);
  collector.add(tree.root, true);
  finish(collector.reading());
  return tree.blocks();
};

const words = fc.string({
  unit: fc.constantFrom('a', 'Ж', '😀', ' ', '\u00ad', '\n', '.'),
  minLength: 1,
  maxLength: 12,
});
const element = fc.constantFrom('b', 'i', 'span', 'p', 'div', 'li', 'td', 'br', 'script', 'code', 'wbr', 'img');

/** Builds a tree of any shape, as scripts can, not only what a parser would make. */
const { tree: shapes } = fc.letrec<{ tree: (parent: Element) => void; node: (parent: Element) => void }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    words.map((text) => (parent: Element) => parent.append(text)),
    fc.tuple(element, tie('tree')).map(([name, fill]) => (parent: Element) => {
      const child = document.createElement(name);
      if (name === 'script') child.setAttribute('type', 'text/plain');
      if (name !== 'img') fill(child);
      parent.append(child);
    }),
  ),
  tree: fc.array(tie('node'), { maxLength: 6 }).map((fills) => (parent: Element) => {
    for (const fill of fills) fill(parent);
  }),
}));

test('every character of a block leads to that character in the document', () => {
  fc.assert(
    fc.property(shapes, (fill) => {
      const root = document.createElement('div');
      fill(root);
      document.body.replaceChildren(root);
      for (const { text, map } of blocksOf(root)) {
        for (const { at, length, node } of map.pieces) {
          for (let offset = at; offset < at + length; offset += 1) {
            const start = map.startOf(offset);
            const end = map.endOf(offset + 1);
            expect(start.node).toBe(node);
            expect(end).toEqual({ node, offset: start.offset + 1 });
            expect(node.data[start.offset]).toBe(text[offset]);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('no text is read twice, none that is prose is left out, and all of it in order', () => {
  fc.assert(
    fc.property(shapes, (fill) => {
      const root = document.createElement('div');
      fill(root);
      document.body.replaceChildren(root);
      const read = blocksOf(root).flatMap(({ map }) => map.pieces.map(({ node }) => node));
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const prose: Text[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const skipped = node.parentElement?.closest('script, code, br') !== null;
        if (/\S/.test(node.data) && !skipped) prose.push(node);
      }
      expect(read.filter((node) => /\S/.test(node.data))).toEqual(prose);
    }),
    { numRuns: 300 },
  );
});

test('a space between two boxes belongs to no node, and saying so is an error', () => {
  document.body.innerHTML = '<p>one<span style="display:inline-block">two</span></p>';
  const [block] = blocksOf(document.body);
  expect(block?.text).toBe('one two ');
  expect(() => block?.map.startOf(3)).toThrow(RangeError);
  expect(() => block?.map.startOf(99)).toThrow('offset 99');
});

test('long text is cut between sentences, and every unit of it is kept once', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), fc.integer({ min: 4, max: 40 }), (parts, limit) => {
      const text = parts.join('');
      const cuts = cutText(text, limit);
      const pieces = cuts.map((end, index) => text.slice(cuts[index - 1] ?? 0, end));
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces) {
        expect(piece.length).toBeGreaterThan(0);
        expect(piece.length).toBeLessThanOrEqual(limit);
        expect(piece.isWellFormed()).toBe(text.isWellFormed());
      }
    }),
  );
  expect(cutText('One two. Three four. Five', 12)).toEqual([9, 21, 25]);
});

test('one node of five megabytes becomes blocks that lead back into it', () => {
  const text = 'Nothing of interest happened that day. '.repeat(130_000);
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  document.body.append(paragraph);
  const blocks = blocksOf(document.body);
  expect(blocks.length).toBeGreaterThan(300);
  expect(blocks.map((block) => block.text).join('')).toBe(text);
  const last = blocks.at(-1);
  expect(last?.map.endOf(last.text.length)).toEqual({ node: paragraph.firstChild, offset: text.length });
});
