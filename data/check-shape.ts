import * as v from 'valibot';
import type { Problem } from './problem.ts';

const faultAndRemedy = (issue: v.BaseIssue<unknown>): Pick<Problem, 'fault' | 'remedy'> => {
  if (issue.expected === 'never') return { fault: 'the field is unknown', remedy: 'Remove it, or correct its name' };
  if (issue.received === 'undefined') return { fault: 'it is missing', remedy: 'Add it' };
  const fault = issue.kind === 'schema' ? `must be ${issue.expected}, not ${issue.received}` : issue.message;
  return { fault, remedy: 'Correct the value' };
};

/** A card is named by its id as far as it has one: a reader finds that sooner than a position. */
const cardAt = (item: unknown, position: unknown): string =>
  v.is(v.object({ id: v.string() }), item) ? item.id : `#${String(position)}`;

/** A step of a path: the name of a field, or a position in a list. */
const nameOf = ({ key }: { readonly key: unknown }): string =>
  typeof key === 'string' || typeof key === 'number' ? String(key) : '?';

const problemOf = (issue: v.BaseIssue<unknown>): Problem => {
  const [file, ...path] = issue.path ?? [];
  const first = path[0];
  const inCard = first?.type === 'array' ? first : undefined;
  return {
    file: file ? nameOf(file) : 'pack',
    ...(inCard ? { card: cardAt(inCard.value, inCard.key) } : {}),
    field: (inCard ? path.slice(1) : path).map(nameOf).join('.'),
    ...faultAndRemedy(issue),
  };
};

/** Files by name, opened by a schema with an entry for each: typed, or the problems of their shape. */
export const checkShape = <Files extends v.GenericSchema>(
  schema: Files,
  candidate: unknown,
): { files: v.InferOutput<Files> } | { problems: Problem[] } => {
  const result = v.safeParse(schema, candidate);
  return result.success ? { files: result.output } : { problems: result.issues.map(problemOf) };
};
