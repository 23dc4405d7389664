/** What scanning makes of letters, and what they were: so unlike a word that all are mended at once. */
const MISREAD_GROUPS: readonly (readonly [seen: RegExp, meant: string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/0/g, 'o'],
  [/1/g, 'l'],
  [/\|/g, 'l'],
];
/** Letters that are taken for one another, in pairs. */
const MISREAD_LETTERS = 'il ce nu co bh ft gq ij rt'.split(' ');
const MISREAD = new Set(MISREAD_LETTERS.flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]));

/** The word with all mended that no writer would have written. */
export function withoutMisreadGroups(word: string): string {
  return MISREAD_GROUPS.reduce((mended, [seen, meant]) => mended.replace(seen, meant), word);
}

/** Words of which scanning may have made this one by taking one letter for another. */
export function beforeMisreading(word: string): string[] {
  return Array.from(word).flatMap((letter, at) =>
    MISREAD_LETTERS.flatMap((pair) =>
      at > 0 && pair.includes(letter) ? [`${word.slice(0, at)}${pair.replace(letter, '')}${word.slice(at + 1)}`] : [],
    ),
  );
}

/** Whether scanning may have made `key` of the known name. */
export function isMisread(known: string, key: string): boolean {
  return (
    known.length === key.length &&
    [...known].every((letter, at) => letter === key[at] || MISREAD.has(`${letter}${key[at] ?? ''}`))
  );
}
