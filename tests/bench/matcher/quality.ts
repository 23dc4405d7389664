import type { Passage } from '../../corpus/passages.ts';
import { rates } from '../../corpus/score.ts';
import type { Found } from './method.ts';

/** Precision, recall and F1 of names in passages with their answers, events left out. */
export function qualityOf(
  passages: readonly Passage[],
  isName: (id: string) => boolean,
  find: (text: string) => Found[],
) {
  let hits = 0;
  let misses = 0;
  let falseMarks = 0;
  for (const { text, answers } of passages) {
    const names = answers.filter(({ id }) => isName(id));
    const found = find(text);
    const isSame = (a: Found, b: Found) => a.id === b.id && a.start === b.start && a.end === b.end;
    for (const answer of names.filter(({ either }) => !either))
      if (found.some((one) => isSame(one, answer))) hits++;
      else misses++;
    falseMarks += found.filter((one) => !names.some((answer) => isSame(one, answer))).length;
  }
  return rates({ hits, misses, falseMarks });
}
