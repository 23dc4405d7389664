import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { open, rows } from './popup-stage.tsx';
import { only } from './reader-stage.tsx';

test('a search goes over all cards, marks what matched, and gives the list back when emptied with Esc', async () => {
  await open();
  const field = only('input', 'Search all cards');
  await userEvent.click(field);
  for (const query of ['Lukaschenko', 'lukshenka']) {
    await userEvent.fill(field, query);
    expect(rows('Cards found')[0]).toBe('Alyaksandr Lukashenka');
    expect(document.querySelector('.rows mark')?.textContent).toMatch(/^Lukashenk[ao]$/);
  }
  expect(only('[role=status]', /found$/).textContent).toMatch(/^\d+ cards found$/);
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(field);
  expect(rows('Mentioned on this page').length).toBe(4);
});

test('a search without a result says so', async () => {
  await open();
  await userEvent.fill(only('input', 'Search all cards'), 'brontosaurus');
  expect(only('.notice', /No card for “brontosaurus”/)).toBeTruthy();
});

test('arrow keys lead from the field into the list and through it; Enter opens a row', async () => {
  await open();
  await userEvent.click(only('input', 'Search all cards'));
  const focused = () => document.activeElement?.querySelector('.row-name')?.textContent;
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toBe('Vladimir Putin');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(focused()).toBe('Alyaksandr Lukashenka');
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
});
