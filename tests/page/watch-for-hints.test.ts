import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchForHints } from '../../page/watch-for-hints.ts';

let end = new AbortController();

afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

/** Watches this document for a word; the texts shown and whether it was found. */
const watchFor = (word: string) => {
  end = new AbortController();
  const shown: string[] = [];
  const found = vi.fn<() => void>();
  const looked = vi.fn<() => void>();
  const notice = (text: string) => {
    shown.push(text);
    return text.includes(word);
  };
  const report = (error: unknown) => {
    throw error;
  };
  const frameMet = vi.fn<(frame: Element) => void>();
  watchForHints({ document, notice, found, looked, frameMet, alive: () => true, report }, end.signal);
  return { shown, found, looked, frameMet };
};

const foundSoon = (found: () => void) => vi.waitFor(() => expect(found).toHaveBeenCalledTimes(1));

describe('watching a page for hints', () => {
  it('shows what is there, hidden or not, and stops at the first hint', async () => {
    document.body.innerHTML = '<p>Nothing here.</p><p hidden>But Minsk there.</p>';
    const { shown, found } = watchFor('Minsk');
    await foundSoon(found);
    const before = shown.length;
    document.body.append('Minsk again');
    await vi.waitFor(() => new Promise(requestAnimationFrame));
    expect(shown.length).toBe(before);
  });

  it('says once that it has looked at all there is, and goes on looking', async () => {
    document.body.innerHTML = '<p>Nothing here.</p>';
    const { shown, found, looked } = watchFor('Minsk');
    await vi.waitFor(() => expect(looked).toHaveBeenCalledTimes(1));
    expect(shown).toContain('Nothing here.');
    document.body.append('Nor there. ');
    await vi.waitFor(() => expect(shown.join()).toContain('Nor there.'));
    document.body.append('To Minsk.');
    await foundSoon(found);
    expect(looked).toHaveBeenCalledTimes(1);
  });

  it('does not say so where it found something', async () => {
    document.body.innerHTML = '<p>To Minsk.</p>';
    const { found, looked } = watchFor('Minsk');
    await foundSoon(found);
    expect(looked).not.toHaveBeenCalled();
  });

  it('joins an initial to the word it begins', async () => {
    document.body.innerHTML = '<p><span>M</span>insk sleeps.</p>';
    await foundSoon(watchFor('Minsk').found);
  });

  it('leaves scripts, styles and what is typed alone', async () => {
    document.body.innerHTML =
      '<script type="x">Minsk</script><style>/* Minsk */</style><textarea>Minsk</textarea><p>The end.</p>';
    const { shown, found } = watchFor('Minsk');
    await vi.waitFor(() => expect(shown).toContain('The end.'));
    expect(found).not.toHaveBeenCalled();
    expect(shown.join()).not.toContain('Minsk');
  });

  it.each([
    ['added', () => document.body.insertAdjacentHTML('beforeend', '<div><p>To Minsk.</p></div>')],
    ['changed in place', () => document.querySelector('p')?.firstChild?.replaceWith('To Minsk.')],
    [
      'set as data',
      () => {
        const text = document.querySelector('p')?.firstChild;
        if (text instanceof Text) text.data = 'To Minsk.';
      },
    ],
    [
      'in a shadow root attached late',
      () => {
        const root = document.querySelector('section')?.attachShadow({ mode: 'open' });
        root?.append('To Minsk.');
      },
    ],
  ])('notices text %s', async (_, change) => {
    document.body.innerHTML = '<p>Nothing yet.</p><section></section>';
    const { shown, found } = watchFor('Minsk');
    await vi.waitFor(() => expect(shown).toContain('Nothing yet.'));
    change();
    await vi.waitFor(() => expect(found).toHaveBeenCalledTimes(1), { timeout: 4_000 });
  });

  it('shows nothing more after its signal aborted', async () => {
    document.body.innerHTML = '<p>Nothing yet.</p>';
    const { shown, found } = watchFor('Minsk');
    await vi.waitFor(() => expect(shown).toContain('Nothing yet.'));
    end.abort();
    document.body.append('Minsk');
    await vi.waitFor(() => new Promise(requestAnimationFrame));
    expect(found).not.toHaveBeenCalled();
  });
});
