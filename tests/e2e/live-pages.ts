import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { markOn } from '../../scripts/browser/marks.ts';
import { until } from '../../scripts/browser/until.ts';
import { page } from './articles.ts';
import { fixture, openFixture } from './fixtures.ts';
import { markedAre, markedWords } from './marked.ts';
import type { Stage } from './stage.ts';

const click = (tab: Page, selector: string) =>
  tab.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);

/** Pages that never stay what they were: marks follow, and nothing else does. */
export function livePageScenarios(stage: () => Stage): void {
  test('one page after another by the History API, none at all, and a document opened anew', async () => {
    const tab = await openFixture(stage(), 'navigation.html');
    await markOn(tab, 'Alyaksandr Lukashenka');
    for (let time = 0; time < 3; time += 1) await click(tab, '#go');
    await markedAre(tab, 'Vladimir Putin');
    await click(tab, '#open');
    await markedAre(tab, 'Alyaksandr Lukashenka');
    await tab.evaluate(() => document.body.append('Vladimir Putin'));
    await markedAre(tab, 'Alyaksandr Lukashenka', 'Vladimir Putin');
  });

  test('one page after another by the Navigation API, forth and back', async () => {
    const tab = await openFixture(stage(), 'router.html');
    await markedAre(tab, 'Alyaksandr Lukashenka');
    const session = await tab.evaluate(() => performance.timeOrigin);
    await click(tab, 'a[href="/putin"]');
    await markedAre(tab, 'Vladimir Putin');
    await tab.evaluate(() => void navigation.navigate('/blinken'));
    await markedAre(tab, 'Antony Blinken', 'Antony Blinken');
    await click(tab, 'a[href="/nobody"]');
    await markedAre(tab);
    for (const marked of [['Antony Blinken', 'Antony Blinken'], ['Vladimir Putin'], ['Alyaksandr Lukashenka']]) {
      await tab.evaluate(() => void navigation.back());
      await markedAre(tab, ...marked);
    }
    expect(await tab.evaluate(() => performance.timeOrigin)).toBe(session);
  });

  test('a page that goes on as one scrolls, with comments at its end', async () => {
    const tab = await openFixture(stage(), 'endless.html');
    await until('twenty items and the comments are marked', async () => {
      await tab.evaluate(() => scrollBy({ top: 400, behavior: 'instant' }));
      return (await markedWords(tab)).length === 21;
    });
    expect(new Set(await markedWords(tab)).size).toBe(4);
  });

  test('a body emptied and filled again', async () => {
    const tab = await openFixture(stage(), 'navigation.html');
    await markOn(tab, 'Alyaksandr Lukashenka');
    await click(tab, '#empty');
    await markedAre(tab);
    await tab.evaluate(() => document.body.append('Alyaksandr Lukashenka'));
    await markedAre(tab, 'Alyaksandr Lukashenka');
  });

  test('a document opened anew before anything was found in it', async () => {
    const tab = await stage().open('http://written.example/', page('<p>Nothing yet.</p>'));
    await tab.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>New</title><p>Nothing.</p>');
      document.close();
    });
    await tab.evaluate(() => document.body.append('Alyaksandr Lukashenka'));
    await markedAre(tab, 'Alyaksandr Lukashenka');
  });

  test('a component that renders its marked text anew twenty times a second', async () => {
    const tab = await openFixture(stage(), 'rerender.html');
    const standing = () =>
      tab.evaluate(() =>
        [...(CSS.highlights.get('backstory-person') ?? [])].some(
          (range) =>
            range instanceof Range && range.toString() === 'Alyaksandr Lukashenka' && range.startContainer.isConnected,
        ),
      );
    for (let time = 0; time < 5; time += 1) await until('the name is marked where it stands now', standing);
  });

  test('a ticker of a thousand changes a second', async () => {
    const tab = await openFixture(stage(), 'live.html');
    await markOn(tab, 'Vladimir Putin');
    await until('a name that came later is marked', async () => (await markedWords(tab)).length > 3);
  });

  test('a page that empties the registry of highlights', async () => {
    const tab = await openFixture(stage(), 'registry.html');
    await markOn(tab, 'Vladimir Putin');
    await tab.evaluate(() => CSS.highlights.clear());
    await markOn(tab, 'Vladimir Putin');
    expect(await tab.evaluate(() => CSS.highlights.has('backstory-person-underline'))).toBe(true);
  });

  test('a page that fills the registry of highlights, with names like ours and with hundreds of its own', async () => {
    const tab = await stage().open('http://filled.example/', page('<p>Alyaksandr Lukashenka met Vladimir Putin.</p>'));
    await markOn(tab, 'Vladimir Putin');
    await tab.evaluate(() => {
      const everything = new Range();
      everything.selectNodeContents(document.body);
      for (const name of [...CSS.highlights.keys()]) CSS.highlights.set(name, new Highlight(everything));
      for (let index = 0; index < 300; index += 1) CSS.highlights.set(`own-${index}`, new Highlight(everything));
    });
    await until('our names are ours again', async () => {
      const marked = await tab.evaluate(() =>
        ['backstory-person', 'backstory-person-underline', 'backstory-person-tint'].map((name) =>
          [...(CSS.highlights.get(name) ?? [])].map(String).toSorted().join(),
        ),
      );
      return marked.every((one) => one === 'Alyaksandr Lukashenka,Vladimir Putin');
    });
    expect(await tab.evaluate(() => CSS.highlights.size)).toBeGreaterThan(300);
  });

  test('a translator that puts other words into elements of its own', async () => {
    const tab = await stage().open('http://translated.example/', page('<p>Alyaksandr Lukashenka spoke.</p>'));
    await markOn(tab, 'Alyaksandr Lukashenka');
    await tab.evaluate(() => {
      const inner = document.createElement('font');
      inner.append('Александр Лукашенко выступил.');
      const outer = document.createElement('font');
      outer.append(inner);
      document.querySelector('p')?.firstChild?.replaceWith(outer);
    });
    await markedAre(tab, 'Александр Лукашенко');
  });

  test('what is opened, shown and loaded later', async () => {
    const body = `<details><summary>More</summary>Vladimir Putin</details><p id="late" style="display: none">Antony Blinken</p><p>Alyaksandr Lukashenka</p>`;
    const tab = await stage().open('http://revealed.example/', page(body));
    await markedAre(tab, 'Alyaksandr Lukashenka');
    await click(tab, 'summary');
    await markedAre(tab, 'Alyaksandr Lukashenka', 'Vladimir Putin');
    await tab.evaluate(() => document.querySelector('#late')?.removeAttribute('style'));
    await markedAre(tab, 'Alyaksandr Lukashenka', 'Antony Blinken', 'Vladimir Putin');
    await click(tab, 'summary');
    await markedAre(tab, 'Alyaksandr Lukashenka', 'Antony Blinken');
  });

  test('shadow roots, nested and late ones too, and slots', async () => {
    const tab = await openFixture(stage(), 'shadow.html');
    await markOn(tab, 'Vladimir Putin');
    await until(
      'all three roots are marked',
      async () => (await markedWords(tab)).filter((one) => /Lukash/.test(one)).length === 3,
    );
    const slotted = await openFixture(stage(), 'slotted.html');
    await markOn(slotted, 'Alyaksandr Lukashenka');
  });

  test.each([
    ['quirks.html', 'Alyaksandr Lukashenka'],
    ['page.xhtml', 'Alyaksandr Lukashenka'],
    ['clobbered.html', 'Antony Blinken'],
    ['clobbered.html', 'Alyaksandr Lukashenka'],
    ['layout.html', 'Vladimir Putin'],
    ['inline.html', 'Vladimir Putin'],
    ['hidden.html', 'Alyaksandr Lukashenka'],
  ])('%s is marked on %s, and is what was served', async (name, marked) => {
    const tab = await openFixture(stage(), name);
    await markOn(tab, marked);
    const [now, served] = await tab.evaluate(
      (source, type) =>
        [document, new DOMParser().parseFromString(source, type)].map(
          (one) => Document.prototype.querySelector.call(one, ':root')?.outerHTML,
        ),
      await fixture(name),
      name.endsWith('.xhtml') ? ('application/xhtml+xml' as const) : ('text/html' as const),
    );
    expect(now).toContain(marked.split(' ')[0]);
    expect(now).toBe(served);
  });

  test('typing, its undo and the selection are left alone while the page around is read', async () => {
    const body = '<p>Alyaksandr Lukashenka</p><div contenteditable id="editor">text</div><p id="count"></p>';
    const tab = await stage().open('http://editor.example/', page(body));
    await markOn(tab, 'Alyaksandr Lukashenka');
    await tab.click('#editor');
    for (const letter of ' Putin') {
      await tab.keyboard.type(letter);
      await tab.evaluate((now) => document.querySelector('#count')?.append(`Vladimir Putin ${now}. `), letter);
    }
    await until('what came is marked', async () => (await markedWords(tab)).length === 7);
    const editor = () => tab.evaluate(() => document.querySelector('#editor')?.textContent);
    expect(await editor()).toContain('Putin');
    const caret = await tab.evaluate(() => document.getSelection()?.anchorNode?.parentElement?.id);
    expect(caret).toBe('editor');
    await tab.keyboard.down('Control');
    await tab.keyboard.press('z');
    await tab.keyboard.up('Control');
    await until('the typing is undone', async () => !(await editor())?.includes('Putin'));
  });
}
