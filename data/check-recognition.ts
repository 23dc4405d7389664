import * as v from 'valibot';
import { checkShape } from './check-shape.ts';
import type { Problem } from './problem.ts';
import { frameLexiconSchema, framesSchema } from './recognition/frames-schema.ts';
import { recognitionSchema } from './recognition/schema.ts';
import type { Card } from './schema.ts';

const filesSchema = v.strictObject({
  'recognition/people': recognitionSchema.entries.people,
  'recognition/organisations': recognitionSchema.entries.organisations,
  'recognition/places': recognitionSchema.entries.places,
  'recognition/lexicon': recognitionSchema.entries.lexicon,
  'recognition/frames': framesSchema,
  'recognition/frames-lexicon': frameLexiconSchema,
});
type RecognitionFiles = v.InferOutput<typeof filesSchema>;

/** The files that `checkRecognition` reads, without `.json`. */
export const recognitionFiles: readonly string[] = Object.keys(filesSchema.entries);

const NO_SUCH_CARD = 'Correct the id, or add the card';

/**
 * Each card has one record that says how it is recognised, in the file of its kind, and each record is of a card; what
 * records, frames and concepts name are cards too. `candidate` holds the content of `recognitionFiles` by name.
 */
export const checkRecognition = (cards: readonly Card[], candidate: unknown): Problem[] => {
  const shape = checkShape(filesSchema, candidate);
  if ('problems' in shape) return shape.problems;
  const { files } = shape;
  const idsOf = (kind: Card['kind']) => new Set(cards.filter((card) => card.kind === kind).map(({ id }) => id));
  return [
    ...checkRecords('recognition/people', idsOf('person'), files),
    ...checkRecords('recognition/organisations', idsOf('organisation'), files),
    ...checkRecords('recognition/places', idsOf('place'), files),
    ...checkRecords('recognition/frames', idsOf('event'), files),
    ...checkNamed(new Set(cards.map(({ id }) => id)), files),
  ];
};

const checkRecords = (
  file: Exclude<keyof RecognitionFiles, 'recognition/lexicon' | 'recognition/frames-lexicon'>,
  wanted: ReadonlySet<string>,
  files: RecognitionFiles,
): Problem[] => {
  const problems: Problem[] = [];
  const report = (card: string, fault: string, remedy: string) =>
    problems.push({ file, card, field: 'id', fault, remedy });
  const seen = new Set<string>();
  for (const { id } of files[file]) {
    if (!wanted.has(id)) report(id, 'no card of this kind has the id', NO_SUCH_CARD);
    if (seen.has(id)) report(id, 'two records have the id', 'Make one of them');
    seen.add(id);
  }
  for (const id of wanted) if (!seen.has(id)) report(id, 'nothing says how the card is recognised', 'Add a record');
  return problems;
};

const checkNamed = (ids: ReadonlySet<string>, files: RecognitionFiles): Problem[] => {
  const dangling = (file: keyof RecognitionFiles, card: string, field: string, names: readonly string[] = []) =>
    names
      .filter((name) => !ids.has(name))
      .map((name): Problem => ({ file, card, field, fault: `there is no card "${name}"`, remedy: NO_SUCH_CARD }));
  return [
    ...files['recognition/organisations'].flatMap(({ id, around }) =>
      dangling('recognition/organisations', id, 'around.person', around && [around.person]),
    ),
    ...files['recognition/frames'].flatMap(({ id, yieldsTo }) =>
      dangling('recognition/frames', id, 'yieldsTo', yieldsTo),
    ),
    ...Object.entries(files['recognition/frames-lexicon'].concepts).flatMap(([concept, { names }]) =>
      dangling('recognition/frames-lexicon', concept, 'names', names),
    ),
  ];
};
