import type { Frame, FrameLexicon } from '../../data/recognition/frames-schema.ts';
import type { Recognition } from '../../data/recognition/schema.ts';
import type { Pack } from '../../data/schema.ts';
import { SHORT_KEY } from '../words/fold.ts';
import { parseWord } from '../words/words.ts';
import { eventHints } from './event-hints.ts';
import { type Hints, KEY_LETTERS } from './hint-signs.ts';
import { declinedHints, listed, nameSigns, personHints, phraseHints } from './name-hints.ts';
import { sieveOf } from './sieve.ts';

/** A literal is rare with so many characters. */
const LITERAL_CHARACTERS = 4;

/** A word in Latin letters, or the key of one. */
const LATIN_SIGN = /^~?[a-z\-шц]+[.:]?$/;
const HAS_FOLD_RULES = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** What hints follow from. */
export interface HintSources extends Recognition {
  readonly frames: readonly Frame[];
  readonly frameLexicon: FrameLexicon;
}

/**
 * The hints of a pack: something of every spelling of every card that is marked on any page, and of the ways in which events are told. Cards
 * that are marked on topic only need none, since a page is on topic only where another card is recognised; nor do roles and acronyms, which
 * nothing is established by.
 */
export function hintsOf(pack: Pack, sources: HintSources): Hints {
  const { people, organisations, places, lexicon } = sources;
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
  const hintsElsewhere = new Map(
    elsewhere.map(({ id, names, phrases: patterns }) => [
      id,
      [...declinedHints(names), ...patterns.filter((phrase) => !isForeign(phrase)).flatMap(phraseHints)],
    ]),
  );
  const ofEvents = eventHints(sources.frames, sources.frameLexicon, (id) => hintsElsewhere.get(id) ?? []);
  const hints = distinct(
    withoutImplied([
      ...ofNames,
      ...phrases.filter((phrase) => !isForeign(phrase) && !holdsName(phrase, heard)).flatMap(phraseHints),
      ...ofEvents.hints,
    ]),
  );
  const hintsAlone = new Set(hints);
  const groups = new Map(
    [...ofEvents.groups].map(([name, signs]) => [
      `#${name}`,
      [...new Set(signs)].filter((sign) => !hintsAlone.has(sign)),
    ]),
  );
  const anchors = anchorsOf(hints, groups);
  return {
    sieve: sieveOf(anchors.filter(isLatin)),
    hints: hints.join(' '),
    groups: [...groups].map(([name, signs]) => [name, ...signs.toSorted()].join(' ')).join('|'),
    anchors: anchors.toSorted().join(' '),
    literals: distinct(foreign.map((phrase) => literalHint(phrase, wordsElsewhere))).join(' '),
  };
}

/** Signs of which each hint has one, few and rare ones; all that are not in Latin letters, since text in others is looked at in any case. */
function anchorsOf(hints: readonly string[], groups: ReadonlyMap<string, readonly string[]>): string[] {
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
const isLatin = (sign: string): boolean => LATIN_SIGN.test(sign);
const isGroup = (sign: string): boolean => sign.startsWith('#');
const distinct = (hints: readonly string[]): string[] =>
  [...new Set(hints.map((hint) => hint.split('+').toSorted().join('+')))].filter((hint) => hint !== '').toSorted();
