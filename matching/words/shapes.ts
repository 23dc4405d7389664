import { classAt, LOWER, UPPER } from './letter-classes.ts';

/** `capital`: one capital in front. `caps`: two letters or more, none of them small. `caseless`: a script without case, or digits. */
export type Shape = 'lower' | 'capital' | 'caps' | 'mixed' | 'caseless';

/** The shape of a word. */
export function shapeOf(word: string): Shape {
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < word.length; at++) {
    const found = classAt(word, at);
    if (found === LOWER) lower++;
    else if (found === UPPER) upper++;
  }
  if (upper === 0) return lower > 0 ? 'lower' : 'caseless';
  if (lower === 0) return upper > 1 ? 'caps' : 'capital';
  return classAt(word, 0) === UPPER && upper === 1 ? 'capital' : 'mixed';
}

/** Whether a word of this shape has a capital somewhere. */
export function hasCapital(shape: Shape): boolean {
  return shape !== 'lower' && shape !== 'caseless';
}
