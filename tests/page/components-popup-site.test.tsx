import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { open, rows, site } from './popup-stage.tsx';
import { only } from './reader-stage.tsx';

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

test('says when the browser could not store a choice', async () => {
  await open({ refused: true });
  expect(only('.problem[role=alert]', /./).textContent).toContain('could not store');
});
