import type { BlockNames, NameSpark } from '../names/block-reader.ts';
import type { Candidate } from '../names/candidate.ts';
import type { Gazetteer, PhraseMeaning } from '../names/gazetteer.ts';
import { isInHandle, wholeNames } from '../names/name-spans.ts';
import { isDotted } from '../names/persons.ts';
import type { PhraseHit } from '../names/phrases.ts';
import type { Token } from '../words/tokens.ts';
import { claimAcronyms } from './acronym-claims.ts';
import { claimAround } from './around.ts';
import { definedOtherwise } from './definitions.ts';
import { claimPersons, type Stranger, type SurnameAt, surnamesOf } from './person-claims.ts';
import { BlockSetting } from './setting.ts';
import { claimNames, claimPhrases, strike } from './thing-claims.ts';

/** All that a block claims, in a text of a given language. */
export interface BlockClaims {
  readonly candidates: readonly Candidate[];
  readonly strangers: readonly Stranger[];
  /** Things of whose name the block names another bearer. */
  readonly namesakes?: readonly string[];
  /** Those of them that it begins with, as a dateline does. */
  readonly datelines?: readonly string[];
  /** Acronyms that the block defines as something else. */
  readonly defined: readonly string[];
  readonly tokens: readonly Token[];
}

/** Sets of endings of languages whose given names take none. */
const PLAIN_SETS = new Set(['none', 'de', 'genitive']);

/** Gathers the candidates of one block. A function of the block and the language alone. */
export function claimBlock(
  text: string,
  block: BlockNames,
  spoken: readonly string[],
  gazetteer: Gazetteer,
  isThing: (token: Token) => boolean,
): BlockClaims {
  const { languages, names, people, around, regions } = gazetteer;
  const licence = names.licences.of(languages.endingsOf(spoken));
  const named = block.phrases.filter(({ meaning }) => meaning.form === 'phrase' || meaning.form === 'name');
  const ends = new Set(named.map(({ to }) => to));
  const setting = new BlockSetting(
    block.tokens,
    spoken,
    languages.endingsOf(spoken).some((set) => !PLAIN_SETS.has(set)),
    (at) => ends.has(at + 1) || block.tokens.slice(at, at + 1).some(isThing),
    (at) => block.tokens.slice(at, at + 1).some((token) => languages.isSmallWord(token, spoken[0])),
  );
  const sparks = block.names
    .filter(({ at }) => !isInHandle(block.tokens, at))
    .map((spark) => (isWord(spark.at, block, gazetteer) ? withoutSlips(spark) : spark));
  const persons = claimPersons(
    [...surnamesOf(sparks, licence, spoken), ...listedSurnames(block, people)],
    setting,
    gazetteer,
  );
  const acronyms = claimAcronyms(block.acronyms, setting, gazetteer);
  const others = othersByDot(block);
  const things = [
    ...claimPhrases(
      block.phrases.filter((hit) => !others.includes(hit)),
      text,
      setting,
      gazetteer,
    ),
    ...claimNames(sparks, licence, block.phrases, setting, gazetteer),
  ];
  const elsewhere = things.filter(({ to }) => regions.follow(block.tokens, to - 1));
  const regimes = persons.candidates.flatMap((person) => {
    const words = around.get(person.id);
    return words === undefined ? [] : (claimAround(person, words, block.tokens) ?? []);
  });
  const claimed = [
    ...wholeNames(persons.candidates, text, block.tokens),
    ...things.filter((thing) => !elsewhere.includes(thing)),
    ...acronyms,
    ...regimes,
  ];
  return {
    candidates: strike(
      claimed.filter((candidate) => !isWithinRole(candidate, claimed)),
      block.phrases,
      block.tokens,
    ).filter((role) => role.form !== 'role' || isFree(role, [...persons.candidates, ...things], setting, gazetteer)),
    // "Administración Biden" is none.
    strangers: [
      ...persons.strangers.filter(({ from }) => !named.some((hit) => hit.from <= from && from < hit.to)),
      ...others.map(({ meaning: { id }, from }) => ({ id, from })),
    ],
    namesakes: [
      ...block.phrases.flatMap(({ meaning }) => (meaning.namesake ? [meaning.id] : [])),
      ...elsewhere.map(({ id }) => id),
    ],
    datelines: elsewhere.flatMap(({ id, from }) => (from === 0 ? [id] : [])),
    defined: definedOtherwise(
      block.acronyms.flatMap(({ at, things: owners }) =>
        owners.map(({ record }) => ({ id: record.id, from: at, to: at + 1 })),
      ),
      things,
      block.tokens,
    ),
    tokens: block.tokens,
  };
}

