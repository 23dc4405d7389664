import { afterEach, describe, expect, it } from 'vitest';
import { moveTo } from './hover-hands.ts';
import { clearStage, expectClosed, expectOpen, stage } from './hover-stage.ts';

afterEach(clearStage);

const FAR = { x: 950, y: 650 };

/** Middle of the character at `offset` of a text node. */
function middleOf(node: Text, offset: number) {
  const character = document.createRange();
  character.setStart(node, offset);
  character.setEnd(node, offset + 1);
  const { left, top, width, height } = character.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

describe('in writing without spaces, a name is hit on its own characters and on no other', () => {
  const texts = [
    ['Chinese', '白俄罗斯总统卢卡申科在索契会见了俄罗斯总统', '卢卡申科'],
    ['Japanese', 'ベラルーシのルカシェンコ大統領はソチで会談した', 'ルカシェンコ'],
    ['Korean', '벨라루스의루카셴코대통령은소치에서만났다', '루카셴코'],
    ['Thai', 'ประธานาธิบดีลูกาเชนโกของเบลารุส', 'ลูกาเชนโก'],
  ] as const;
  const modes = ['horizontal-tb', 'vertical-rl', 'vertical-lr'] as const;

  it.each(texts.flatMap(([script, text, name]) => modes.map((mode) => ({ script, text, name, mode }))))(
    '$script, $mode',
    async ({ text, name, mode }) => {
      const page = stage(
        `<p style="writing-mode: ${mode}; font: 22px/40px serif; margin: 60px; block-size: 300px; inline-size: 560px">${text}</p>`,
        [name],
      );
      const node = document.querySelector('p')?.firstChild as Text;
      const start = text.indexOf(name);
      let opened = 0;
      for (const [offset, hit] of [
        [start - 1, false],
        [start, true],
        [start + name.length - 1, true],
        [start + name.length, false],
      ] as const) {
        const { x, y } = middleOf(node, offset);
        await moveTo(x, y, 1);
        if (hit) {
          opened += 1;
          await expectOpen(page, name);
          await moveTo(FAR.x, FAR.y);
          await expectClosed(page);
        }
        expect(page.opened).toHaveLength(opened);
      }
    },
  );
});
