import * as v from 'valibot';
import type { Problem } from './problem.ts';
import { type PackFiles, packFilesSchema } from './schema.ts';

type Issue = v.InferIssue<typeof packFilesSchema>;

const remedyOf = (issue: Issue): string => {
  if (issue.expected === 'never') return 'Remove the field, or correct its name';
  if (issue.received === 'undefined') return `Add it: ${issue.expected ?? 'it is required'}`;
  return `Correct the value ${issue.received}`;
};

/** A card is named by its id as far as it has one: a reader finds that sooner than a position. */
const cardAt = (item: unknown, position: unknown): string =>
  v.is(v.object({ id: v.string() }), item) ? item.id : `#${String(position)}`;

/** A step of a path: the name of a field, or a position in a list. */
const nameOf = ({ key }: { readonly key: unknown }): string =>
  typeof key === 'string' || typeof key === 'number' ? String(key) : '?';

const problemOf = (issue: Issue): Problem => {
  const [file, ...path] = issue.path ?? [];
  const first = path[0];
  const inCard = first?.type === 'array' ? first : undefined;
  return {
    file: file ? nameOf(file) : 'pack',
    ...(inCard ? { card: cardAt(inCard.value, inCard.key) } : {}),
    field: (inCard ? path.slice(1) : path).map(nameOf).join('.'),
    fault: issue.message,
    remedy: remedyOf(issue),
  };
};

/** The files of a pack opened by the schema: typed, or the problems of their shape. */
export const checkShape = (candidate: unknown): { files: PackFiles } | { problems: Problem[] } => {
  const result = v.safeParse(packFilesSchema, candidate);
  return result.success ? { files: result.output } : { problems: result.issues.map(problemOf) };
};
