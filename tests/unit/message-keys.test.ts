import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };

const ROOMS = ['components', 'entrypoints', 'page', 'platform', 'matching'];
const sources = [...globSync(`{${ROOMS.join(',')}}/**/*.{ts,tsx}`), 'wxt.config.ts'].map((file) =>
  readFileSync(file, 'utf8'),
);
const all = sources.join('\n');
const keys = Object.keys(english);

/** Keys written out, as in `say('back')`, `sayCount('moreQuotes')` or `__MSG_extensionName__`. */
const written = new Set(
  [/'([A-Za-z0-9_]+)'/g, /__MSG_([A-Za-z0-9_]+?)__/g].flatMap((form) => [...all.matchAll(form)].map(([, key]) => key)),
);
/** Keys put together, as in `kind_${kind}`: what stands before the first value. */
const stems = [...all.matchAll(/(?:say\w*|getMessage)\(\s*`([A-Za-z0-9_]+)\$\{/g)].flatMap(([, stem]) => stem ?? []);

const isUsed = (key: string) =>
  written.has(key) ||
  stems.some((stem) => key.startsWith(stem)) ||
  written.has(key.replace(/_(?:zero|one|two|few|many|other)$/, ''));

test('every message is used', () => {
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});

test('every message that is asked for is defined', () => {
  const asked = [...all.matchAll(/\b(?:say|getMessage)\(\s*'([A-Za-z0-9_]+)'/g)].flatMap(([, key]) => key ?? []);
  const counted = [...all.matchAll(/\bsayCount\(\s*'([A-Za-z0-9_]+)'/g)].map(([, stem]) => `${stem}_other`);
  expect(asked.length).toBeGreaterThan(50);
  expect([...asked, ...counted].filter((key) => !keys.includes(key))).toEqual([]);
});

test('every rule of the matcher has words', () => {
  const rules = [...all.matchAll(/\brule: '([A-Za-z0-9_]+)'/g)].map(([, rule]) => `via_${rule}`);
  expect(rules.filter((key) => !keys.includes(key))).toEqual([]);
});

describe('each message', () => {
  test.each(Object.entries(english))('%s is well formed', (key, { message, ...rest }) => {
    // Browsers allow no other characters in a key, and no $ but in placeholders.
    expect(key).toMatch(/^[A-Za-z0-9_]+$/);
    expect(message.trim()).toBe(message);
    expect(message).not.toBe('');
    expect(message.replaceAll(/\$[1-9]/g, '')).not.toContain('$');
    expect('description' in rest || key.startsWith('via_') || key.startsWith('extension')).toBe(true);
  });
});
