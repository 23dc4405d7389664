import type { Frame, FrameLexicon } from '../../data/recognition/frames-schema.ts';
import type { Lexicon, PersonRecord, Recognition, ThingRecord } from '../../data/recognition/schema.ts';
import type { Pack } from '../../data/schema.ts';
import { SHORT_KEY } from '../words/fold.ts';
import { parseWord } from '../words/words.ts';
import { anchorsOf, isLatin } from './anchors.ts';
import { eventHints } from './event-hints.ts';
import { type Hints, KEY_LETTERS } from './hint-signs.ts';
import { declinedHints, listed, nameSigns, personHints, phraseHints } from './name-hints.ts';
import { sieveOf } from './sieve.ts';

/** A literal is rare with so many characters. */
const LITERAL_CHARACTERS = 4;

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
  const everywhere = new Set(
    pack.cards.filter(({ annotate, anchor }) => anchor || annotate === 'always').map(({ id }) => id),
  );
  const things = [...sources.organisations, ...sources.places];
  const marked: Records = {
    people: sources.people.filter(({ id }) => everywhere.has(id)),
    things: things.filter(({ id }) => everywhere.has(id)),
  };
  const others = things.filter(({ id }) => !everywhere.has(id));
  const hintsOfOthers = new Map(others.map((thing) => [thing.id, thingHints(thing)]));
  const ofEvents = eventHints(sources.frames, sources.frameLexicon, (id) => hintsOfOthers.get(id) ?? []);
  const hints = distinct(withoutImplied([...nameHints(marked, sources.lexicon), ...ofEvents.hints]));
  const groups = groupsWithout(hints, ofEvents.groups);
  const anchors = anchorsOf(hints, groups);
  return {
    sieve: sieveOf(anchors.filter(isLatin)),
    hints: hints.join(' '),
    groups: [...groups].map(([name, signs]) => [name, ...signs.toSorted()].join(' ')).join('|'),
    anchors: anchors.toSorted().join(' '),
    literals: distinct(literalHints(marked, others)).join(' '),
  };
}

interface Records {
  readonly people: readonly PersonRecord[];
  readonly things: readonly ThingRecord[];
}

/** Hints of names and phrases in scripts that have rules. */
function nameHints({ people, things }: Records, lexicon: Lexicon): string[] {
  const ofNames = [
    ...people.flatMap((person) => personHints(person, lexicon)),
    ...things.flatMap(({ names }) => declinedHints(names)),
  ];
  const heard = new Set(ofNames.filter((hint) => hint.startsWith('~') && !hint.includes('+')));
  const phrases = [...people, ...things].flatMap(phrasesOf).filter((phrase) => !isForeign(phrase));
  return [...ofNames, ...phrases.filter((phrase) => !holdsName(phrase, heard)).flatMap(phraseHints)];
}

function thingHints(thing: ThingRecord): string[] {
  return [
    ...declinedHints(thing.names),
    ...phrasesOf(thing)
      .filter((phrase) => !isForeign(phrase))
      .flatMap(phraseHints),
  ];
}

/** Hints of names and phrases in other scripts. */
function literalHints({ people, things }: Records, others: readonly ThingRecord[]): string[] {
  const foreign = [
    ...people.flatMap(({ otherScripts }) => listed(otherScripts)),
    ...[...people, ...things].flatMap(phrasesOf).filter(isForeign),
  ];
  const wordsOfOthers = new Set(others.flatMap(phrasesOf).filter(isForeign).flatMap(wordsOf));
  return foreign.map((phrase) => literalHint(phrase, wordsOfOthers));
}

/** The groups by the names that hints call them by, without signs that are hints by themselves. */
function groupsWithout(
  hints: readonly string[],
  groups: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const alone = new Set(hints);
  return new Map(
    [...groups].map(([name, signs]) => [`#${name}`, [...new Set(signs)].filter((sign) => !alone.has(sign))]),
  );
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

/** Without those hints of which one sign is a hint by itself. */
function withoutImplied(hints: readonly string[]): string[] {
  const alone = new Set(hints.filter((hint) => !hint.includes('+')));
  return hints.filter((hint) => alone.has(hint) || !hint.split('+').some((sign) => alone.has(sign)));
}

/** The beginning of the word that says most. The world's news are full of America; of its PEN they are not. */
function literalHint(phrase: string, wordsOfOthers: ReadonlySet<string>): string {
  const [word = ''] = wordsOf(phrase).toSorted(
    (a, b) => Number(wordsOfOthers.has(a)) - Number(wordsOfOthers.has(b)) || b.length - a.length,
  );
  const beginning = word.slice(0, LITERAL_CHARACTERS);
  return wordsOfOthers.has(beginning) ? word : beginning;
}

/** One way to write each word of a phrase. */
function wordsOf(phrase: string): string[] {
  return phrase.split(' ').flatMap((slot) => slot.replaceAll(/[?*]/g, '').split('|').slice(0, 1));
}

const phrasesOf = ({ phrases = [] }: PersonRecord | ThingRecord): readonly string[] => phrases;
const isForeign = (phrase: string): boolean => !HAS_FOLD_RULES.test(phrase);
const distinct = (hints: readonly string[]): string[] =>
  [...new Set(hints.map((hint) => hint.split('+').toSorted().join('+')))].filter((hint) => hint !== '').toSorted();
