import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { PageFacts } from '../../matching/mention.ts';
import { htmlBlocks } from './html-blocks.ts';

/** A run of text that nothing interrupts, and its UTF-16 offset in the whole text. */
export interface Block {
  readonly text: string;
  readonly start: number;
}

/** A file as the matcher takes it. */
export interface ReadFile {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly facts: Pick<PageFacts, 'language' | 'date'>;
  /** The text is not the file's own: it was taken out of HTML. */
  readonly extracted: boolean;
}

/** What the system's codes mean to whoever gave the path. */
const TROUBLES = new Map([
  ['ENOENT', 'does not exist: check the path'],
  ['EISDIR', 'is a directory: name the files in it'],
  ['EACCES', 'may not be read: check its permissions'],
]);

/** Blocks are parted by blank lines. */
const BLOCK = /[^\r\n](?:[^\r\n]|\r?\n(?![^\S\n]*(?:\r?\n|$)))*/g;

/**
 * Reads a `.txt` or `.html` file.
 * @throws Error that says in one sentence what is wrong with the file.
 */
export async function readPage(path: string): Promise<ReadFile> {
  const kind = extname(path).toLowerCase();
  if (!['.txt', '.html', '.htm', '.xhtml'].includes(kind))
    throw new Error('is neither .txt nor .html: give the file one of these endings');
  const text = decode(await load(path));
  if (kind !== '.txt') return { ...htmlBlocks(text), extracted: true };
  return {
    text,
    blocks: [...text.matchAll(BLOCK)].map(({ 0: block, index }) => ({ text: block, start: index })),
    facts: {},
    extracted: false,
  };
}

async function load(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Error(TROUBLES.get(code) ?? `cannot be read (${code})`, { cause: error });
  }
}

function decode(bytes: Buffer): string {
  if (bytes.includes(0)) throw new Error('is binary: only text can be annotated');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new Error('is not UTF-8: convert it first, for instance with iconv', { cause: error });
  }
}
