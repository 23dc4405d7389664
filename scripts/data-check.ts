/** Checks every file of data/ and says what is wrong, where, and what puts it right: `npm run -s data:check`. */
import { readFile } from 'node:fs/promises';
import { describeProblem } from '../data/problem.ts';
import { packFilesSchema } from '../data/schema.ts';
import { validatePack } from '../data/validate.ts';

const folder = new URL('../data/', import.meta.url);

const readPackFile = async (name: string): Promise<[string, unknown]> => {
  const content: unknown = JSON.parse(await readFile(new URL(`${name}.json`, folder), 'utf8'));
  return [name, content];
};

try {
  const names = Object.keys(packFilesSchema.entries);
  const files = Object.fromEntries(await Promise.all(names.map(readPackFile)));
  const result = await validatePack(files);
  for (const problem of result.problems) console.error(`data/${describeProblem(problem)}`);
  if ('pack' in result) console.log(`data/: ${result.pack.cards.length} cards hold`);
  else process.exitCode = 1;
} catch (error) {
  console.error(`Cannot read data/: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
