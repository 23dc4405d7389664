import { filedCards } from './card-files.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkQuotes } from './check-quotes.ts';
import { checkReferences } from './check-references.ts';
import { checkShape } from './check-shape.ts';
import type { Problem } from './problem.ts';
import { type Pack, packFilesSchema } from './schema.ts';

type Validation = { readonly pack: Pack; readonly problems: readonly [] } | { readonly problems: readonly Problem[] };

/**
 * Opens a pack of unknown origin: one object with the files of a pack by name (`people` for `people.json`).
 *
 * Promises either a pack whose shape, cross-references, quotes and coverage all hold, or every problem found; where the
 * shape is wrong, only the problems of the shape. Never throws. Runs in Node and in the browser (WebCrypto; in a
 * browser, in a secure context such as a page of the extension).
 */
export const validatePack = async (candidate: unknown): Promise<Validation> => {
  const shape = checkShape(packFilesSchema, candidate);
  if ('problems' in shape) return shape;
  const { files } = shape;
  const quotes = await checkQuotes(files);
  const problems = [...checkReferences(files), ...quotes.problems, ...checkCoverage(files, quotes.quoted)];
  if (problems.length > 0) return { problems };
  const cards = filedCards(files).map(({ card }) => card);
  return { pack: { ...files.pack, source: files.source, cards }, problems: [] };
};
