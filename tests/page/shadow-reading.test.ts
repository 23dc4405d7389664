import { afterEach, expect, test } from 'vitest';
import { expectMarks, startReading, stopReading } from './reading-stage.ts';

afterEach(stopReading);

const host = (html: string, mode: ShadowRootMode = 'open', within: ParentNode = document.body): ShadowRoot => {
  const element = document.createElement('div');
  within.append(element);
  const root = element.attachShadow({ mode });
  root.innerHTML = html;
  return root;
};

test('open roots are read, nested ones too; closed ones are the page’s own', async () => {
  document.body.innerHTML = '<p>Lukashenka</p>';
  host('<p>Lukashenka</p>', 'open', host('<p>Lukashenka</p>'));
  host('<p>Lukashenka</p>', 'closed');
  startReading();
  await expectMarks(['Lukashenka', 'Lukashenka', 'Lukashenka']);
});

test('what changes in a root is read again', async () => {
  const root = host('<p>Nobody</p>');
  startReading();
  root.firstElementChild?.append(' but Lukashenka');
  await expectMarks(['Lukashenka']);
  root.innerHTML = '';
  await expectMarks([]);
});

test('slotted text is read where it is drawn, text without a slot is not', async () => {
  document.body.innerHTML = '<div id=host>Lukash<b>en</b>ka <i slot=other>Belsat</i></div>';
  const element = document.querySelector('#host');
  element?.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
  startReading();
  await expectMarks(['Lukashenka']);
  await expectMarks([], 'organisation');
  element?.querySelector('i')?.removeAttribute('slot');
  await expectMarks(['Belsat'], 'organisation');
});

test('an empty slot draws what is in it', async () => {
  host('<p><slot>Lukashenka</slot></p>');
  startReading();
  await expectMarks(['Lukashenka']);
});

test('a name runs on from the page into a slot’s neighbourhood', async () => {
  document.body.innerHTML = '<p>Lukash<span id=host>en</span>ka</p>';
  const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<slot></slot>';
  startReading();
  await expectMarks(['Lukashenka']);
});

test('a root attached late is found, though nothing tells', async () => {
  document.body.innerHTML = '<p>Lukashenka</p><div id=late></div><custom-late>x</custom-late>';
  startReading();
  await expectMarks(['Lukashenka']);
  for (const selector of ['#late', 'custom-late']) {
    const root = document.querySelector(selector)?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>Lukashenka</p>';
  }
  await expectMarks(['Lukashenka', 'Lukashenka', 'Lukashenka']);
});

test('a custom element whose root comes late is found among any number of empty boxes', async () => {
  document.body.innerHTML = `<p>Lukashenka</p>${'<div></div>'.repeat(3_000)}<news-late></news-late>`;
  startReading();
  await expectMarks(['Lukashenka']);
  const root = document.querySelector('news-late')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<p>Lukashenka</p>';
  await expectMarks(['Lukashenka', 'Lukashenka']);
});

test('a mark in a root answers to the pointer', async () => {
  const root = host('<p>Lukashenka</p>');
  const { reader } = startReading();
  await expectMarks(['Lukashenka']);
  const node = root.querySelector('p')?.firstChild as Text;
  expect(reader.placed.at(node, 3).map(({ mention }) => mention.id)).toEqual(['lukashenka']);
});
