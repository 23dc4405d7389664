/** Letters of fold keys that stand for sounds which spellings confuse, in pairs. */
const CONFUSED = 'шs шh шz шk шц cц zц sц tц cs ck cш zs gh ie ia ae ao ou eo vf vu vb nm dt iu';
/** Units of distance for such a letter; any other exchanged costs one. */
const CONFUSED_COST = 0.5;
/** Two letters of fold keys as one number: these are small Latin ones, ш and ц, of which the last seven bits differ. */
const pairOf = (x: number, y: number) => ((x & 0x7f) << 7) | (y & 0x7f);
const IS_CONFUSED = new Uint8Array(1 << 14);
for (const pair of CONFUSED.split(' ')) {
  IS_CONFUSED[pairOf(pair.charCodeAt(0), pair.charCodeAt(1))] = 1;
  IS_CONFUSED[pairOf(pair.charCodeAt(1), pair.charCodeAt(0))] = 1;
}

/** Letters; no key is longer, and in a longer word no slip is sought. */
const LONGEST = 63;
/** Three rows of the table, used in turn. */
const ROWS = Array.from({ length: 3 }, () => new Float64Array(LONGEST + 1));

/**
 * Restricted Damerau–Levenshtein distance of two fold keys, in which confusable letters cost half. Stops when it must exceed
 * `limit`, and answers infinity then.
 */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit || b.length > LONGEST) return Number.POSITIVE_INFINITY;
  let [beforeLast = NO_ROW, last = NO_ROW, row = NO_ROW] = ROWS;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const x = a.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const y = b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + substitution(x, y));
      if (i > 1 && j > 1 && x === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === y)
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const total = last[b.length] ?? Number.POSITIVE_INFINITY;
  return total <= limit ? total : Number.POSITIVE_INFINITY;
}

const NO_ROW = new Float64Array(0);

function substitution(x: number, y: number): number {
  if (x === y) return 0;
  return isConfused(x, y) ? CONFUSED_COST : 1;
}

function isConfused(x: number, y: number): boolean {
  return IS_CONFUSED[pairOf(x, y)] === 1;
}

/** Whether two keys differ only by confusable letters, or by a letter too many, too few or moved: no letter simply exchanged. */
export function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return true;
  let differing = 0;
  for (let at = 0; at < a.length; at++) {
    if (a[at] === b[at] || isConfused(a.charCodeAt(at), b.charCodeAt(at))) continue;
    differing++;
  }
  return differing !== 1;
}
