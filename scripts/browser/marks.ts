import type { Frame, Page } from 'puppeteer-core';
import { normaliseSpace } from '../../data/fingerprint.ts';
import { KINDS, type Kind } from '../../data/kinds.ts';
import { until } from './until.ts';

/** A mark as the page's own scripts could see it too: in the registry of highlights. */
export interface SeenMark {
  readonly kind: Kind;
  readonly text: string;
  /** In CSS pixels of the viewport, one a line. */
  readonly boxes: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** All marks in a page, or in one frame of it, now; in document order within a kind. */
export function marksIn(page: Page | Frame): Promise<SeenMark[]> {
  return page.evaluate(
    (kinds) =>
      kinds.flatMap((kind) =>
        [...(CSS.highlights.get(`backstory-${kind}`) ?? [])]
          .filter((range) => range instanceof Range)
          .map((range) => ({
            kind,
            text: range.toString(),
            boxes: [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height })),
          })),
      ),
    [...KINDS],
  );
}

/** Waits until the page, or the frame, has a mark on exactly these words and gives it. */
export function markOn(page: Page | Frame, words: string): Promise<SeenMark> {
  return until(`“${words}” is marked`, async () =>
    (await marksIn(page)).find(({ text }) => normaliseSpace(text) === words),
  );
}

/** Moves the pointer onto the words of a mark, as a hand would: from somewhere else, and in steps. */
export async function pointAt(page: Page, words: string, line = 0): Promise<void> {
  const { boxes } = await markOn(page, words);
  const box = boxes.filter(({ width }) => width > 1)[line];
  if (box === undefined) throw new Error(`“${words}” has no line ${line}.`);
  await page.mouse.move(2, 2);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
}
