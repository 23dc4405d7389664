import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { parsePassages } from '../../corpus/passages.ts';
import { madeUpPage } from '../matcher/made-up-page.ts';

/** The length of a long page, words: as long as a novel of the thicker kind. */
const LONG_PAGE_WORDS = 200_000;

/** Writes pages that are too large or too built to be files of their own; resolves to where they are. */
export const makePages = async (): Promise<{ readonly long: string; readonly busy: string }> => {
  const folder = await mkdtemp(join(tmpdir(), 'backstory-bench-pages-'));
  const long = join(folder, 'made-up-200-000-words.html');
  const busy = join(folder, 'front-page-app.html');
  await writeFile(long, longPage());
  await writeFile(busy, await busyPage());
  return { long, busy };
};

/** The very page that the matcher is measured on, as a browser gets it. */
const longPage = (): string => {
  const folder = fileURLToPath(new URL('../../corpus/gold', import.meta.url));
  const passages = readdirSync(folder).flatMap((file) => parsePassages(readFileSync(join(folder, file), 'utf8'), file));
  const english = passages.filter(({ language }) => language === 'en');
  const paragraphs = madeUpPage(LONG_PAGE_WORDS, english).map((text) => `<p>${escaped(text)}</p>`);
  return pageOf('Two hundred thousand words', paragraphs.join('\n'));
};

/** A page that renders itself. */
const busyPage = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('pages/front-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'frontPage',
      },
    },
  });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  const script = output[0].code.replaceAll('</script', '<\\/script');
  return pageOf('A front page', `<div id="root"></div><script>${script}</script>`);
};

const pageOf = (title: string, body: string): string =>
  `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>${title}</title>\n</head>\n<body>\n${body}\n</body>\n</html>\n`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
