import { afterEach, describe, expect, test, vi } from 'vitest';
import { look } from './reader-stage.tsx';
import { EVERYTHING, expectMarks, marks, startReading, stopReading } from './reading-stage.ts';

afterEach(() => {
  stopReading();
  vi.restoreAllMocks();
  CSS.highlights.clear();
});

const OURS = /^backstory-/;
const names = (): string[] => [...CSS.highlights.keys()].filter((name) => OURS.test(name)).sort();

describe('the registry of highlights is the page’s as well', () => {
  test('marks come back when the page empties it, and the page’s own stay', async () => {
    document.body.innerHTML = '<p>Lukashenka</p>';
    const own = new Highlight();
    startReading();
    await expectMarks(['Lukashenka']);
    CSS.highlights.clear();
    CSS.highlights.set('search-results', own);
    expect(marks()).toEqual([]);
    await expectMarks(['Lukashenka']);
    expect(CSS.highlights.get('search-results')).toBe(own);
  });

  test('a highlight that the page puts under our name is not ours to take away', async () => {
    document.body.innerHTML = '<p>Lukashenka</p>';
    const { stop } = startReading();
    await expectMarks(['Lukashenka']);
    const theirs = new Highlight();
    CSS.highlights.set('backstory-person', theirs);
    stop();
    expect(names()).toEqual(['backstory-person']);
    expect(CSS.highlights.get('backstory-person')).toBe(theirs);
  });

  test('a name shows inside an event, and a flash above both', async () => {
    document.body.innerHTML = '<p>The Sochi meeting of Lukashenka</p>';
    const { reader } = startReading();
    await expectMarks(['Lukashenka']);
    const [first] = reader.placed.all();
    if (first) reader.flash(first.range);
    const priority = (name: string) => CSS.highlights.get(name)?.priority ?? Number.NaN;
    expect(priority('backstory-event')).toBeLessThan(priority('backstory-person'));
    expect(priority('backstory-person')).toBeLessThan(priority('backstory-flash'));
    expect([...(CSS.highlights.get('backstory-flash') ?? [])].map(String)).toEqual(['Sochi meeting']);
    await vi.waitFor(() => expect(CSS.highlights.has('backstory-flash')).toBe(false), { timeout: 5_000 });
  });
});

describe('letters that are not of the text’s colour', () => {
  const seenThrough = () => [...(CSS.highlights.get('backstory-see-through') ?? [])].map(String);
  const FILL = '-webkit-text-fill-color';
  const STROKE = '-webkit-text-stroke';

  test.each([
    ['a transparent fill', `${FILL}: transparent`, ['Lukashenka'], ['Lukashenka']],
    ['a fill without opacity', `${FILL}: oklch(0.5 0.1 20 / 0)`, ['Lukashenka'], ['Lukashenka']],
    ['a transparent colour', 'color: transparent', ['Lukashenka'], []],
    ['another fill', `${FILL}: green`, [], []],
    ['an outline alone', `color: transparent; ${STROKE}: 1px black`, [], []],
    ['an outline around a transparent fill', `${FILL}: transparent; ${STROKE}: 1px`, [], []],
    ['an outline of another colour', `${STROKE}: 1px red`, [], []],
    ['an outline of the same colour', `${STROKE}: 0.3px`, ['Lukashenka'], []],
    ['an outline that is not seen', `${STROKE}: 1px transparent`, ['Lukashenka'], []],
  ])('with %s', async (_what, style, marked, through) => {
    document.body.innerHTML = `<p style="color: navy; ${style}">Lukashenka</p><p>Belsat</p>`;
    const { reader } = startReading();
    await expectMarks(['Belsat'], 'organisation');
    expect([marks(), seenThrough()]).toEqual([marked, through]);
    // Marked or not, it can be pointed at and is in the list.
    expect(reader.placed.all()).toHaveLength(2);
  });

  test('are of the text’s colour after all where colours are forced', async () => {
    await look('forced colours');
    try {
      document.body.innerHTML = `<p style="color: navy">Lukashenka</p><p style="${FILL}: green">Lukashenka</p><p style="${FILL}: transparent">Lukashenka</p>`;
      startReading();
      await expectMarks(['Lukashenka', 'Lukashenka', 'Lukashenka']);
      expect(seenThrough()).toEqual([]);
    } finally {
      await look('light');
    }
  });

  test('are followed when the page draws them otherwise', async () => {
    document.body.innerHTML =
      '<style>.cut { -webkit-text-fill-color: transparent } .drawn { -webkit-text-stroke: 1px red }</style><p>Lukashenka</p>';
    startReading();
    await expectMarks(['Lukashenka']);
    const paragraph = document.querySelector('p') as HTMLElement;
    for (const [name, marked, through] of [
      ['cut', ['Lukashenka'], ['Lukashenka']],
      ['drawn', [], []],
      ['', ['Lukashenka'], []],
    ] as const) {
      paragraph.className = name;
      await vi.waitFor(() => expect([marks(), seenThrough()]).toEqual([marked, through]), { timeout: 5_000 });
    }
  });

  test('are seen however many marks there are', async () => {
    document.body.innerHTML = `${'<p>Lukashenka</p>'.repeat(500)}<h1 style="${FILL}: transparent">Lukashenka</h1>`;
    startReading();
    await vi.waitFor(() => expect(seenThrough()).toEqual(['Lukashenka']), { timeout: 5_000 });
  });

  test('are not marked when half of the name is drawn otherwise', async () => {
    document.body.innerHTML = `<p>Lukash<b style="${FILL}: transparent">enka</b></p><p>Belsat</p>`;
    startReading();
    await expectMarks(['Belsat'], 'organisation');
    expect([marks(), seenThrough()]).toEqual([[], []]);
  });
});

