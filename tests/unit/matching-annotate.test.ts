import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../../scripts/annotate.ts');
let folder = '';
const file = (name: string) => join(folder, name);
const annotate = (...args: string[]) => spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annotate-'));
  writeFileSync(file('good.txt'), '💥 Lukashenka met\nPutin.\n\nHe left for Sochi.');
  writeFileSync(
    file('page.html'),
    '<html lang="en"><title>Putin</title><p>Lukash<b>enka</b> &amp; co<script>Putin</script><div>Belsat',
  );
  writeFileSync(file('latin1.txt'), Buffer.from([0x4d, 0xfc, 0x6c, 0x6c]));
  writeFileSync(file('binary.txt'), Buffer.from([0x50, 0x00, 0x4b]));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('annotate', () => {
  test('prints a line of JSON for each file, with offsets that slice to the words', () => {
    const { stdout, status } = annotate('--json', file('good.txt'), file('page.html'));
    expect(status).toBe(0);
    const [good, page] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const names = ({ mentions }: { mentions: { id: string; kind: string }[] }) =>
      mentions.filter(({ kind }) => kind !== 'event').map(({ id }) => id);
    expect(names(good)).toEqual(['alyaksandr-lukashenka', 'vladimir-putin', 'sochi']);
    expect(good.mentions[0]).toMatchObject({
      start: 3,
      end: 13,
      text: 'Lukashenka',
      via: expect.stringContaining('Lukashenka'),
    });
    expect(good).not.toHaveProperty('text');
    expect(names(page)).toEqual(['alyaksandr-lukashenka', 'belsat']);
    expect(page.text).toBe('Lukashenka & co\n\nBelsat');
  });

  test('prints a table without --json', () => {
    expect(annotate(file('good.txt')).stdout).toContain('the surname of Alyaksandr Lukashenka');
  });

  test('names each file it cannot read, and goes on with the others', () => {
    const { stdout, stderr, status } = annotate(
      '--json',
      file('none.txt'),
      file('latin1.txt'),
      file('binary.txt'),
      folder,
      file('good.txt'),
    );
    expect(status).toBe(2);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    for (const part of [
      'none.txt does not exist',
      'latin1.txt is not UTF-8',
      'binary.txt is binary',
      'is neither .txt nor .html',
    ])
      expect(stderr).toContain(part);
  });

  test('says how it is used where it is not told what to do', () => {
    const { stderr, status } = annotate('--jsn', 'x.txt');
    expect(status).toBe(2);
    expect(stderr).toContain('There is no option --jsn');
    expect(stderr).toContain('Usage');
  });
});
