import { expect, test, vi } from 'vitest';
import { userEvent, page as viewport } from 'vitest/browser';
import '../../entrypoints/dossier/dossier.css';
import { layOutNet } from '../../components/net-layout.ts';
import { pack } from '../../data/pack.ts';
import { recognition } from '../../data/recognition/bundled.ts';
import { DossierView } from '../../entrypoints/dossier/DossierView.tsx';
import { searchPack } from '../../matching/search/search-pack.ts';
import { dossier, expectAccessible, LOOKS, look, only, show } from './reader-stage.tsx';

const search = searchPack(pack, recognition);

const open = async (target = '', asked = '') => {
  const onTarget = vi.fn<(target: string) => void>();
  const view = { dossier, search, copy: async () => {}, target, asked, onTarget };
  await show(<DossierView {...view} />, 'page');
  return onTarget;
};

const names = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

test('lists every card, each a link to itself', async () => {
  await open();
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.index-link')].map(({ hash }) => hash);
  expect(links.toSorted()).toEqual(pack.cards.map(({ id }) => `#${id}`).toSorted());
});

test('a link to a card shows it, with focus at its beginning', async () => {
  await open('belsat');
  const chosen = only('aside', /./);
  expect(chosen.querySelector('h2')?.textContent).toBe('Belsat');
  expect(document.activeElement?.textContent).toBe('Belsat');
  expect(only('.index-link', /^Belsat/).getAttribute('aria-current')).toBe('true');
});

test('related cards and the close button change the address', async () => {
  const onTarget = await open('belsat');
  const [related] = document.querySelectorAll<HTMLElement>('aside .card-section .link-to-card');
  if (related) await userEvent.click(related);
  expect(onTarget).toHaveBeenLastCalledWith(dossier.cards.get('belsat')?.related[0]?.id);
  await userEvent.click(only('aside button', 'Close the card of Belsat'));
  expect(onTarget).toHaveBeenLastCalledWith('');
});

test('an address that names no card shows the page without one', async () => {
  await open('no-such-card');
  expect(document.querySelector('aside .card')).toBeNull();
  expect(names('.index-link').length).toBe(pack.cards.length);
});

test('welcomes after the install, in three points', async () => {
  await open('welcome');
  expect(names('.welcome h3')).toEqual(['What it does', 'Where the words come from', 'What it keeps to itself']);
});

test('an address that asks for words opens with what they find', async () => {
  await open('', 'Loukachenko');
  expect(names('.index .row-name')[0]).toBe('Alyaksandr Lukashenka');
});

test('can be searched and filtered', async () => {
  await open();
  await userEvent.fill(only('input', 'Search all cards'), 'lukshenka');
  expect(names('.index .row-name')[0]).toBe('Alyaksandr Lukashenka');
  await userEvent.click(only('button.chip', /^Event/));
  expect(document.querySelectorAll('.index .kind-person').length).toBe(0);
  expect(document.querySelectorAll('.index .kind-event').length).toBeGreaterThan(0);
});

test('the timeline holds every event in order of time', async () => {
  await open();
  const events = [...document.querySelectorAll<HTMLAnchorElement>('.timeline a')].map(({ hash }) => hash.slice(1));
  expect(events.toSorted()).toEqual(
    pack.cards
      .filter(({ kind }) => kind === 'event')
      .map(({ id }) => id)
      .toSorted(),
  );
  const before = (one: string, other: string) => expect(events.indexOf(one)).toBeLessThan(events.indexOf(other));
  before('russia-returns-to-pace', 'belarus-presidential-election-2020');
  before('belarus-presidential-election-2020', 'post-election-crackdown');
  before('post-election-crackdown', 'putin-lukashenka-meeting-2020-09');
  before('raids-on-journalists-2021-02-16', 'us-visa-restrictions-2021-02-18');
  before('us-visa-restrictions-2021-02-18', 'sochi-meeting-2021-02-22');
});

test('the net shows every card once and says all its relations as a list too', async () => {
  await open('belsat');
  expect(document.querySelectorAll('.net-node').length).toBe(pack.cards.length);
  await userEvent.click(only('.net-list summary', /./));
  const lines = names('.net-list ul ul li');
  expect(lines.length).toBe(pack.cards.reduce((sum, { related }) => sum + related.length, 0));
  const selected = document.querySelectorAll('.net-near').length;
  expect(selected).toBeGreaterThanOrEqual(dossier.cards.get('belsat')?.related.length ?? 1);
});

test('the net is the same each time, and no name covers another', async () => {
  const [one, other] = [layOutNet(dossier), layOutNet(dossier)];
  expect(one).toEqual(other);
  await open();
  const boxes = [...document.querySelectorAll('.net-node text')].map((text) => text.getBoundingClientRect());
  const covered = boxes.flatMap((box, index) =>
    boxes.slice(index + 1).filter((next) => {
      const across = Math.min(box.right, next.right) - Math.max(box.left, next.left);
      const down = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
      return across > 1 && down > 1;
    }),
  );
  expect(covered.length).toBe(0);
});

test.each([
  [320, 'a phone'],
  [1280, 'a screen'],
])('is never wider than %i px, %s', async (width) => {
  await viewport.viewport(width, 800);
  await open('alyaksandr-lukashenka');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  const card = only('aside', /./).getBoundingClientRect();
  expect(card.bottom).toBeLessThanOrEqual(800);
  expect(card.height).toBeGreaterThan(200);
  await expectAccessible();
});

test.each(LOOKS)('axe finds nothing, in %s', async (name) => {
  await look(name);
  for (const target of ['', 'welcome', 'alyaksandr-lukashenka', 'sochi-meeting-2021-02-22']) {
    await open(target);
    for (const details of document.querySelectorAll('details')) details.open = true;
    await expectAccessible();
  }
});
