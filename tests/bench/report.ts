import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const REPORT = join(import.meta.dirname, '../../docs/benchmarks.md');

/**
 * Puts a table into docs/benchmarks.md, between the comments `<!-- NAME -->` and `<!-- /NAME -->`, in the place of the one before.
 * Throws where these are missing.
 */
export async function writeToReport(name: string, table: string): Promise<void> {
  const text = await readFile(REPORT, 'utf8');
  const place = new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`);
  if (!place.test(text)) throw new Error(`${REPORT} has no place for the table: <!-- ${name} --> … <!-- /${name} -->`);
  await writeFile(
    REPORT,
    text.replace(place, () => `<!-- ${name} -->\n${table}<!-- /${name} -->`),
  );
}
