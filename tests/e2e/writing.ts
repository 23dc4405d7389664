import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardIn, openCard } from '../../scripts/browser/card.ts';
import { markOn } from '../../scripts/browser/marks.ts';
import { until } from '../../scripts/browser/until.ts';
import { page } from './articles.ts';
import type { Stage } from './stage.ts';

const TEXTS = [
  ['Chinese', 'zh', '白俄罗斯总统亚历山大·卢卡申科在索契会见了俄罗斯总统。', '亚历山大·卢卡申科'],
  [
    'Japanese',
    'ja',
    'ベラルーシのアレクサンドル・ルカシェンコ大統領はソチで会談した。',
    'アレクサンドル・ルカシェンコ',
  ],
  ['Korean', 'ko', '알렉산드르 루카셴코 벨라루스 대통령은 소치에서 그를 만났다.', '알렉산드르 루카셴코'],
] as const;

/** Text that runs otherwise than English does: what is pointed at is what is meant, at both ends of a name. */
export function writingScenarios(stage: () => Stage): void {
  let served = 0;
  const open = (body: string) => stage().open(`http://writing${(served += 1)}.example/`, page(body));
  /** Middles of the first and of the last character of the name. */
  const endsOf = (tab: Page, name: string) =>
    tab.evaluate((words) => {
      const node = document.querySelector('#text')?.firstChild as Text;
      const start = node.data.indexOf(words);
      return [start, start + words.length - 1].map((offset) => {
        const character = document.createRange();
        character.setStart(node, offset);
        character.setEnd(node, offset + 1);
        const { x, y, width, height } = character.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
    }, name);
  const opensFromBothEnds = async (tab: Page, name: string) => {
    await markOn(tab, name);
    for (const { x, y } of await endsOf(tab, name)) {
      await tab.mouse.move(2, 2);
      await until('no card is open', async () => (await cardIn(stage().running(), tab)) === undefined);
      await tab.mouse.move(x, y, { steps: 4 });
      expect((await openCard(stage().running(), tab)).name).toContain('Lukashenka');
    }
  };

  test.each(
    TEXTS.flatMap(([script, language, text, name]) =>
      ['horizontal-tb', 'vertical-rl'].map((mode) => ({ script, language, text, name, mode })),
    ),
  )('a name in $script, $mode', async ({ language, text, name, mode }) => {
    const tab = await open(
      `<p id="text" lang="${language}" style="writing-mode: ${mode}; font-size: 20px; inline-size: 700px; margin: 60px">${text}</p>`,
    );
    await opensFromBothEnds(tab, name);
  });

  test('a name broken over two columns', async () => {
    const tab = await open(
      '<div style="columns: 2; width: 400px; height: 60px; font: 20px/30px monospace; orphans: 1; widows: 1; margin: 60px"><p style="margin: 0" id="text">He is told that Alyaksandr Lukashenka left.</p></div>',
    );
    const { boxes } = await markOn(tab, 'Alyaksandr Lukashenka');
    const starts = boxes.map(({ x }) => x);
    expect(Math.max(...starts) - Math.min(...starts)).toBeGreaterThan(150);
    await opensFromBothEnds(tab, 'Alyaksandr Lukashenka');
  });
}
