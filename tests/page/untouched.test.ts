import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectMarks, startReading, stopReading } from './reading-stage.ts';

afterEach(stopReading);

// A page that clobbers the document does so for the test's own world as well, but for no content script: tests/e2e has it.

const fixtures = import.meta.glob<string>(
  ['../fixtures/pages/*.html', '!../fixtures/pages/clobbered.html', '../fixtures/sample-article.html'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

test.each(Object.entries(fixtures))('%s is the same before, during and after', async (_, html) => {
  document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
  document.body.append('Lukashenka stands at the end.');
  const before = document.documentElement.outerHTML;
  const { reader, errors, stop } = startReading();
  await expect.poll(() => reader.state).toBe('ready');
  expect(reader.placed.all().length).toBeGreaterThan(0);
  expect(document.documentElement.outerHTML).toBe(before);
  stop();
  expect(document.documentElement.outerHTML).toBe(before);
  expect(errors).toEqual([]);
});

test('selection, focus, caret and undo are left alone while a page is read again and again', async () => {
  document.body.innerHTML =
    '<p>Lukashenka in Minsk</p><div id=editor contenteditable>abc</div><input value="abc"><p id=count>0</p>';
  const { reader } = startReading();
  await expectMarks(['Lukashenka']);
  const editor = document.querySelector<HTMLElement>('#editor');
  await userEvent.click(editor ?? document.body);
  for (const letter of 'Lukashenka') {
    await userEvent.keyboard(letter);
    document.querySelector('#count')?.replaceChildren(`Lukashenka ${letter}`);
  }
  await expectMarks(['Lukashenka', 'Lukashenka']);
  expect(editor?.textContent).toContain('Lukashenka');
  expect(document.activeElement).toBe(editor);
  document.execCommand('undo');
  expect(editor?.textContent).not.toContain('Lukashenka');
  const paragraph = document.querySelector('p');
  document.getSelection()?.selectAllChildren(paragraph ?? document.body);
  document.querySelector('#count')?.replaceChildren('Minsk');
  await expectMarks(['Minsk', 'Minsk'], 'place');
  expect(String(document.getSelection())).toBe('Lukashenka in Minsk');
  expect(reader.state).toBe('ready');
});
