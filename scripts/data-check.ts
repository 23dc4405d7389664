/** Checks every file of data/ and says what is wrong, where, and what puts it right: `npm run -s data:check`. */
import { readFile } from 'node:fs/promises';
import { checkRecognition, recognitionFiles } from '../data/check-recognition.ts';
import { describeProblem } from '../data/problem.ts';
import { packFilesSchema } from '../data/schema.ts';
import { validatePack } from '../data/validate.ts';

const folder = new URL('../data/', import.meta.url);

const readFiles = async (names: readonly string[]): Promise<Record<string, unknown>> => {
  const read = async (name: string): Promise<[string, unknown]> => [
    name,
    JSON.parse(await readFile(new URL(`${name}.json`, folder), 'utf8')),
  ];
  return Object.fromEntries(await Promise.all(names.map(read)));
};

try {
  const result = await validatePack(await readFiles(Object.keys(packFilesSchema.entries)));
  const recognition = await readFiles(recognitionFiles);
  const problems = 'pack' in result ? checkRecognition(result.pack.cards, recognition) : result.problems;
  for (const problem of problems) console.error(`data/${describeProblem(problem)}`);
  if ('pack' in result && problems.length === 0) console.log(`data/: ${result.pack.cards.length} cards hold`);
  else process.exitCode = 1;
} catch (error) {
  console.error(`Cannot read data/: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
