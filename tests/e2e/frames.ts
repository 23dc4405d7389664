import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { markOn, marksIn } from '../../scripts/browser/marks.ts';
import { until } from '../../scripts/browser/until.ts';
import { page } from './articles.ts';
import { fixture, openFixture } from './fixtures.ts';
import type { Stage } from './stage.ts';

const ARTICLE = page(
  `<p>Alyaksandr Lukashenka. ${'There is enough text in this frame to be an article. '.repeat(8)}</p>`,
);

/** Frames with articles are read, whatever they are made of; those of an advertisement are not. */
export function frameScenarios(stage: () => Stage): void {
  const inside = async (tab: Page, selector: string): Promise<Frame> => {
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
    for (const name of ['inline.html', 'quirks.html'])
      stage().site.serve(`http://frameset-html.example/${name}`, {
        body: (await fixture(name)) + `<p>${'There is enough text here to be an article. '.repeat(8)}</p>`,
      });
    const tab = await openFixture(stage(), 'frameset.html');
    for (const name of ['inline', 'quirks']) await markOn(await inside(tab, `frame[src^=${name}]`), 'Vladimir Putin');
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
