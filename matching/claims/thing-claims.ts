import type { NameSpark } from '../names/block-reader.ts';
import type { Candidate, Need } from '../names/candidate.ts';
import { ANY } from '../names/ending-licences.ts';
import type { Gazetteer, PhraseMeaning } from '../names/gazetteer.ts';
import type { GivenNames } from '../names/given-names.ts';
import { OBJECT_BEFORE_VERB } from '../names/languages.ts';
import type { PhraseHit } from '../names/phrases.ts';
import { slipsFrom } from '../words/slips.ts';
import type { Token } from '../words/tokens.ts';
import { cheapest, isNameIn, isTellingEnding } from './person-claims.ts';
import type { BlockSetting } from './setting.ts';

const SURENESS = { phrase: 0.97, name: 0.96, role: 0.8, demonym: 0.5, doubtful: 0.6 } as const;
const SLIP_COSTS = 0.2;
/** A thing's name may be so far from its spelling; what is farther is left to the rescue. */
const MOST_SLIP = 0.5;
const LONGEST_LINK = 3;
/** An acronym up to its last full stop, which belongs to it: "U.S." */
const DOTTED = /(?:^|\s)\p{Lu}{1,2}(?:\.\s?\p{Lu}{1,2})+$/u;

type Needing = { readonly needs?: Need };

/** Organisations, places, roles and demonyms by their phrases. `not` phrases strike out or demote what lies in them. */
export function claimPhrases(
  hits: readonly PhraseHit<PhraseMeaning>[],
  text: string,
  setting: BlockSetting,
  gazetteer: Gazetteer,
): Candidate[] {
  const others = othersIn(hits);
  return hits.flatMap((hit) => {
    const { meaning, from, to, start, parted } = hit;
    const { id, form } = meaning;
    if (form === 'not' || form === 'surname' || parted || !stands(id, from, to, setting, others, gazetteer)) return [];
    if (form === 'phrase' && isOtherWord(id, from, to, setting, gazetteer)) return [];
    const end = hit.end + (text[hit.end] === '.' && DOTTED.test(text.slice(start, hit.end)) ? 1 : 0);
    const sureness = form === 'role' || form === 'demonym' ? SURENESS[form] : SURENESS.phrase;
    return [
      {
        id,
        form,
        from,
        to,
        start,
        end,
        confidence: sureness,
        via: { rule: form === 'role' ? 'role' : 'phrase', values: [id] },
        ...(form === 'role' ? { needs: 'named' as const } : needOfWord(id, from, to, setting, gazetteer)),
      },
    ];
  });
}

/** Organisations and places by a single name, known by its sound. */
export function claimNames(
  sparks: readonly NameSpark[],
  licence: number,
  phrases: readonly PhraseHit<PhraseMeaning>[],
  setting: BlockSetting,
  gazetteer: Gazetteer,
): Candidate[] {
  const others = othersIn(phrases);
  return sparks.flatMap(({ at, hits }) => {
    const token = setting.tokens[at];
    const allowed = hits.filter(
      (hit) =>
        (hit.licence === ANY || (hit.licence & licence) !== 0) &&
        hit.cost <= MOST_SLIP &&
        isNameIn(hit.languages, setting.spoken),
    );
    // Another language's ending, or one of a text too short to tell: the page must have the name without.
    const foreign = allowed.length === 0;
    return cheapest(
      foreign
        ? hits.filter(({ cost, ending, key }) => cost === 0 && ending !== '' && isTellingEnding(ending, key))
        : allowed,
    ).flatMap(({ owner, cost, key }) => {
      if (
        token === undefined ||
        !('thing' in owner) ||
        !stands(owner.thing.record.id, at, at + 1, setting, others, gazetteer) ||
        isOtherWord(owner.thing.record.id, at, at + 1, setting, gazetteer)
      )
        return [];
      const { id, names = [] } = owner.thing.record;
      if (cost > 0 && slipsFrom(names, key).size === 0) return [];
      return [
        {
          id,
          form: 'phrase' as const,
          from: at,
          to: at + 1,
          start: token.start,
          end: token.end,
          confidence: SURENESS.name - SLIP_COSTS * cost,
          via: { rule: cost > 0 ? 'slip' : 'spelling', values: [id] },
          ...(foreign
            ? { needs: 'established' as const }
            : cost > 0
              ? { needs: 'named' as const }
              : needOfWord(id, at, at + 1, setting, gazetteer)),
        },
      ];
    });
  });
}

/**
 * Whether nothing around the name says that something else is meant, and what must be near is. A name of several words says itself
 * what it means.
 */
