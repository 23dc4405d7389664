import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mention, mentions, open, rows } from './popup-stage.tsx';
import { only } from './reader-stage.tsx';

test('lists the cards of the page in order of appearance, the unsure ones apart', async () => {
  await open();
  expect(only('h2', /^4 cards on this page/).textContent).toContain('in 5 mentions');
  expect(rows('Mentioned on this page')).toEqual(['Vladimir Putin', 'Alyaksandr Lukashenka', 'Sochi', 'Belsat']);
  expect(rows('Perhaps also')).toEqual(['Reuters']);
});

test('filters by kind, and shows all again', async () => {
  await open();
  const people = only('button.chip', /^People/);
  await userEvent.click(people);
  expect(people.getAttribute('aria-pressed')).toBe('true');
  expect(rows('Mentioned on this page')).toEqual(['Vladimir Putin', 'Alyaksandr Lukashenka']);
  await userEvent.click(people);
  expect(rows('Mentioned on this page').length).toBe(4);
});

test('walks through the mentions of a card, round and round', async () => {
  const actions = await open();
  const walk = async (name: string) => userEvent.click(only('button', name));
  await walk('Show mention 1 of 2: Alyaksandr Lukashenka');
  await walk('Show mention 2 of 2: Alyaksandr Lukashenka');
  await walk('Show mention 1 of 2: Alyaksandr Lukashenka');
  expect(actions.show.mock.calls.map(([shown]) => shown.ordinal)).toEqual([1, 3, 1]);
});

test('a row opens to its places on the page and to its card', async () => {
  const actions = await open();
  const row = only('.row-button', /^Alyaksandr Lukashenka/);
  await userEvent.click(row);
  expect(row.getAttribute('aria-expanded')).toBe('true');
  const places = [...document.querySelectorAll<HTMLElement>('.place')];
  expect(places.map(({ textContent }) => textContent)).toEqual(
    Array(2).fill('On Monday Lukashenka was in the news again'),
  );
  // Both were taken for the card for the same reason, which is said once.
  expect(only('.places .via', /./).textContent).toBe('Why this is marked: a spelling of Alyaksandr Lukashenka');
  expect(only('.card', /Leader of Belarus/).textContent).toContain('Opinion');
  if (places[1]) await userEvent.click(places[1]);
  expect(actions.show.mock.calls.map(([shown]) => shown.ordinal)).toEqual([3]);
  expect(places[1]?.getAttribute('aria-current')).toBe('true');
  await userEvent.click(row);
  expect(document.querySelector('.card')).toBeNull();
});

test('of many places on the page a row shows a few, and more when asked', async () => {
  const many = Array.from({ length: 60 }, (_, ordinal) => mention('belsat', ordinal));
  await open({ page: { state: 'ready', mentions: many } });
  await userEvent.click(only('.row-button', /^Belsat/));
  const places = () => document.querySelectorAll('.place').length;
  expect(places()).toBe(2);
  await userEvent.click(only('button', '58 more places'));
  expect(places()).toBe(52);
  await userEvent.click(only('button', '8 more places'));
  expect(places()).toBe(60);
  expect(document.querySelector('.more-places')).toBeNull();
});

test('an empty page says so and offers the whole dossier', async () => {
  const { openDossier } = await open({ page: { state: 'ready', mentions: [] } });
  expect(only('.notice', /Nobody and nothing/)).toBeTruthy();
  await userEvent.click(only('button', 'Look through all cards'));
  expect(openDossier).toHaveBeenCalledOnce();
});

test('where reading stopped, what was found stays and reading can go on', async () => {
  const { readOn } = await open({ page: { state: 'stopped', mentions } });
  expect(rows('Mentioned on this page').length).toBe(4);
  await userEvent.click(only('button', 'Read on'));
  expect(readOn).toHaveBeenCalledOnce();
});

test('a list that grows while it is walked through keeps its place', async () => {
  await open();
  await userEvent.click(only('button', 'Show mention 1 of 2: Alyaksandr Lukashenka'));
  await open({ page: { state: 'ready', mentions: [...mentions, mention('alyaksandr-lukashenka', 6)] } });
  expect(only('button', 'Show mention 2 of 3: Alyaksandr Lukashenka')).toBeTruthy();
});
