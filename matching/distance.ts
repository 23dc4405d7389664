/** Letters of fold keys that stand for sounds which spellings confuse. */
const CONFUSED = new Set(
  [
    'шs',
    'шh',
    'шz',
    'шk',
    'шц',
    'cц',
    'zц',
    'sц',
    'tц',
    'cs',
    'ck',
    'cш',
    'zs',
    'gh',
    'ie',
    'ia',
    'ae',
    'ao',
    'ou',
    'eo',
    'vf',
    'vu',
    'vb',
    'nm',
    'dt',
    'iu',
  ].flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]),
);
const CONFUSED_COST = 0.5;

/**
 * Restricted Damerau–Levenshtein distance of two fold keys, in which confusable letters cost half. Stops when it must exceed
 * `limit`, and answers infinity then.
 */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const x = a.charAt(i - 1);
      const y = b.charAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + substitution(x, y));
      if (i > 1 && j > 1 && x === b.charAt(j - 2) && a.charAt(i - 2) === y)
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = row;
  }
  const total = last[b.length] ?? Number.POSITIVE_INFINITY;
  return total <= limit ? total : Number.POSITIVE_INFINITY;
}

function substitution(x: string, y: string): number {
  if (x === y) return 0;
  return CONFUSED.has(x + y) ? CONFUSED_COST : 1;
}

/** Whether two keys differ only by confusable letters, or by a letter too many, too few or moved: no letter simply exchanged. */
export function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return true;
  let differing = 0;
  for (let at = 0; at < a.length; at++) {
    if (a[at] === b[at] || CONFUSED.has(`${a[at]}${b[at]}`)) continue;
    differing++;
  }
  return differing !== 1;
}
