import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../entrypoints/popup/popup.css';
import type { PageMention } from '../../components/page-mentions.ts';
import { pack } from '../../data/pack.ts';
import { recognition } from '../../data/recognition/bundled.ts';
import { PopupView, type PopupViewProps } from '../../entrypoints/popup/PopupView.tsx';
import type { Place } from '../../entrypoints/popup/place.ts';
import { searchPack } from '../../matching/search/search-pack.ts';
import { dossier, expectAccessible, LOOKS, look, only, show } from './reader-stage.tsx';

const search = searchPack(pack, recognition);

const actionsSeen = () => ({
  switchSite: vi.fn<PopupViewProps['actions']['switchSite']>(),
  pause: vi.fn<PopupViewProps['actions']['pause']>(),
  show: vi.fn<PopupViewProps['actions']['show']>(),
  readOn: vi.fn<() => void>(),
  reload: vi.fn<() => void>(),
  grant: vi.fn<() => void>(),
  openDossier: vi.fn<() => void>(),
  openOptions: vi.fn<() => void>(),
});

const mention = (id: string, ordinal: number, more: Partial<PageMention> = {}): PageMention => {
  const card = dossier.cards.get(id);
  if (!card) throw new Error(`There is no card ${id}.`);
  const printed = card.name.split(' ').at(-1) ?? card.name;
  const around = { before: 'On Monday ', after: ' was in the news again' };
  const via = { rule: 'spelling', values: [card.name] };
  return { frame: 'top', ordinal, id, kind: card.kind, text: printed, ...around, maybe: false, via, ...more };
};

const mentions = [
  mention('vladimir-putin', 0),
  mention('alyaksandr-lukashenka', 1),
  mention('sochi', 2),
  mention('alyaksandr-lukashenka', 3),
  mention('belsat', 4),
  mention('reuters', 5, { maybe: true }),
];
const site: Place = { at: 'site', site: 'nytimes.com', on: true };

const open = async (props: Partial<PopupViewProps> = {}) => {
  const actions = actionsSeen();
  const page = { state: 'ready', mentions } as const;
  const given = { place: site, page, paused: false, refused: false, dossier, search, copy: async () => {}, actions };
  await show(<PopupView {...given} {...props} />, 'popup');
  return actions;
};

const rows = (list: string) =>
  [...only('ul', new RegExp(`^${list}$`)).querySelectorAll('.row-name')].map((row) => row.textContent);

test('the switch names the site and turns it off', async () => {
  const { switchSite } = await open();
  await userEvent.click(only('button', 'Turn off on nytimes.com'));
  expect(switchSite).toHaveBeenCalledExactlyOnceWith(false);
});

test('where a rule holds, it is named, and the switch turns it on again', async () => {
  const { switchSite } = await open({ place: { at: 'site', site: 'nytimes.com', on: false, rule: 'nytimes.com' } });
  const button = only('button', 'Turn on for nytimes.com');
  const hint = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toContain('your rule for nytimes.com');
  await userEvent.click(button);
  expect(switchSite).toHaveBeenCalledExactlyOnceWith(true);
  expect(document.querySelector('.rows')).toBeNull();
});

test('a rule that turns on is named too', async () => {
  await open({ place: { ...site, rule: 'nytimes.com' } });
  const hint = document.getElementById(only('.site-button', /./).getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toBe('On by your rule for nytimes.com.');
});

test('while everything is paused, the switch ends the pause and says what will hold then', async () => {
  const { pause, switchSite } = await open({
    paused: true,
    place: { ...site, on: false, rule: 'nytimes.com' },
  });
  const button = only('button', 'Resume on all sites');
  const hint = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toBe('Paused on all sites. Off by your rule for nytimes.com. Subdomains follow it.');
  await userEvent.click(button);
  expect(pause).toHaveBeenCalledExactlyOnceWith(false);
  expect(switchSite).not.toHaveBeenCalled();
});

test('pauses and resumes everywhere', async () => {
  const first = await open();
  await userEvent.click(only('button', 'Pause'));
  expect(first.pause).toHaveBeenCalledExactlyOnceWith(true);
  const second = await open({ paused: true });
  await userEvent.click(only('button', 'Resume'));
  expect(second.pause).toHaveBeenCalledExactlyOnceWith(false);
});

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

test.each([
  ['browserPage', 'Browsers keep extensions out of their own pages.'],
  ['secretPage', 'Browsers keep extensions out of their own pages and of their reading view.'],
  ['store', 'Browsers keep extensions out of their stores.'],
  ['file', 'Backstory reads pages from the web, not files.'],
  ['pdf', 'Backstory cannot read PDF files.'],
] as const)('%s: says why it cannot run, and can still be searched', async (at, reason) => {
  await open({ place: { at }, page: { state: 'unreachable', mentions: [] } });
  expect(only('.notice-title', /./).textContent).toBe(reason);
  await userEvent.fill(only('input', 'Search all cards'), 'Minsk');
  expect(rows('Cards found')[0]).toBe('Minsk');
});

test('where the browser does not say what it shows, it may be an article: says how to read it with marks', async () => {
  await open({ place: { at: 'secretPage' } });
  expect(only('.notice', /./).textContent).toContain('Leave the reading view');
});

test('without permission, asks for it', async () => {
  const { grant } = await open({ place: { at: 'noPermission' } });
  await userEvent.click(only('button', 'Allow on all sites'));
  expect(grant).toHaveBeenCalledOnce();
});

test('a page that does not answer can be reloaded', async () => {
  const { reload } = await open({ page: { state: 'unreachable', mentions: [] } });
  await userEvent.click(only('button', 'Reload this page'));
  expect(reload).toHaveBeenCalledOnce();
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

test('says when the browser could not store a choice', async () => {
  await open({ refused: true });
  expect(only('.problem[role=alert]', /./).textContent).toContain('could not store');
});

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
