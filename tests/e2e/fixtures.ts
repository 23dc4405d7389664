import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { Stage } from './stage.ts';

const FOLDER = new URL('../fixtures/pages/', import.meta.url);

/** The text of a page under tests/fixtures/pages. */
export const fixture = (name: string): Promise<string> => readFile(new URL(name, FOLDER), 'utf8');

/** Opens such a page at an address of its own, as the type that its name says. */
export async function openFixture(stage: Stage, name: string): Promise<Page> {
  const address = `http://${name.replaceAll('.', '-')}.example/`;
  const type = name.endsWith('.xhtml') ? 'application/xhtml+xml' : 'text/html';
  return stage.open(address, await fixture(name), { 'content-type': `${type}; charset=utf-8` });
}
