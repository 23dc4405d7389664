import type { Declension, Lexicon, PersonRecord, Recognition, ThingRecord } from '../../data/recognition/schema.ts';
import type { Pack } from '../../data/schema.ts';
import { keys, light, SHORT_KEY } from '../words/fold.ts';
import { parseWord } from '../words/words.ts';
import { type Hints, KEY_LETTERS, LONE_STEM_LETTERS, PAIRED_KEY_LETTERS } from './hint-signs.ts';
import { sieveOf } from './sieve.ts';

/** Letters of a word: endings begin later. */
const STEM_LETTERS = 6;
/** A literal is rare with so many characters. */
const LITERAL_CHARACTERS = 4;
/** Words of a phrase that are looked for, the longest first. */
const WORDS_PER_PHRASE = 3;
/** Ways to write one phrase that are told apart; with more, fewer of its words are looked for. */
const MOST_WAYS = 16;

/** A word in Latin letters, or the key of one. */
const LATIN_SIGN = /^~?[a-z\-шц]+[.:]?$/;
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
  const elsewhere = [...organisations, ...places].filter(({ id }) => !everywhere.has(id));
  const wordsElsewhere = new Set(
    elsewhere.flatMap(({ phrases: patterns }) => patterns.filter(isForeign).flatMap(wordsOf)),
  );
  const ofNames = [
    ...persons.flatMap((person) => personHints(person, lexicon)),
    ...things.flatMap(({ names }) => declinedHints(names)),
  ];
  const heard = new Set(ofNames.filter((hint) => hint.startsWith('~') && !hint.includes('+')));
  const hints = joined(
    withoutImplied([
      ...ofNames,
      ...phrases.filter((phrase) => !isForeign(phrase) && !holdsName(phrase, heard)).flatMap(phraseHints),
    ]),
  );
  const signs = [...new Set(hints.split(/[ +]/))];
  const latin = anchorsOf(hints.split(' '));
  // Text in other letters is looked at in any case.
  const anchors = new Set([...latin, ...signs.filter((sign) => !LATIN_SIGN.test(sign))]);
  return {
    sieve: sieveOf(latin),
    hints,
    anchors: joined([...anchors]),
    literals: joined(foreign.map((phrase) => literalHint(phrase, wordsElsewhere))),
  };
}

/** Signs of which each hint in Latin letters has one, few and rare ones. */
function anchorsOf(hints: readonly string[]): string[] {
  const anchors = hints.filter((hint) => !hint.includes('+') && LATIN_SIGN.test(hint));
  let open = hints.map((hint) => hint.split('+')).filter((signs) => signs.every((sign) => LATIN_SIGN.test(sign)));
  for (;;) {
    open = open.filter((signs) => !signs.some((sign) => anchors.includes(sign)));
    const worth = new Map<string, number>();
    // Long words are rare ones.
    for (const sign of open.flat()) worth.set(sign, (worth.get(sign) ?? 0) + sign.length ** 2);
    const [best] = [...worth].toSorted((one, other) => other[1] - one[1]);
    if (best === undefined) return anchors;
    anchors.push(best[0]);
  }
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
  if (word.length <= SHORT_KEY) return [declension === 'none' || declension === 'exact' ? `${word}.` : `${word}:`];
  return keys(name).map((key) => `~${key.replace('=', '').slice(0, letters)}`);
}

/** "Biden administration": there is no such phrase without a word that is `heard` as a name by itself. */
function holdsName(phrase: string, heard: ReadonlySet<string>): boolean {
  return phrase
    .split(' ')
    .some((slot) => !slot.endsWith('?') && slot.split('|').every((written) => isHeard(written, heard)));
}

/** Whether a word is heard as a name, with its marks or without, whatever its ending. */
function isHeard(written: string, heard: ReadonlySet<string>): boolean {
  const { plain: word, open, capital } = parseWord(written);
  if (!capital || word.length <= (open ? KEY_LETTERS + 1 : SHORT_KEY)) return false;
  return [written.replace('*', ''), word].every((form) => nameSigns(form, KEY_LETTERS).some((sign) => heard.has(sign)));
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

/** The beginning of the word that says most. The world's news are full of America; of its PEN they are not. */
function literalHint(phrase: string, wordsElsewhere: ReadonlySet<string>): string {
  const [word = ''] = wordsOf(phrase).toSorted(
    (a, b) => Number(wordsElsewhere.has(a)) - Number(wordsElsewhere.has(b)) || b.length - a.length,
  );
  const beginning = word.slice(0, LITERAL_CHARACTERS);
  return wordsElsewhere.has(beginning) ? word : beginning;
}

/** One way to write each word of a phrase. */
function wordsOf(phrase: string): string[] {
  return phrase.split(' ').flatMap((slot) => slot.replaceAll(/[?*]/g, '').split('|').slice(0, 1));
}

const isForeign = (phrase: string): boolean => !HAS_FOLD_RULES.test(phrase);
const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));
const listed = (words: string): string[] => words.split(' ').filter((word) => word !== '');
const joined = (hints: readonly string[]): string =>
  [...new Set(hints.map((hint) => hint.split('+').toSorted().join('+')))]
    .filter((hint) => hint !== '')
    .toSorted()
    .join(' ');
