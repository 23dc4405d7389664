import { afterEach, expect, test, vi } from 'vitest';
import { watchForHints } from '../../page/watch-for-hints.ts';
import { watchFrames } from '../../page/watch-frames.ts';
import { expectMarks, startReading, stopReading } from './reading-stage.ts';

const SMALL = 'width: 300px; height: 250px';
const LARGE = 'width: 600px; height: 400px';

let end = new AbortController();

afterEach(() => {
  end.abort();
  stopReading();
});

/** Each time that frames were noticed, their ids. */
const watch = () => {
  end = new AbortController();
  const noticed: string[] = [];
  const frameMet = watchFrames((frames) => noticed.push(frames.map(({ id }) => id).join(' ')), end.signal);
  return { noticed, frameMet };
};

const addFrame = (id: string, style: string, attributes: Readonly<Record<string, string>> = {}): HTMLIFrameElement => {
  const frame = document.createElement('iframe');
  frame.id = id;
  frame.style.cssText = style;
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  document.body.append(frame);
  return frame;
};

const soon = (noticed: readonly string[], expected: readonly string[]) =>
  vi.waitFor(() => expect(noticed).toEqual(expected), { timeout: 5_000 });

test('frames as large as an article are noticed together, once; others and hidden ones are not', async () => {
  const { noticed, frameMet } = watch();
  const frames = [SMALL, LARGE, `${LARGE}; display: none`, LARGE].map((style, at) => addFrame(`frame${at}`, style));
  for (const frame of [...frames, ...frames]) frameMet(frame);
  await soon(noticed, ['frame1 frame3']);
});

test('a frame is noticed when it grows or is shown, and not again when it does so a second time', async () => {
  const { noticed, frameMet } = watch();
  const frame = addFrame('frame', SMALL);
  const hidden = addFrame('hidden', `${LARGE}; display: none`);
  frameMet(frame);
  frameMet(hidden);
  frameMet(addFrame('other', LARGE));
  await soon(noticed, ['other']);
  frame.style.cssText = LARGE;
  await soon(noticed, ['other', 'frame']);
  frame.style.cssText = SMALL;
  await vi.waitFor(() => new Promise(requestAnimationFrame));
  frame.style.cssText = LARGE;
  hidden.style.display = '';
  await soon(noticed, ['other', 'frame', 'hidden']);
});

test('a frame that shows another page is noticed anew, an advertisement is not', async () => {
  const { noticed, frameMet } = watch();
  const [frame, ad] = [addFrame('frame', LARGE), addFrame('ad', SMALL)];
  frameMet(frame);
  frameMet(ad);
  await soon(noticed, ['frame']);
  for (const one of [ad, frame]) {
    const loaded = new Promise((resolve) => one.addEventListener('load', resolve, { once: true }));
    one.srcdoc = 'Another page.';
    await loaded;
  }
  await soon(noticed, ['frame', 'frame']);
});

test('an advertisement that grows with its next page is noticed', async () => {
  const { noticed, frameMet } = watch();
  const frame = addFrame('frame', SMALL);
  frameMet(frame);
  frame.srcdoc = 'An article.';
  frame.style.cssText = LARGE;
  await vi.waitFor(() => expect(noticed).not.toEqual([]));
});

test('a page on its way is waited for', async () => {
  const { noticed, frameMet } = watch();
  const frame = addFrame('frame', LARGE, { src: `/?${Math.random()}` });
  frameMet(frame);
  expect(performance.getEntriesByName(frame.src)).toEqual([]);
  await soon(noticed, ['frame']);
  expect(performance.getEntriesByName(frame.src)).toHaveLength(1);
});

test('a page that does not come keeps nobody waiting', async () => {
  const { noticed, frameMet } = watch();
  // So far below that the browser fetches nothing.
  frameMet(addFrame('frame', `${LARGE}; position: absolute; top: 99999px`, { loading: 'lazy', src: '/' }));
  await soon(noticed, ['frame']);
});

test('a frame that is taken out and put back is noticed anew', async () => {
  const { noticed, frameMet } = watch();
  const frame = addFrame('frame', LARGE);
  frameMet(frame);
  await soon(noticed, ['frame']);
  frame.remove();
  frameMet(addFrame('other', LARGE));
  await soon(noticed, ['frame', 'other']);
  document.body.append(frame);
  frameMet(frame);
  await soon(noticed, ['frame', 'other', 'frame']);
});

test('nothing is noticed after the end', async () => {
  const { noticed, frameMet } = watch();
  const frame = addFrame('frame', SMALL);
  frameMet(frame);
  end.abort();
  frame.style.cssText = LARGE;
  frameMet(addFrame('late', LARGE));
  const later = watch();
  later.frameMet(frame);
  await soon(later.noticed, ['frame']);
  expect(noticed).toEqual([]);
});

const HOLDERS: readonly (readonly [string, string])[] = [
  ['in the page', '<iframe></iframe>'],
  ['of an object', '<object></object>'],
  ['embedded', '<embed>'],
  ['deep in it', '<main><p>Text. <span><iframe></iframe></span></p></main>'],
  ['in a shadow root', '<div><template shadowrootmode="open"><iframe></iframe></template></div>'],
];

/** Adds such a frame and waits until it is met. */
const meets = (html: string, met: ReadonlySet<Element>): Promise<void> => {
  const holder = document.createElement('section');
  holder.setHTMLUnsafe(html);
  document.body.append(holder);
  const tree = holder.querySelector('div')?.shadowRoot ?? holder;
  const frame = tree.querySelector('iframe, object, embed');
  return vi.waitFor(() => expect(frame !== null && met.has(frame)).toBe(true), { timeout: 5_000 });
};

test.each(HOLDERS)('a frame %s is met on the look-out, there from the start or added', async (_, html) => {
  end = new AbortController();
  const met = new Set<Element>();
  const first = meets(html, met);
  const report = (error: unknown) => {
    throw error;
  };
  const rest = { notice: () => false, found: () => {}, looked: () => {}, alive: () => true, report };
  watchForHints({ document, frameMet: (frame) => met.add(frame), ...rest }, end.signal);
  await first;
  await meets(html, met);
});

test.each(HOLDERS)('a frame %s is met while reading, there from the start or added', async (_, html) => {
  const met = new Set<Element>();
  document.body.innerHTML = '<p>Lukashenka</p>';
  const first = meets(html, met);
  startReading({ frameMet: (frame) => met.add(frame) });
  await first;
  await expectMarks(['Lukashenka']);
  await meets(html, met);
});
