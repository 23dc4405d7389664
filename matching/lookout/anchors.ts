/** A word in Latin letters, or the key of one. */
const LATIN_SIGN = /^~?[a-z\-шц]+[.:]?$/;

/**
 * Signs of which each hint has one, few and rare ones, or all of a group; and all that are not in Latin letters, since text in others is looked at
 * in any case. A greedy cover (Chvátal, 1979, https://doi.org/10.1287/moor.4.3.233).
 */
export function anchorsOf(hints: readonly string[], groups: ReadonlyMap<string, readonly string[]>): string[] {
  const signsOf = hints.map((hint) => hint.split('+'));
  const ofGroups = groupsInEach(signsOf.filter((signs) => signs.every(isGroup))).flatMap(
    (name) => groups.get(name) ?? [],
  );
  const others = signsOf.flat().filter((sign) => !isGroup(sign) && !isLatin(sign));
  const anchors = new Set([...ofGroups, ...others, ...hints.filter((hint) => !hint.includes('+') && isLatin(hint))]);
  let open = signsOf.filter((signs) => signs.every(isLatin));
  for (;;) {
    open = open.filter((signs) => !signs.some((sign) => anchors.has(sign)));
    const worth = new Map<string, number>();
    // Long words are rare ones.
    for (const sign of open.flat()) worth.set(sign, (worth.get(sign) ?? 0) + sign.length ** 2);
    const [best] = [...worth].toSorted((one, other) => other[1] - one[1]);
    if (best === undefined) return [...anchors];
    anchors.add(best[0]);
  }
}

/** Few groups of which each hint has one. */
function groupsInEach(hints: readonly (readonly string[])[]): string[] {
  const [name] = [...new Set(hints.flat())].toSorted((one, other) => countOf(other, hints) - countOf(one, hints));
  return name === undefined ? [] : [name, ...groupsInEach(hints.filter((signs) => !signs.includes(name)))];
}

const countOf = (sign: string, hints: readonly (readonly string[])[]): number =>
  hints.filter((signs) => signs.includes(sign)).length;

/** Whether a sign is one in Latin letters. */
export const isLatin = (sign: string): boolean => LATIN_SIGN.test(sign);
const isGroup = (sign: string): boolean => sign.startsWith('#');
