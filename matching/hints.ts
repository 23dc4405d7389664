import type { Declension, Lexicon, PersonRecord, Recognition, ThingRecord } from '../data/recognition/schema.ts';
import type { Pack } from '../data/schema.ts';
import { keys, light, SHORT_KEY } from './fold.ts';
import { parseWord } from './words.ts';

/** The little that tells a page worth reading from all others: see `createLookout`. */
export interface Hints {
  /**
   * Hints parted by blanks; of each, signs joined by `+` that a mention cannot do without. `~luka` is the beginning of a name's fold
   * key, `counci` the beginning of a word, `pen.` a whole word, `maas:` a capitalised word with a short ending at most.
   */
  readonly signs: string;
  /** Beginnings of names in scripts without fold rules or without blanks, parted by blanks. */
  readonly literals: string;
}

/** Letters of a fold key that hint at a name: fewer would fire on every page, more would miss what tolerance lets pass. */
export const KEY_LETTERS = 4;
/** Letters of each key where two stand together: given names are alike in the first few. */
export const PAIRED_KEY_LETTERS = 6;
/** Letters of a word: endings begin later. A word that is all there is of a phrase may be longer. */
const STEM_LETTERS = 6;
export const LONE_STEM_LETTERS = 9;
/** A literal is rare with so many characters. */
const LITERAL_CHARACTERS = 4;
/** Words of a phrase that are looked for, the longest first. */
const WORDS_PER_PHRASE = 3;
/** Ways to write one phrase that are told apart; with more, fewer of its words are looked for. */
const MOST_WAYS = 16;

const HAS_FOLD_RULES = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/**
 * The hints of a pack: something of every spelling of every card that is marked on any page. Cards that are marked on topic only need none,
 * since a page is on topic only where another card is recognised; nor do roles and acronyms, which nothing is established by.
 */
export function hintsOf(pack: Pack, { people, organisations, places, lexicon }: Recognition): Hints {
  const everywhere = new Set(
    pack.cards.filter(({ annotate, anchor }) => anchor || annotate === 'always').map(({ id }) => id),
  );
  const persons = people.filter(({ id }) => everywhere.has(id));
  const things = [...organisations, ...places].filter(({ id }) => everywhere.has(id));
  const phrases = [...persons, ...things].flatMap(({ phrases: patterns = [] }) => patterns);
  const foreign = [...persons.flatMap(({ otherScripts }) => listed(otherScripts)), ...phrases.filter(isForeign)];
  return {
    signs: joined(
      withoutImplied([
        ...persons.flatMap((person) => personHints(person, lexicon)),
        ...things.flatMap(({ names }) => declinedHints(names)),
        ...phrases.filter((phrase) => !isForeign(phrase)).flatMap(phraseHints),
      ]),
    ),
    literals: joined(foreign.map(literalHint)),
  };
}

/** A surname that does not count by itself is looked for beside a given name, unless it is so short that it is rare as it is. */
function personHints({ surnames, given, bare }: PersonRecord, lexicon: Lexicon): string[] {
  if (bare === 'counts') return declinedHints(surnames);
  const firsts = given.flatMap((key) =>
    listed(lexicon.given[key] ?? '').flatMap((name) => nameSigns(name, PAIRED_KEY_LETTERS)),
  );
  return declinedHints(surnames, PAIRED_KEY_LETTERS).flatMap((sign) =>
    sign.startsWith('~') ? firsts.map((first) => `${first}+${sign}`) : [sign],
  );
}

function declinedHints(names: ThingRecord['names'] = [], letters = KEY_LETTERS): string[] {
  return names.flatMap(({ declension, forms }) =>
    listed(forms).flatMap((name) => nameSigns(name, letters, declension)),
  );
}

/** The keys of a short name are as short as those of many words: it is looked for as printed. */
function nameSigns(name: string, letters: number, declension?: Declension): string[] {
  const word = light(name);
  if (word.length <= SHORT_KEY) return [declension === 'none' ? `${word}.` : `${word}:`];
  return keys(name).map((key) => `~${key.replace('=', '').slice(0, letters)}`);
}

/** One hint for each way of combining the alternatives of the words that say most. */
function phraseHints(phrase: string): string[] {
  const slots = phrase.split(' ').filter((slot) => !slot.endsWith('?'));
  const letters = slots.length === 1 ? LONE_STEM_LETTERS : STEM_LETTERS;
  const signs = slots.map((slot) => [...new Set(slot.split('|').map((word) => wordSign(word, letters)))]);
  const telling = signs.toSorted((a, b) => shortest(b) - shortest(a)).slice(0, WORDS_PER_PHRASE);
  while (telling.length > 1 && telling.reduce((ways, slot) => ways * slot.length, 1) > MOST_WAYS) telling.pop();
  return telling.reduce<string[]>(
    (hints, slot) => (hints.length === 0 ? slot : hints.flatMap((hint) => slot.map((sign) => `${hint}+${sign}`))),
    [],
  );
}

function wordSign(written: string, letters: number): string {
  const { plain: word, open } = parseWord(written);
  return open || word.length > letters ? word.slice(0, letters) : `${word}.`;
}

/** Without those hints of which one sign is a hint by itself. */
function withoutImplied(hints: readonly string[]): string[] {
  const alone = new Set(hints.filter((hint) => !hint.includes('+')));
  return hints.filter((hint) => alone.has(hint) || !hint.split('+').some((sign) => alone.has(sign)));
}

function literalHint(phrase: string): string {
  const words = phrase.split(' ').flatMap((slot) => slot.replaceAll(/[?*]/g, '').split('|').slice(0, 1));
  return (words.toSorted((a, b) => b.length - a.length)[0] ?? '').slice(0, LITERAL_CHARACTERS);
}

const isForeign = (phrase: string): boolean => !HAS_FOLD_RULES.test(phrase);
const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));
const listed = (words: string): string[] => words.split(' ').filter((word) => word !== '');
const joined = (hints: readonly string[]): string =>
  [...new Set(hints.map((hint) => hint.split('+').toSorted().join('+')))]
    .filter((hint) => hint !== '')
    .toSorted()
    .join(' ');
