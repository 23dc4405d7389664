/**
 * Front coding, as dictionaries and search indexes store their terms (Witten, Moffat & Bell, Managing Gigabytes, 4.1): a word of a sorted list is a mark,
 * which says how many letters it shares with the one before, and its other letters. No word has a mark in it, so that nothing else parts them.
 */
const MARKS = ':;<=>?@[]^';
const CODED = /([:;<=>?@[\]^])([^:;<=>?@[\]^]*)/g;

/** Codes sorted words parted by blanks. */
export function frontCode(words: string): string {
  let last = '';
  return words
    .split(' ')
    .map((word) => {
      const most = Math.min(MARKS.length - 1, last.length);
      let shared = 0;
      while (shared < most && last[shared] === word[shared]) shared++;
      last = word;
      return `${MARKS[shared]}${word.slice(shared)}`;
    })
    .join('');
}

/** The words that were coded, parted by blanks. */
export function frontDecode(coded: string): string {
  let last = '';
  return Array.from(coded.matchAll(CODED), ([, mark = '', rest = '']) => {
    last = last.slice(0, MARKS.indexOf(mark)) + rest;
    return last;
  }).join(' ');
}
