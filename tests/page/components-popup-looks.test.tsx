import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { open, site } from './popup-stage.tsx';
import { expectAccessible, LOOKS, look, only } from './reader-stage.tsx';

test.each(LOOKS)('axe finds nothing in any state, in %s', async (name) => {
  await look(name);
  await open();
  await expectAccessible();
  await userEvent.click(only('.row-button', /^Alyaksandr Lukashenka/));
  await userEvent.click(only('button.chip', /^People/));
  await expectAccessible();
  await userEvent.fill(only('input', 'Search all cards'), 'lukshenka');
  await expectAccessible();
  await userEvent.fill(only('input', 'Search all cards'), '');
  await open({ place: { ...site, on: false, rule: 'nytimes.com' }, refused: true });
  await expectAccessible();
  await open({ place: { at: 'noPermission' } });
  await expectAccessible();
  for (const state of ['waiting', 'unreachable', 'stopped', 'ready', 'unreadable'] as const) {
    await open({ page: { state, mentions: [] } });
    await expectAccessible();
  }
});

test('needs no more room than a popup has, and no less than a phone', async () => {
  await open();
  await userEvent.click(only('.row-button', /^Alyaksandr Lukashenka/));
  document.body.style.inlineSize = '320px';
  expect(document.body.scrollWidth).toBeLessThanOrEqual(320);
  document.body.style.inlineSize = '';
  expect(document.body.offsetWidth).toBe(400);
});
