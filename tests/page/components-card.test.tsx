import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CardStack, type CardStackProps } from '../../components/CardStack.tsx';
import { cardSheet } from '../../components/card-sheet.ts';
import { pack } from '../../data/pack.ts';
import { dossier, expectAccessible, LOOKS, look, only, show } from './reader-stage.tsx';

const sheet = document.head.appendChild(document.createElement('style'));
sheet.textContent = cardSheet;

const open = (props: Partial<CardStackProps> = {}) =>
  show(<CardStack start="alyaksandr-lukashenka" dossier={dossier} copy={async () => {}} {...props} />);

const dialog = () => only('[role=dialog]', /./);
const nameOfDialog = () => document.getElementById(dialog().getAttribute('aria-labelledby') ?? '')?.textContent;

test('is a dialog named by the shown name, and says all that the card carries', async () => {
  await open({
    dialog: true,
    onClose: () => {},
    via: { rule: 'spelling', values: ['Lukashenka'] },
    alsoHere: ['minsk'],
  });
  const card = dossier.cards.get('alyaksandr-lukashenka');
  expect(nameOfDialog()).toBe('Alyaksandr Lukashenka');
  expect(only('.card-section', /^Also here/).textContent).toContain('Minsk');
  expect(dialog().querySelector('.card-native')?.getAttribute('lang')).toBe('be');
  expect(dialog().getAttribute('lang')).toBe('en-GB');
  expect(dialog().querySelector('.card-context')?.getAttribute('lang')).toBe(dossier.source.language);
  const text = dialog().textContent;
  for (const part of [
    card?.native?.text,
    card?.role,
    'as of February 2021',
    card?.context,
    'Opinion',
    'Polina Sadovskaya',
  ]) {
    expect(text).toContain(part);
  }
  for (const quote of card?.quotes ?? []) expect(text).toContain(quote.text);
  expect(text).toContain('Why this is marked: a spelling of Lukashenka');
  await open({ start: 'minsk', via: { rule: 'phrase', values: ['minsk'] } });
  expect(only('.via', /./).textContent).toBe('Why this is marked: a name of Minsk');
  await open({ start: 'minsk', via: { rule: 'of_a_later_release', values: [] } });
  expect(document.querySelector('.via')).toBeNull();
});

test('fits on one screen and scrolls within', async () => {
  await open({ dialog: true });
  expect(dialog().offsetHeight).toBeLessThanOrEqual(innerHeight);
  expect(dialog().offsetWidth).toBeLessThanOrEqual(innerWidth);
  expect(dialog().scrollHeight).toBeGreaterThan(dialog().clientHeight);
});

test('every quote leads to its very sentence in the source, in a tab of its own that learns nothing of this one', async () => {
  await open();
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.quote a')];
  const quotes = dossier.cards.get('alyaksandr-lukashenka')?.quotes ?? [];
  expect(links.length).toBe(quotes.length);
  for (const [index, link] of links.entries()) {
    expect(link.href).toContain(`${dossier.source.url}#:~:text=`);
    expect(decodeURIComponent(link.href)).toContain(quotes[index]?.text.split(' ').slice(0, 4).join(' '));
    expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer']);
  }
});

test('copies a quote with its citation and says so in place', async () => {
  const copy = vi.fn<(text: string) => Promise<void>>(async () => {});
  await open({ start: 'minsk', copy });
  await userEvent.click(only('button', 'Copy quote'));
  const quote = dossier.cards.get('minsk')?.quotes[0]?.text ?? '';
  expect(copy).toHaveBeenCalledOnce();
  expect(copy.mock.calls[0]?.[0]).toContain(quote);
  expect(copy.mock.calls[0]?.[0]).toContain(dossier.source.url);
  await vi.waitFor(() => expect(only('.quote [role=status]', /./).textContent).toBe('Copied with its source'));
});

test('says what to do when the browser refuses the clipboard', async () => {
  await open({ start: 'minsk', copy: () => Promise.reject(new Error('NotAllowedError')) });
  await userEvent.click(only('button', 'Copy quote'));
  await vi.waitFor(() => expect(only('.quote [role=status]', /./).textContent).toContain('copy the words there'));
});

test('opens a related card in its own place, with focus at its beginning, and leads back', async () => {
  await open({ dialog: true, via: { rule: 'spelling', values: ['Lukashenka'] } });
  const [first] = document.querySelectorAll<HTMLElement>('.card-section .link-to-card');
  const name = first?.textContent ?? '';
  if (first) await userEvent.click(first);
  await vi.waitFor(() => expect(nameOfDialog()).toBe(name));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(name));
  // It was not this card that the page's words were matched to.
  expect(document.querySelector('.via')).toBeNull();
  await userEvent.click(only('button', 'Back to Alyaksandr Lukashenka'));
  await vi.waitFor(() => expect(nameOfDialog()).toBe('Alyaksandr Lukashenka'));
  expect(document.querySelector('.via')).not.toBeNull();
});

test('a card followed from far down begins at its top, and back is where the reader was', async () => {
  await open({ dialog: true });
  const [link] = document.querySelectorAll<HTMLElement>('.card-section .link-to-card');
  link?.scrollIntoView({ block: 'end' });
  const depth = dialog().scrollTop;
  expect(depth).toBeGreaterThan(0);
  if (link) await userEvent.click(link);
  await vi.waitFor(() => expect(nameOfDialog()).toBe(link?.textContent));
  expect(dialog().scrollTop).toBe(0);
  await userEvent.click(only('button', 'Back to Alyaksandr Lukashenka'));
  await vi.waitFor(() => expect(nameOfDialog()).toBe('Alyaksandr Lukashenka'));
  expect(dialog().scrollTop).toBe(depth);
  expect(document.activeElement?.textContent).toBe(link?.textContent);
});

test('an event says when it was, who took part and where', async () => {
  await open({ start: 'sochi-meeting-2021-02-22' });
  const facts = [...document.querySelectorAll('.card-facts > div')].map((row) => row.textContent);
  expect(facts).toEqual(['When22 February 2021', expect.stringMatching(/^Who.*Putin/), 'WhereSochi']);
});

test('closes by its button, which names the card', async () => {
  const onClose = vi.fn<() => void>();
  await open({ onClose });
  await userEvent.click(only('button', 'Close the card of Alyaksandr Lukashenka'));
  expect(onClose).toHaveBeenCalledOnce();
});

test('can be walked through with Tab alone', async () => {
  await open({ start: 'minsk', onClose: () => {} });
  const stops: string[] = [];
  for (const _ of document.querySelectorAll('button, a[href]')) {
    await userEvent.tab();
    stops.push(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  }
  expect(stops).toEqual(
    [...document.querySelectorAll('button, a[href]')].map(
      (stop) => stop.getAttribute('aria-label') ?? stop.textContent,
    ),
  );
});

test.each(LOOKS)('axe finds nothing in any card, in %s', async (name) => {
  await look(name);
  for (const { id } of pack.cards) {
    await show(
      <main>
        <h1>Page</h1>
        <CardStack key={id} start={id} dossier={dossier} copy={async () => {}} onClose={() => {}} dialog />
      </main>,
    );
    await expectAccessible();
  }
});
