import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { framesEntered, raiseInBackground } from '../../scripts/browser/chromium.ts';
import { markOn, marksIn } from '../../scripts/browser/marks.ts';
import type { BrowserName } from '../../scripts/browser/running-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import { page } from './articles.ts';
import { fixture, openFixture } from './fixtures.ts';
import type { Stage } from './stage.ts';

const ARTICLE = page(
  `<p>Alyaksandr Lukashenka. ${'There is enough text in this frame to be an article. '.repeat(8)}</p>`,
);

const SMALL = 'width="300" height="250"';
const LARGE = 'width="700" height="400"';

/** A frame of the page's own site, made of these words. */
const frameOf = (id: string, size: string, words: string): string =>
  `<iframe id="${id}" ${size} srcdoc="${words.replaceAll('"', '&quot;')}"></iframe>`;

/** Frames with articles are read, whatever they are made of; those of an advertisement are not. */
export function frameScenarios(name: BrowserName, stage: () => Stage): void {
  const inside = async (tab: Page | Frame, selector: string): Promise<Frame> => {
    const element = await tab.waitForSelector(selector);
    return until(`${selector} is a frame`, async () => element?.contentFrame());
  };

  test.each(['srcdoc', 'blank', 'sandboxed'])('a %s frame', async (id) => {
    const tab = await openFixture(stage(), 'frames.html');
    await markOn(tab, 'Alyaksandr Lukashenka');
    await markOn(await inside(tab, `#${id}`), 'Alyaksandr Lukashenka');
    for (const other of ['ad', 'video']) expect(await marksIn(await inside(tab, `#${other}`))).toEqual([]);
  });

  test('a frame of another site', async () => {
    stage().site.serve('http://inner.example/', { body: ARTICLE });
    const tab = await stage().open(
      'http://outer.example/',
      page('<p>Nothing.</p><iframe src="http://inner.example/" width="700" height="400"></iframe>'),
    );
    await markOn(await inside(tab, 'iframe'), 'Alyaksandr Lukashenka');
  });

  test('a set of frames', async () => {
    for (const file of ['inline.html', 'quirks.html'])
      stage().site.serve(`http://frameset-html.example/${file}`, {
        body: (await fixture(file)) + `<p>${'There is enough text here to be an article. '.repeat(8)}</p>`,
      });
    const tab = await openFixture(stage(), 'frameset.html');
    for (const start of ['inline', 'quirks']) await markOn(await inside(tab, `frame[src^=${start}]`), 'Vladimir Putin');
  });

  test('a frame in a frame', async () => {
    stage().site.serve('http://innermost.example/', { body: ARTICLE });
    stage().site.serve('http://middle.example/', {
      body: page(`<p>Nothing.</p><iframe src="http://innermost.example/" ${LARGE}></iframe>`),
    });
    const tab = await stage().open(
      'http://outermost.example/',
      page('<p>Nothing.</p><iframe src="http://middle.example/" width="900" height="600"></iframe>'),
    );
    await markOn(await inside(await inside(tab, 'iframe'), 'iframe'), 'Alyaksandr Lukashenka');
  });

  test.each(['Nothing.', 'Vladimir Putin.'])('frames that come late to a page that says “%s”', async (words) => {
    const tab = await stage().open(
      `http://late-${words.length}.example/`,
      page(`<p>${words}</p><main></main><div></div>`),
    );
    if (words !== 'Nothing.') await markOn(tab, 'Vladimir Putin');
    const frames = {
      iframe: `<iframe src="http://inner.example/iframe" ${LARGE}></iframe>`,
      object: `<object type="text/html" data="http://inner.example/object" ${LARGE}></object>`,
      embed: `<embed type="text/html" src="http://inner.example/embed" ${LARGE}>`,
      shadow: `<iframe src="http://inner.example/shadow" ${LARGE}></iframe>`,
    };
    for (const [where, html] of Object.entries(frames)) {
      const address = `http://inner.example/${where}`;
      stage().site.serve(address, { body: ARTICLE });
      await tab.evaluate(
        (source, shaded) => {
          const holder = shaded
            ? document.querySelector('div')?.attachShadow({ mode: 'open' })
            : document.querySelector('main');
          if (holder) holder.innerHTML = source;
        },
        html,
        where === 'shadow',
      );
      const frame = await until(`${where} is there`, async () => tab.frames().find((one) => one.url() === address));
      await markOn(frame, 'Alyaksandr Lukashenka');
    }
  });

  test('a frame that shows one page after the other', async () => {
    stage().site.serve('http://first-inner.example/', { body: ARTICLE });
    stage().site.serve('http://second-inner.example/', {
      body: ARTICLE.replace('Alyaksandr Lukashenka', 'Vladimir Putin'),
    });
    const tab = await stage().open(
      'http://navigated.example/',
      page(`<p>Nothing.</p><iframe src="http://first-inner.example/" ${LARGE}></iframe>`),
    );
    await markOn(await inside(tab, 'iframe'), 'Alyaksandr Lukashenka');
    await tab.evaluate(() => document.querySelector('iframe')?.setAttribute('src', 'http://second-inner.example/'));
    await markOn(await inside(tab, 'iframe'), 'Vladimir Putin');
    await (await inside(tab, 'iframe')).evaluate(() => location.assign('http://first-inner.example/'));
    await until('the first page is back', async () => (await inside(tab, 'iframe')).url().includes('first-inner'));
    await markOn(await inside(tab, 'iframe'), 'Alyaksandr Lukashenka');
  });

  test('a frame that grows, shrinks and grows is marked, bare and marked, each word once', async () => {
    const tab = await stage().open(
      'http://growing.example/',
      page(`<p>Vladimir Putin.</p>${frameOf('frame', SMALL, ARTICLE)}`),
    );
    await markOn(tab, 'Vladimir Putin');
    const frame = await inside(tab, '#frame');
    const resize = (width: number, height: number) =>
      tab.evaluate(
        (...size) => {
          const [w, h] = size.map(String);
          const element = document.querySelector('#frame');
          element?.setAttribute('width', w ?? '');
          element?.setAttribute('height', h ?? '');
        },
        width,
        height,
      );
    expect(await marksIn(frame)).toEqual([]);
    for (let time = 0; time < 2; time += 1) {
      await resize(700, 400);
      await markOn(frame, 'Alyaksandr Lukashenka');
      expect(await marksIn(frame)).toHaveLength(1);
      await resize(300, 250);
      await until('the frame is bare', async () => (await marksIn(frame)).length === 0);
    }
  });

  test.runIf(name === 'chromium')(
    'frames of the size of an advertisement hold nothing of ours where none is larger, and are never read',
    async () => {
      const ads = ['ad1', 'ad2', 'ad3'].map((id) => frameOf(id, SMALL, ARTICLE)).join('');
      const tab = await stage().open('http://advertising.example/', page(`<p>Vladimir Putin.</p>${ads}<main></main>`));
      await markOn(tab, 'Vladimir Putin');
      expect(await framesEntered(tab)).toEqual(['top']);
      const article = frameOf('article', LARGE, ARTICLE);
      await tab.evaluate((html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html), article);
      await markOn(await inside(tab, '#article'), 'Alyaksandr Lukashenka');
      expect(await marksIn(await inside(tab, '#ad1'))).toEqual([]);
    },
  );

  test.runIf(name === 'chromium')('frames are not entered while the page is switched off', async () => {
    const tab = await stage().open('http://off-frames.example/', page('<p>Vladimir Putin.</p><main></main>'));
    const toggle = () => raiseInBackground(stage().running().browser, { command: 'toggle-site' }, tab.url());
    await markOn(tab, 'Vladimir Putin');
    await toggle();
    await until('the page is bare', async () => (await marksIn(tab)).length === 0);
    await tab.evaluate(
      async (html) => {
        document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
        await new Promise((resolve) => document.querySelector('iframe')?.addEventListener('load', resolve));
      },
      frameOf('article', LARGE, ARTICLE),
    );
    expect(await framesEntered(tab)).toEqual(['top']);
    await toggle();
    await markOn(await inside(tab, '#article'), 'Alyaksandr Lukashenka');
    expect(await framesEntered(tab)).toEqual(['article', 'top']);
  });

  test('a frame is switched off with the page around it', async () => {
    stage().site.serve('http://inner2.example/', { body: ARTICLE });
    const tab = await stage().open(
      'http://outer2.example/',
      page('<p>Vladimir Putin.</p><iframe src="http://inner2.example/" width="700" height="400"></iframe>'),
    );
    const frame = await inside(tab, 'iframe');
    await markOn(frame, 'Alyaksandr Lukashenka');
    const popup = await stage().running().openPopup(tab);
    await popup.waitForSelector('.site-button');
    await popup.click('.site-button');
    await until('the frame is as bare as the page', async () => (await marksIn(frame)).length === 0);
    await until('the page is bare', async () => (await marksIn(tab)).length === 0);
  });
}