describe('the user’s choices', () => {
  test('the style is a matter of names, not of anything in the page', async () => {
    document.body.innerHTML = '<p>Lukashenka</p>';
    const { reader } = startReading();
    await expectMarks(['Lukashenka']);
    expect(names()).toContain('backstory-person-tint');
    expect(names()).toContain('backstory-person-underline');
    reader.choose({ ...EVERYTHING, markStyle: 'underline' });
    await vi.waitFor(() => expect(names()).not.toContain('backstory-person-tint'));
    expect(names()).toContain('backstory-person-underline');
    expect(names()).toContain('backstory-person');
  });

  test('kinds that are not wanted are neither marked nor offered', async () => {
    document.body.innerHTML = '<p>Lukashenka in Minsk</p>';
    const { reader } = startReading({ choices: { ...EVERYTHING, kinds: { ...EVERYTHING.kinds, place: false } } });
    await expectMarks(['Lukashenka']);
    expect(marks('place')).toEqual([]);
    expect(reader.placed.all()).toHaveLength(1);
    reader.choose(EVERYTHING);
    await expectMarks(['Minsk'], 'place');
  });

  test('the first of a card in each block', async () => {
    document.body.innerHTML = '<p>Lukashenka, Minsk, Lukashenka</p><p>Lukashenka</p>';
    startReading({ choices: { ...EVERYTHING, density: 'first-in-block' } });
    await expectMarks(['Lukashenka', 'Lukashenka']);
  });
});

describe('off means off', () => {
  test('no highlight, no listener, no observer is left', async () => {
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    document.body.innerHTML = '<p>Lukashenka</p>';
    const before = document.documentElement.outerHTML;
    const { reader, read, stop } = startReading();
    await expectMarks(['Lukashenka']);
    expect(document.documentElement.outerHTML).toBe(before);
    stop();
    expect(names()).toEqual([]);
    expect(reader.placed.all()).toEqual([]);
    expect(disconnect).toHaveBeenCalledOnce();
    expect(document.documentElement.outerHTML).toBe(before);
    const readSoFar = read.length;
    document.body.append('Lukashenka');
    const raised = vi.spyOn(window, 'setTimeout');
    document.body.click();
    await new Promise((resolve) => requestIdleCallback(resolve));
    expect(raised).not.toHaveBeenCalled();
    expect(read).toHaveLength(readSoFar);
  });

  test('every listener on the page goes by a signal', async () => {
    const added = [vi.spyOn(window, 'addEventListener'), vi.spyOn(document, 'addEventListener')];
    document.body.innerHTML = '<p>Lukashenka</p>';
    const { stop } = startReading();
    await expectMarks(['Lukashenka']);
    const onPage = added.flatMap(({ mock }) => mock.calls.map(([, , options]) => options));
    expect(onPage.length).toBeGreaterThan(5);
    const signals = onPage.map((options) => (typeof options === 'object' ? options.signal : undefined));
    expect(signals.every((signal) => signal instanceof AbortSignal)).toBe(true);
    stop();
    expect(signals.every((signal) => signal?.aborted)).toBe(true);
  });
});

describe('a tab that nobody sees', () => {
  const see = (state: DocumentVisibilityState) => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
    document.dispatchEvent(new Event('visibilitychange'));
  };

  test('is not read until somebody does', async () => {
    see('hidden');
    document.body.innerHTML = '<p>Lukashenka</p>';
    const { read } = startReading();
    await new Promise((resolve) => requestIdleCallback(resolve));
    expect(read).toEqual([]);
    see('visible');
    await expectMarks(['Lukashenka']);
  });

  test('costs nothing meanwhile, and is right again when seen', async () => {
    document.body.innerHTML = '<p>Lukashenka</p><p id=kept>Lukashenka</p>';
    const { reader, read } = startReading();
    await expectMarks(['Lukashenka', 'Lukashenka']);
    const kept = reader.placed.all()[1];
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    see('hidden');
    expect(disconnect).toHaveBeenCalled();
    const readSoFar = read.length;
    document.querySelector('p')?.append(' Belsat');
    await new Promise((resolve) => requestIdleCallback(resolve));
    expect(read).toHaveLength(readSoFar);
    see('visible');
    await expectMarks(['Belsat'], 'organisation');
    expect(read.slice(readSoFar)).toEqual(['Lukashenka Belsat']);
    expect(reader.placed.all()).toContain(kept);
  });
});
