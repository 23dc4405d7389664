import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pack } from '../../data/pack.ts';
import { recognition } from '../../data/recognition/bundled.ts';
import { createMatcher, matcherInSteps } from '../../matching/matcher.ts';
import type { Matcher, PageFacts } from '../../matching/mention.ts';
import { finish, type Steps } from '../../matching/steps.ts';
import { parsePassages } from '../corpus/passages.ts';

const GOLD = 'tests/corpus/gold';
const facts: PageFacts = { worldNames: 'on-topic' };
const blocks = readdirSync(GOLD)
  .flatMap((file) => parsePassages(readFileSync(join(GOLD, file), 'utf8'), file))
  .flatMap(({ text }) => text.split(/\n\s*\n/))
  .filter((_, index) => index % 8 === 0);
const half = blocks.length >> 1;
const pages = [blocks.slice(0, half), blocks.slice(half)] as const;

/** What is found on a page by a matcher that has seen nothing else, at once. */
const alone = (page: readonly string[]) => {
  const matcher = createMatcher(pack, recognition);
  const read = page.map((block) => matcher.read(block));
  const settled = matcher.decide(read, facts);
  return [...settled, ...matcher.rescue(read, settled, facts)];
};

/** The same in steps. */
function* inSteps(page: readonly string[], matcher: Matcher): Steps<ReturnType<typeof alone>> {
  const read = page.map((block) => matcher.read(block));
  const settled = yield* matcher.deciding(read, facts);
  return [...settled, ...(yield* matcher.rescuing(read, settled, facts))];
}

describe('matching in steps', () => {
  it('finds what it finds at once, whatever else is read between the steps', () => {
    const matcher = createMatcher(pack, recognition);
    const works = pages.map((page) => inSteps(page, matcher));
    const found = new Map<number, unknown>();
    for (let turn = 0; found.size < works.length; turn++) {
      for (const [index, work] of works.entries()) {
        const { done, value } = work.next();
        if (done) found.set(index, found.get(index) ?? value);
      }
      matcher.read(`${blocks[turn % blocks.length]} ${turn}`);
    }
    expect(found.get(0)).toEqual(alone(pages[0]));
    expect(found.get(1)).toEqual(alone(pages[1]));
  });

  it('can be left after each block', () => {
    const matcher = createMatcher(pack, recognition);
    const read = pages[0].map((block) => matcher.read(block));
    const deciding = matcher.deciding(read, facts);
    let steps = 1;
    while (!deciding.next().done) steps++;
    expect(steps).toBeGreaterThan(read.filter((block) => 'evidence' in block).length);
  });

  it('builds the same matcher', () => {
    const building = matcherInSteps(pack, recognition);
    building.next();
    const matcher = finish(building);
    const read = pages[1].map((block) => matcher.read(block));
    expect(matcher.decide(read, facts)).toEqual(alone(pages[1]).filter(({ via }) => via.rule !== 'garbled'));
  });
});
