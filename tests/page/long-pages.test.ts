import { afterEach, expect, test, vi } from 'vitest';
import { ALLOWANCE } from '../../page/allowance.ts';
import { expectMarks, marks, startReading, stopReading } from './reading-stage.ts';

afterEach(stopReading);

const FILLER = 'Nothing of interest happened in any of the towns that day. ';

test('five megabytes in one node', async () => {
  const paragraph = document.createElement('p');
  paragraph.textContent = `Lukashenka. ${FILLER.repeat(Math.ceil(5e6 / FILLER.length))}Lukashenka.`;
  document.body.append(paragraph);
  const { errors, read } = startReading();
  await expectMarks(['Lukashenka', 'Lukashenka']);
  expect(errors).toEqual([]);
  expect(Math.max(...read.map((text) => text.length))).toBeLessThan(20_000);
});

test('a hundred thousand nodes, with other work getting its turn in between', async () => {
  document.body.innerHTML = `<p>Lukashenka</p>${'<div><span>one</span> <b>two</b></div>'.repeat(16_500)}<p>Lukashenka</p>`;
  let turns = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    turns += 1;
    port2.postMessage(null);
  };
  startReading();
  port2.postMessage(null);
  await expectMarks(['Lukashenka', 'Lukashenka']);
  port1.close();
  expect(turns).toBeGreaterThan(5);
});

test('a page that never rests is read all the same', async () => {
  document.body.innerHTML = `<p>Lukashenka</p>${'<div><span>one</span> <b>two</b></div>'.repeat(5_000)}<p>Lukashenka</p>`;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => port2.postMessage(null);
  port2.postMessage(null);
  startReading();
  await expectMarks(['Lukashenka', 'Lukashenka']);
  port1.close();
});

test('what is on the screen is read first', async () => {
  const paragraph = `<p>${FILLER.repeat(40)}</p>`;
  document.body.innerHTML = paragraph.repeat(300);
  const seen = document.body.children[200];
  seen?.scrollIntoView();
  const { read } = startReading();
  if (seen) seen.textContent = `On the screen. ${FILLER.repeat(40)}`;
  await vi.waitFor(() => expect(read.length).toBeGreaterThanOrEqual(2));
  const first = read.findIndex((text) => text.startsWith('On the screen'));
  expect(first).toBeGreaterThanOrEqual(0);
  expect(first).toBeLessThan(3);
  window.scrollTo(0, 0);
});

test('a page beyond the allowance is read as far as it goes, says so, and goes on when asked', async () => {
  document.body.innerHTML = `<p>Lukashenka one. ${FILLER}</p><p>Lukashenka two. ${FILLER}</p><p>Lukashenka three. ${FILLER}</p>`;
  const { reader } = startReading({ allowance: { ...ALLOWANCE, text: 100 } });
  await vi.waitFor(() => expect(reader.state).toBe('stopped'));
  expect(marks()).toEqual(['Lukashenka']);
  reader.readOn();
  await expectMarks(['Lukashenka', 'Lukashenka']);
  expect(reader.state).toBe('stopped');
  reader.readOn();
  await expectMarks(['Lukashenka', 'Lukashenka', 'Lukashenka']);
  await vi.waitFor(() => expect(reader.state).toBe('ready'));
});

test('a page with more mentions than are allowed is marked as far as it goes, says so, and goes on when asked', async () => {
  document.body.innerHTML = '<p>Lukashenka</p><p>Lukashenka, Lukashenka</p><p>Lukashenka</p><p>Lukashenka</p>';
  const { reader } = startReading({ allowance: { ...ALLOWANCE, mentions: 2 } });
  await vi.waitFor(() => expect(reader.state).toBe('stopped'));
  await expectMarks(['Lukashenka', 'Lukashenka', 'Lukashenka']);
  reader.readOn();
  await expectMarks(['Lukashenka', 'Lukashenka', 'Lukashenka', 'Lukashenka']);
  expect(reader.state).toBe('stopped');
  reader.readOn();
  await expectMarks(['Lukashenka', 'Lukashenka', 'Lukashenka', 'Lukashenka', 'Lukashenka']);
  await vi.waitFor(() => expect(reader.state).toBe('ready'));
});

test('the marks of one text node are bounded, however many it holds', async () => {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'Then Lukashenka spoke. '.repeat(20_000);
  document.body.append(paragraph);
  const { errors, reader } = startReading();
  await vi.waitFor(() => expect(reader.state).toBe('stopped'), { timeout: 5_000 });
  await vi.waitFor(() => expect(marks().length).toBe(reader.placed.all().length));
  expect(marks().length).toBeGreaterThanOrEqual(ALLOWANCE.mentionsInNode);
  expect(marks().length).toBeLessThan(2 * ALLOWANCE.mentionsInNode);
  expect(errors).toEqual([]);
});

test('what is found first is shown while a page of very many nodes is still walked', async () => {
  document.body.innerHTML = `<p>Lukashenka</p>${'<div><span>one</span> <b>two</b></div>'.repeat(16_500)}<p>Lukashenka</p>`;
  const { reader } = startReading();
  const shown: string[] = [];
  reader.placed.onChange(
    () => shown.push(`${reader.placed.all().length} ${reader.state}`),
    new AbortController().signal,
  );
  await expectMarks(['Lukashenka', 'Lukashenka']);
  expect(shown[0]).toBe('1 reading');
  await vi.waitFor(() => expect(reader.state).toBe('ready'));
});

test('only what changed is read again', async () => {
  document.body.innerHTML = Array.from({ length: 500 }, (_, index) => `<p>Paragraph ${index} Lukashenka</p>`).join('');
  const { read } = startReading();
  await vi.waitFor(() => expect(marks()).toHaveLength(500));
  const before = read.length;
  document.body.children[250]?.append(' and Lukashenka');
  await vi.waitFor(() => expect(marks()).toHaveLength(501));
  expect(read.slice(before)).toEqual(['Paragraph 250 Lukashenka and Lukashenka']);
});

test('a storm of changes that ends leaves the right marks', async () => {
  document.body.innerHTML = '<p id=count>0</p><ul></ul>';
  const { errors } = startReading();
  const list = document.querySelector('ul');
  const counter = document.querySelector('#count')?.firstChild as Text;
  for (let burst = 0; burst < 40; burst += 1) {
    for (let index = 0; index < 50; index += 1) {
      counter.data = `${burst}:${index}`;
      const item = document.createElement('li');
      item.textContent = index === 49 ? `Lukashenka ${burst}` : `Item ${index}`;
      list?.prepend(item);
    }
    while ((list?.children.length ?? 0) > 100) list?.lastChild?.remove();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await expectMarks(['Lukashenka', 'Lukashenka']);
  expect(errors).toEqual([]);
});

test('a thousand navigations leave no mention of a page that is gone', async () => {
  document.body.innerHTML = '<main></main>';
  const main = document.querySelector('main');
  const { reader } = startReading();
  for (let page = 0; page < 1_000; page += 1) {
    const paragraph = document.createElement('p');
    paragraph.textContent = `Lukashenka on page ${page}`;
    main?.replaceChildren(paragraph);
    if (page % 100 === 0) await expectMarks(['Lukashenka']);
  }
  await vi.waitFor(() => expect(reader.placed.all()[0]?.range.startContainer).toBe(main?.firstChild?.firstChild));
  expect(reader.placed.all()).toHaveLength(1);
  expect(CSS.highlights.get('backstory-person')?.size).toBe(1);
});
