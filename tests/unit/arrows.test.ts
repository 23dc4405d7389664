import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What the lint says of one file with these lines, at this place of a house of its own. */
const lint = (house: string, file: string, lines: string): string => {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), lines);
  try {
    return execFileSync(resolve('node_modules/.bin/oxlint'), ['--config', '.oxlintrc.json', file], {
      cwd: house,
      encoding: 'utf8',
    });
  } catch (error) {
    return String((error as { stdout: unknown }).stdout);
  }
};

describe('the lint lets arrows point one way only', () => {
  let house: string;
  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'backstory-house-'));
    cpSync('.oxlintrc.json', join(house, '.oxlintrc.json'));
  });
  afterAll(() => rmSync(house, { recursive: true }));

  test.each([
    ['data/a.ts', "import { x } from '../matching/x.ts';"],
    ['data/recognition/a.ts', "import type { X } from '../../page/x.ts';"],
    ['data/a.ts', "import Fuse from 'fuse.js';"],
    ['matching/a.ts', "import { x } from '../page/x.ts';"],
    ['matching/events/a.ts', "import type { X } from '../../platform/x.ts';"],
    ['matching/a.ts', "export { x } from '../components/x.tsx';"],
    ['matching/a.ts', "import { browser } from 'wxt/browser';"],
    ['matching/a.ts', "export const late = () => import('../entrypoints/x.ts');"],
    ['matching/words/a.ts', "import { x } from '../names/x.ts';"],
    ['matching/names/a.ts', "import { x } from '../claims/x.ts';"],
    ['matching/claims/a.ts', "import type { X } from '../events/x.ts';"],
    ['matching/events/a.ts', "import { x } from '../claims/x.ts';"],
    ['matching/lookout/a.ts', "import { x } from '../names/x.ts';"],
    ['matching/names/a.ts', "import { x } from '../../page/x.ts';"],
    ['page/a.ts', "import { x } from '../components/x.tsx';"],
    ['page/text/a.ts', "import { x } from '../marks/x.ts';"],
    ['page/pace/a.ts', "import { x } from '../text/x.ts';"],
    ['page/marks/a.ts', "import { x } from '../reader.ts';"],
    ['page/hover/a.ts', "import { x } from '../../platform/x.ts';"],
    ['page/a.ts', "import { browser } from 'wxt/browser';"],
    ['components/a.tsx', "import { x } from '../page/x.ts';"],
    ['components/a.tsx', "import type { X } from '../platform/x.ts';"],
    ['components/a.tsx', "import { x } from '../entrypoints/x.ts';"],
    ['platform/a.ts', "import { x } from '../components/x.tsx';"],
    ['entrypoints/popup/a.ts', "import { x } from '../../tests/x.ts';"],
  ])('%s: %s is refused', (file, line) => {
    const use = line.startsWith('import ') ? 'export type Used = typeof x | X | typeof Fuse | typeof browser;' : '';
    expect(lint(house, file, `${line}\n${use}\n`)).toContain('no-restricted-imports');
  });

  test.each([
    ['data/a.ts', "import * as v from 'valibot';"],
    ['matching/a.ts', "import type { X } from '../data/x.ts';"],
    ['matching/events/a.ts', "import type { X } from '../../data/recognition/x.ts';"],
    ['matching/events/a.ts', "import { x } from '../x.ts';"],
    ['matching/claims/a.ts', "import { x } from '../names/x.ts';"],
    ['matching/events/a.ts', "import { x } from '../words/x.ts';"],
    ['matching/names/a.ts', "import type { X } from '../mention.ts';"],
    ['page/hover/a.ts', "import { x } from '../text/x.ts';"],
    ['matching/a.ts', "import Fuse from 'fuse.js';"],
    ['matching/a.ts', "import Fuse from 'fuse.js/basic';"],
    ['page/hover/a.ts', "import { x } from '../../matching/x.ts';"],
    ['components/a.tsx', "import type { X } from '../matching/x.ts';"],
    ['platform/a.ts', "import { x } from '../data/x.ts';"],
    ['entrypoints/popup/a.ts', "import { x } from '../../components/x.tsx';"],
  ])('%s: %s is allowed', (file, line) => {
    expect(lint(house, file, `${line}\n`)).not.toContain('no-restricted-imports');
  });

  test.each([
    ['matching/a.ts', 'export const now = Date.now();', 'no clock'],
    ['matching/a.ts', 'export const chance = Math.random();', 'no randomness'],
    ['matching/a.ts', 'export const page = document;', 'no DOM'],
    ['components/a.tsx', 'export const api = browser;', 'no-restricted-globals'],
  ])('%s: %s is refused', (file, line, reason) => {
    expect(lint(house, file, `${line}\n`)).toContain(reason);
  });
});
