import { expect, test } from 'vitest';
import { markOn } from '../../scripts/browser/marks.ts';
import { until } from '../../scripts/browser/until.ts';
import { page, REPORT } from './articles.ts';
import type { Stage } from './stage.ts';

/** Characters in one text node of a page: 5 MB of Latin letters. */
const HUGE = 5_000_000;

/** The `browser` of an extension page, as far as these tests use it. */
interface ExtensionApi {
  readonly browser: {
    readonly storage: {
      readonly local: { set(items: object): Promise<void>; get(keys: null): Promise<object>; clear(): Promise<void> };
    };
    readonly tabs: {
      query(of: object): Promise<{ readonly id: number; readonly url?: string }[]>;
      sendMessage(tab: number, message: unknown): Promise<unknown>;
    };
    readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  };
  readonly chrome: ExtensionApi['browser'];
}

/** Whatever a page is, it sees no exception of ours, and the popup has something to say. */
export function hostilePageScenarios(stage: () => Stage): void {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="80"><text y="40">Lukashenka met Putin in Minsk.</text></svg>`;
  const xhtml = `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>News</title></head><body><p>In Minsk Vladimir Putin spoke.</p></body></html>`;

  test.each([
    ['an XHTML page', 'xhtml', xhtml, 'application/xhtml+xml; charset=utf-8'],
    ['an SVG document', 'svg', svg, 'image/svg+xml'],
    ['a page without a body', 'nobody', '<!doctype html><html><frameset></frameset></html>', 'text/html'],
    [
      'a page whose root is removed',
      'rootless',
      page('<p>Minsk</p><script>document.documentElement.remove()</script>'),
      'text/html',
    ],
    ['plain text', 'plain', 'In Minsk Vladimir Putin spoke.', 'text/plain; charset=utf-8'],
    [
      'five megabytes of text in one node',
      'huge',
      page(`<p>${'word '.repeat(HUGE / 5)}</p><p>In Minsk Vladimir Putin spoke.</p>`),
      'text/html',
    ],
  ])('%s', async (_, host, body, type) => {
    const tab = await stage().open(`http://${host}.example/`, body, { 'content-type': type });
    const popup = await stage().running().openPopup(tab);
    // Pinned in a tab of its own, it hides the page, and a hidden page is not read on.
    const pinned = stage().name === 'firefox';
    await until('the popup says something of this page', () =>
      popup.evaluate((alone) => {
        const text = document.body.innerText;
        return text.includes('.example') && (alone || !/Reading the page/.test(text));
      }, pinned),
    );
    if (pinned) await tab.bringToFront();
    if (host === 'xhtml' || host === 'huge') await markOn(tab, 'Minsk');
    expect(stage().problems.filter((problem) => problem.includes(`${host}.example`))).toEqual([]);
  });

  test('settings that make no sense cost nothing: the page is marked and what was stored is still there', async () => {
    const options = await stage().running().openExtensionPage('options.html');
    const junk = {
      'setting:paused': 'yes',
      'setting:kinds.person': 7,
      'site:news.example': { off: 1 },
      'site:kept2.example': 'off',
    };
    await options.evaluate(async (items) => {
      const { browser, chrome } = globalThis as unknown as ExtensionApi;
      await (browser ?? chrome).storage.local.set(items);
    }, junk);
    const tab = await stage().open('http://news.example/junk', REPORT);
    await markOn(tab, 'Vladimir Putin');
    const stored = await options.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as ExtensionApi;
      return (browser ?? chrome).storage.local.get(null);
    });
    for (const value of Object.values(junk)) expect(Object.values(stored)).toContainEqual(value);
    await options.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as ExtensionApi;
      await (browser ?? chrome).storage.local.clear();
    });
    await options.close();
    expect(stage().problems.filter((problem) => problem.includes('news.example/junk'))).toEqual([]);
  });

  test('messages that nobody knows are passed over', async () => {
    const tab = await stage().open('http://messages.example/', REPORT);
    await markOn(tab, 'Minsk');
    const options = await stage().running().openExtensionPage('options.html');
    const answers = await options.evaluate(async () => {
      const scope = globalThis as unknown as ExtensionApi;
      const api = scope.browser ?? scope.chrome;
      const id = (await api.tabs.query({})).find(({ url }) => url === 'http://messages.example/')?.id ?? -1;
      const strange: unknown[] = [
        null,
        7,
        'walk',
        {},
        [],
        { type: 'unknown' },
        { type: 'walk', to: 'moon' },
        { type: 'badge', ids: 5 },
      ];
      const ask = (send: () => Promise<unknown>) =>
        send().then(
          (answer) => answer ?? null,
          (error: Error) => (/Could not establish|closed before/.test(error.message) ? null : error.message),
        );
      return Promise.all(
        strange.flatMap((message) => [
          ask(() => api.tabs.sendMessage(id, message)),
          ask(() => api.runtime.sendMessage(message)),
        ]),
      );
    });
    await options.close();
    expect(answers.filter((answer) => answer !== null && answer !== false)).toEqual([]);
    await tab.evaluate(() => {
      for (const message of [null, { type: 'walk', to: 'next' }, { type: 'look-up', text: 'Putin' }])
        window.postMessage(message, '*');
      document.body.insertAdjacentHTML('beforeend', '<p>Antony Blinken spoke.</p>');
    });
    await tab.bringToFront();
    await markOn(tab, 'Antony Blinken');
    expect(stage().problems.filter((problem) => problem.includes('messages.example'))).toEqual([]);
  });
}
