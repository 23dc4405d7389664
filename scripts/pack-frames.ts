import type { FrameLexicon } from '../data/recognition/frames-schema.ts';
import { plain } from '../matching/words/fold.ts';
import { mapValues } from './map-values.ts';

/** Many languages in one list (ISO 639-2). */
const MANY = 'mul';
/** Kept apart from the rest: gzip packs letters of one alphabet better than two in turn. */
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * The lexicon as it is shipped: words folded, the lists of all languages in one, sorted, and none that a stem beside it finds as well. It finds the
 * same as the one that people edit, and is smaller and quicker to open.
 */
export function packFrameLexicon({ concepts, numberWords, calendar }: FrameLexicon): FrameLexicon {
  const lists = Object.entries(concepts).map(
    ([concept, { words = {} }]) => [concept, withoutCovered(allWords(Object.values(words)))] as const,
  );
  const listed = (isWanted: (word: string) => boolean) =>
    Object.fromEntries(
      lists
        .map(([concept, list]) => [concept, list.filter(isWanted)] as const)
        .filter(([, list]) => list.length > 0)
        .map(([concept, list]) => [concept, list.join(' ')]),
    );
  const latin = listed((word) => !CYRILLIC.test(word));
  return {
    packed: true,
    concepts: mapValues(concepts, ({ words: _words, ...rest }, concept) => {
      const list = latin[concept];
      return list === undefined ? rest : { ...rest, words: { [MANY]: list } };
    }),
    cyrillic: listed((word) => CYRILLIC.test(word)),
    numberWords: mapValues(numberWords, (words) => merged([words])),
    calendar: {
      months: mergedGroups(calendar.months),
      doubtfulMonths: merged([calendar.doubtfulMonths]),
      weekdays: mergedGroups(calendar.weekdays),
      seasons: mergedGroups(calendar.seasons),
      dayWords: mapValues(calendar.dayWords, (words) => merged([words])),
      lookingBack: merged([calendar.lookingBack]),
      days: mapValues(calendar.days, (words) => merged([words])),
      monthsAway: mapValues(calendar.monthsAway, (words) => merged([words])),
      yearsAway: mapValues(calendar.yearsAway, (words) => merged([words])),
    },
  };
}

function merged(lists: readonly string[]): string {
  return withoutCovered(allWords(lists)).join(' ');
}

function allWords(lists: readonly string[]): string[] {
  return lists.flatMap((list) => list.split(' ').map(folded));
}

/** The lists of a calendar: their first groups in one, their second groups in one … */
function mergedGroups(byLanguage: Readonly<Record<string, string>>): Record<string, string> {
  const lists = Object.values(byLanguage).map((list) => list.split(' '));
  const groups =
    lists[0]?.map((_, at) =>
      withoutCovered(lists.flatMap((list) => list[at]?.split('|').map(folded) ?? [])).join('|'),
    ) ?? [];
  return { [MANY]: groups.join(' ') };
}

/** Words in capitals stand for capitals alone, and stay. */
function folded(phrase: string): string {
  return phrase
    .split('_')
    .map((word) => (isCapitals(word) ? word : plain(word)))
    .join('_');
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function withoutCovered(words: readonly string[]): string[] {
  const all = [...new Set(words)];
  const stems = all.filter((word) => word.endsWith('*') && !word.includes('_')).map((word) => word.slice(0, -1));
  const isCovered = (word: string) =>
    !isCapitals(word) && stems.some((stem) => word !== `${stem}*` && word.startsWith(stem));
  return all.filter((word) => !isCovered(word)).toSorted();
}
