import { afterEach, expect, test, vi } from 'vitest';
import { markedCards } from '../../page/frame-report.ts';
import { whileWorthReading } from '../../page/frame-worth.ts';
import { expectMarks, startReading, stopReading } from './reading-stage.ts';

afterEach(stopReading);

test('a line holds the words as printed and some around them', async () => {
  document.body.innerHTML = `<p>${'Long before that, in the very early hours, '.repeat(3)}the ministers told
    Lukash\u00adenka\tto think again, and ${'to think once more, and then again, '.repeat(3)}</p><p>Minsk</p>`;
  const { reader } = startReading();
  await expectMarks(['Minsk'], 'place');
  const [first, second] = reader.lines();
  expect(first).toMatchObject({ ordinal: 0, id: 'lukashenka', kind: 'person', text: 'Lukashenka', maybe: false });
  expect(first?.before).toBe('…the very early hours, the ministers told ');
  expect(first?.after).toBe(' to think again, and to think once more, and…');
  expect(second).toMatchObject({ ordinal: 1, text: 'Minsk', before: '', after: '' });
  expect(markedCards(reader.placed.all())).toEqual(['lukashenka', 'minsk']);
});

const frame = async (style: string): Promise<{ window: Window; element: HTMLIFrameElement }> => {
  const element = document.createElement('iframe');
  element.style.cssText = style;
  document.body.append(element);
  const { contentWindow } = element;
  if (!contentWindow) throw new Error('no window');
  return { window: contentWindow, element };
};

test('a frame is read while it is larger than an advertisement', async () => {
  const { window: inner, element } = await frame('width: 300px; height: 250px');
  const end = new AbortController();
  const begun: AbortSignal[] = [];
  whileWorthReading(inner, (worth) => begun.push(worth), end.signal);
  await new Promise((resolve) => inner.requestIdleCallback(resolve, { timeout: 1_000 }));
  expect(begun).toEqual([]);
  element.style.cssText = 'width: 600px; height: 400px';
  await vi.waitFor(() => expect(begun).toHaveLength(1));
  element.style.cssText = 'width: 300px; height: 100px';
  await vi.waitFor(() => expect(begun[0]?.aborted).toBe(true));
  element.style.cssText = 'width: 600px; height: 400px';
  await vi.waitFor(() => expect(begun).toHaveLength(2));
  end.abort();
  expect(begun[1]?.aborted).toBe(true);
});