/** "吉尔·拜登": a name that a dot parts from a given name which is none of its bearer's, as he has them in longer phrases. */
function othersByDot({ phrases, tokens }: BlockNames): readonly PhraseHit<PhraseMeaning>[] {
  const names = phrases.filter(({ meaning }) => meaning.form === 'name');
  return names.filter(
    ({ meaning, from, to }) =>
      isDotted(tokens[from]) &&
      !names.some((other) => other.meaning.id === meaning.id && other.from < from && other.to === to),
  );
}

/** Whether the data know the word as another: a given name, a demonym. */
function isWord(at: number, { tokens, phrases }: BlockNames, { given }: Gazetteer): boolean {
  const { other, clusters } = given.read(tokens[at]?.text ?? '');
  return (
    other ||
    clusters.length > 0 ||
    phrases.some(({ meaning, from, to }) => meaning.form === 'demonym' && from <= at && at < to)
  );
}

function withoutSlips({ at, hits }: NameSpark): NameSpark {
  return { at, hits: hits.filter(({ cost }) => cost === 0) };
}

/** Surnames in scripts without fold rules: found as words of the vocabulary. */
function listedSurnames({ phrases, tokens }: BlockNames, people: Gazetteer['people']): SurnameAt[] {
  return phrases.flatMap(({ meaning, from, start, end }) => {
    const person = people.get(meaning.id);
    const token = tokens[from];
    if (meaning.form !== 'surname' || person === undefined || token === undefined) return [];
    // No name takes the article: الماس is the diamond.
    if (token.text.slice(0, start - token.start).endsWith('ال')) return [];
    return [
      {
        at: from,
        person,
        cost: 0,
        key: token.text,
        foreign: '',
        inflected: false,
        isWord: false,
        trimStart: start - token.start,
        trimEnd: token.end - end,
      },
    ];
  });
}

/** "俄罗斯总统" in "白俄罗斯总统": another's, whether that one counts or not. */
function isWithinRole({ form, start, end }: Candidate, claimed: readonly Candidate[]): boolean {
  const isOuter = (outer: Candidate) => outer.form === 'role' && outer.start <= start && end <= outer.end;
  return form === 'role' && claimed.some((outer) => isOuter(outer) && outer.end - outer.start > end - start);
}

/** Next to its bearer's name a role is part of the naming; next to another's it is that one's. */
function isFree(role: Candidate, persons: readonly Candidate[], setting: BlockSetting, { given }: Gazetteer): boolean {
  const { tokens, spoken } = setting;
  const beside = (token: Token | undefined) =>
    token !== undefined && (/^[\s,'’“"„«(]{1,3}$/.test(token.gap) || (token.gap === '' && token.shape === 'caseless'));
  if (
    persons.some(
      ({ id, from, to }) =>
        id === role.id &&
        ((from === role.to && beside(tokens[from])) || (to === role.from && beside(tokens[role.from]))),
    )
  )
    return false;
  const article = role.from > 0 ? tokens[role.from - 1] : undefined;
  if (
    article !== undefined &&
    /^\s$/.test(tokens[role.from]?.gap ?? '') &&
    persons.some(({ id, to }) => id === role.id && to === role.from - 1 && beside(article)) &&
    article.shape === 'lower'
  )
    return false;
  const next = tokens[role.to];
  // "the president of Belarus's chess union"
  if (next?.text === 's' && /^['’]$/.test(next.gap) && setting.around(role.to).isThing(role.to - 1)) return false;
  if (next === undefined || !/^,?\s$/.test(next.gap) || next.shape !== 'capital' || setting.startsSentence(role.to))
    return true;
  if (given.read(next.text).other) return false;
  // "Belarus lideri, Minsk'e döndü"
  if (setting.around(role.to).isThing(role.to)) return true;
  // "Germany's foreign minister, Annalena Baerbock,"
  const surname = tokens[role.to + 1];
  if (next.gap.includes(',') && surname?.shape === 'capital' && surname.gap === ' ') return false;
  return setting.around(role.to).titleCase || (spoken[0] === 'de' && tokens[role.to + 1]?.shape !== 'capital');
}
