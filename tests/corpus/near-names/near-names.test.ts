import { expect, test } from 'vitest';
import { describeNearName, findNearNames } from './find.ts';

test('no word near a name of the data is taken for it unless that is meant', () => {
  const { near, unmeant } = findNearNames();
  console.log(`near names: ${near}`);
  expect(near).toBeGreaterThan(1000);
  expect(unmeant.map(describeNearName)).toEqual([]);
}, 60_000);