export function stands(
  id: string,
  at: number,
  to: number,
  setting: BlockSetting,
  others: readonly PhraseHit<PhraseMeaning>[],
  { things, spoilers, given }: Gazetteer,
): boolean {
  const thing = things.get(id);
  if (thing === undefined) return true;
  if (to - at === 1 && isSurname(at, setting, given)) return false;
  const spoiler = spoilers.get(id);
  // What belongs to another bearer's whole name says nothing of this one: "Kremlin-linked accounts praised the Tula Kremlin".
  const isOthers = ({ start }: Token) =>
    others.some(
      (hit) => hit.meaning.id === id && hit.start <= start && start < hit.end && !(hit.from <= at && at < hit.to),
    );
  const isSpoilt = (token: Token) => (spoiler?.has(token) ?? false) && !isOthers(token);
  if (spoiler !== undefined && to - at === 1 && setting.anyInSentence(at, isSpoilt)) {
    if (thing.despite === undefined || !setting.anyInSentence(at, (token) => thing.despite?.has(token) ?? false))
      return false;
  }
  if (thing.near !== undefined && !setting.anyInSentence(at, (token) => thing.near?.has(token) ?? false)) return false;
  return !(thing.record.alienBefore && isAlien(at, setting));
}

/** "Беларусы", "Minská": no name of the place in this language; "Polski premier": none before another word, where a sentence begins. */
function isOtherWord(id: string, at: number, to: number, setting: BlockSetting, { things }: Gazetteer): boolean {
  const thing = things.get(id);
  const text = setting.tokens[at]?.text ?? '';
  if (thing === undefined || to - at > 1) return false;
  if (thing.otherWords.mustBe(text, setting.spoken)) return true;
  return setting.opens(at) && setting.tokens[to]?.gap === ' ' && thing.homonyms.mustBe(text, setting.spoken);
}

/** "Soči.", სოჭი: a word that is a name where another place or person says so. */
function needOfWord(id: string, at: number, to: number, setting: BlockSetting, { things }: Gazetteer): Needing {
  const token = setting.tokens[at];
  if (token === undefined || to - at > 1 || !things.get(id)?.homonyms.mayBe(token.text, setting.spoken)) return {};
  if (token.shape === 'caseless' || token.shape === 'lower') return { needs: 'company' };
  return setting.capitalTellsNothing(at) ? { needs: 'established' } : {};
}

/** "Дарія Мінська": a place that stands behind a given name is somebody's surname. */
function isSurname(at: number, setting: BlockSetting, given: GivenNames): boolean {
  const word = setting.tokens[at - 1];
  if (word?.shape !== 'capital' || setting.tokens[at]?.gap !== ' ' || setting.tokens[at]?.shape !== 'capital')
    return false;
  const { other, clusters } = given.read(word.text);
  if (!other && clusters.length === 0) return false;
  const { language, titleCase, isSmallWord } = setting.around(at);
  if (titleCase || isSmallWord(at - 1) || OBJECT_BEFORE_VERB.has(language ?? '')) return false;
  return setting.startsSentence(at - 1) || !/^\s$/.test(word.gap) || setting.tokens[at - 2]?.shape === 'lower';
}

/** "Kazan Kremlin": a capitalised word right before, in the midst of a sentence, that is no title and nothing of ours. */
function isAlien(at: number, setting: BlockSetting): boolean {
  const { tokens } = setting;
  const word = tokens[at - 1];
  const gap = tokens[at]?.gap ?? '';
  if (word === undefined || word.shape !== 'capital' || word.text.length < 3 || !/^\s$/.test(gap)) return false;
  const { titleCase, capitalNouns, isThing } = setting.around(at);
  return (
    !titleCase && !capitalNouns && !setting.startsSentence(at - 1) && !setting.startsSentence(at) && !isThing(at - 1)
  );
}

function othersIn(hits: readonly PhraseHit<PhraseMeaning>[]): readonly PhraseHit<PhraseMeaning>[] {
  return hits.filter(({ meaning }) => meaning.form === 'not');
}

/** In a register pages follow on a comma: "Belarus, 5" is no television channel. */
function isNumber(token: Token | undefined): boolean {
  return token !== undefined && /^\p{N}+$/u.test(token.text);
}

/** "Foreign Affairs Council of 22 February" is of a day, not of another place. */
function isDated(tokens: readonly Token[], to: number): boolean {
  const link = tokens[to - 1];
  return link?.shape === 'lower' && link.text.length <= LONGEST_LINK && isNumber(tokens[to]);
}

/** Strikes out candidates that lie within a phrase meaning something else, or leaves them in doubt. */
export function strike(
  candidates: readonly Candidate[],
  hits: readonly PhraseHit<PhraseMeaning>[],
  tokens: readonly Token[],
): Candidate[] {
  const others = othersIn(hits).filter(
    ({ parted, to }) => !(parted && isNumber(tokens[to - 1])) && !isDated(tokens, to),
  );
  if (others.length === 0) return [...candidates];
  return candidates.flatMap((candidate) => {
    const around = others.find(
      ({ meaning, from, to }) =>
        meaning.id === candidate.id &&
        from < candidate.to &&
        candidate.from < to &&
        to - from >= candidate.to - candidate.from,
    );
    if (around === undefined) return [candidate];
    return around.meaning.doubtful ? [{ ...candidate, confidence: SURENESS.doubtful }] : [];
  });
}
