import { afterEach, describe, expect, test, vi } from 'vitest';
import { ChangeWatch } from '../../page/text/change-watch.ts';
import { expectMarks, startReading, stopReading } from './reading-stage.ts';

let end = new AbortController();

afterEach(() => {
  end.abort();
  end = new AbortController();
  stopReading();
  vi.restoreAllMocks();
});

const watching = () => {
  document.body.innerHTML = '<p>words</p>';
  const noticed = vi.fn();
  const watch = new ChangeWatch('drawn text', noticed, end.signal);
  watch.watch(document);
  return { watch, noticed, paragraph: document.querySelector('p') as HTMLElement };
};

/** Resolves when observers have been told of all changes so far. */
const told = () => new Promise((resolve) => setTimeout(resolve));

describe('the watch over what is drawn', () => {
  test.each([
    'class',
    'style',
    'hidden',
    'inert',
    'data-state',
    'data-open',
    'data-whatever-a-page-calls-it',
    'aria-hidden',
    'aria-expanded',
  ])('notices %s, which may hide or reveal', async (name) => {
    const { watch, noticed, paragraph } = watching();
    paragraph.setAttribute(name, '');
    await vi.waitFor(() => expect(noticed).toHaveBeenCalledOnce());
    expect([...watch.take().restyled]).toEqual([paragraph]);
  });

  test.each(['title', 'd', 'transform', 'src', 'value', 'mydata-state'])('takes no note of %s', async (name) => {
    const { watch, noticed, paragraph } = watching();
    paragraph.setAttribute(name, '');
    await told();
    expect(noticed).not.toHaveBeenCalled();
    paragraph.setAttribute(name, '1');
    expect(watch.take().restyled.size).toBe(0);
  });
});

describe('a storm of states', () => {
  test('is followed without reading the page again', async () => {
    document.body.innerHTML = `<style>[data-state=open] #late { display: block !important }</style><p>Belsat</p>
      ${'<p>some words of the page</p>'.repeat(3_000)}<section><p id=late style="display: none">Lukashenka</p></section>`;
    const { read } = startReading();
    await expectMarks(['Belsat'], 'organisation');
    const readSoFar = read.length;
    const asked = vi.spyOn(window, 'getComputedStyle');
    for (let time = 0; time < 60; time += 1) {
      for (let change = 0; change < 50; change += 1) document.body.dataset['time'] = `${time} ${change}`;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    document.body.dataset['state'] = 'open';
    await expectMarks(['Lukashenka']);
    expect(read.slice(readSoFar)).toEqual(['Lukashenka']);
    // To read the page once, each of its paragraphs would have been asked for its style.
    expect(asked.mock.calls.length).toBeLessThan(1_000);
  });
});
