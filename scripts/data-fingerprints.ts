/**
 * Remakes data/fingerprints.json from the text of the source: `node scripts/data-fingerprints.ts FILE`.
 * The file is plain text, the title on its first line and a paragraph on each line that is not empty.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fingerprint } from '../data/fingerprint.ts';
import { paragraphsOf, sentencesOf } from './sentences.ts';

const target = new URL('../data/fingerprints.json', import.meta.url);

const fingerprintsOf = (text: string): Promise<string[][]> =>
  Promise.all(paragraphsOf(text).map((paragraph) => Promise.all(sentencesOf(paragraph).map(fingerprint))));

/** As the formatter of the project writes it, so that remaking the file changes nothing but what has changed. */
const inJson = (paragraphs: readonly string[][]): string =>
  `${JSON.stringify({ algorithm: 'SHA-256', paragraphs }, null, 2).replace(/\[\s+("\w+")\s+\]/gu, '[$1]')}\n`;

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Which text? Usage: npm run -s data:fingerprints -- FILE');
  process.exitCode = 1;
} else {
  try {
    const paragraphs = await fingerprintsOf(await readFile(file, 'utf8'));
    await writeFile(target, inJson(paragraphs));
    console.log(`${paragraphs.flat().length} sentences in ${paragraphs.length} paragraphs: data/fingerprints.json`);
  } catch (error) {
    console.error(`Cannot make fingerprints of ${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
