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
import { claimPersons, type Stranger } from './person-claims.ts';
import { isFree, isWithinRole } from './roles.ts';
import { BlockSetting } from './setting.ts';
import { strike } from './strike.ts';
import { listedSurnames, surnamesOf } from './surnames.ts';
import { claimNames, claimPhrases } from './thing-claims.ts';

/** All that a block claims in the languages it may be in. */
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

/** Sets of endings whose languages inflect no given names. */
const PLAIN_SETS = new Set(['none', 'de', 'genitive']);

/** Gathers the candidates of one block. A function of the block and the languages it may be in. */
export function claimBlock(
  text: string,
  block: BlockNames,
  spoken: readonly string[],
  gazetteer: Gazetteer,
  isThing: (token: Token) => boolean,
): BlockClaims {
  const { tokens, phrases } = block;
  const { languages, names, people, regions } = gazetteer;
  const licence = names.licences.of(languages.endingsOf(spoken));
  const named = phrases.filter(({ meaning }) => meaning.form === 'phrase' || meaning.form === 'name');
  const setting = settingOf(block, named, spoken, gazetteer, isThing);
  const sparks = namesIn(block, gazetteer);
  const surnames = [...surnamesOf(sparks, licence, spoken), ...listedSurnames(block, people)];
  const persons = claimPersons(surnames, setting, gazetteer);
  const dotted = othersByDot(block);
  const ours = phrases.filter((hit) => !dotted.includes(hit));
  const things = [
    ...claimPhrases(ours, text, setting, gazetteer),
    ...claimNames(sparks, licence, phrases, setting, gazetteer),
  ];
  const elsewhere = things.filter(({ to }) => regions.follow(tokens, to - 1));
  const regimes = regimesAround(persons.candidates, tokens, gazetteer);
  const claimed = [
    ...wholeNames(
      persons.candidates.map((person) => inOfficeWithin(regimes, person)),
      text,
      tokens,
    ),
    ...things.filter((thing) => !elsewhere.includes(thing)),
    ...claimAcronyms(block.acronyms, setting, gazetteer),
    ...regimes,
  ];
  const outermost = claimed.filter((candidate) => !isWithinRole(candidate, claimed));
  const isNamed = (candidate: Candidate) =>
    candidate.form !== 'role' || isFree(candidate, [...persons.candidates, ...things], setting, gazetteer);
  return {
    candidates: strike(outermost, phrases, tokens).filter(isNamed),
    strangers: [
      // "Administración Biden" is none.
      ...persons.strangers.filter(({ from }) => !named.some((hit) => hit.from <= from && from < hit.to)),
      ...dotted.map(({ meaning: { id }, from }) => ({ id, from })),
    ],
    namesakes: [
      ...phrases.flatMap(({ meaning }) => (meaning.namesake ? [meaning.id] : [])),
      ...elsewhere.map(({ id }) => id),
    ],
    datelines: elsewhere.flatMap(({ id, from }) => (from === 0 ? [id] : [])),
    defined: definedOtherwise(
      block.acronyms.map(({ at, things: owners }) => ({ at, ids: owners.map(({ record }) => record.id) })),
      things,
      tokens,
    ),
    tokens,
  };
}

/** How the rules see the block; `named` are the phrases in it that are names. */
function settingOf(
  { tokens }: BlockNames,
  named: readonly PhraseHit<PhraseMeaning>[],
  spoken: readonly string[],
  { languages }: Gazetteer,
  isThing: (token: Token) => boolean,
): BlockSetting {
  const ends = new Set(named.map(({ to }) => to));
  const answers = (at: number, test: (token: Token) => boolean) => tokens[at] !== undefined && test(tokens[at]);
  return new BlockSetting(
    tokens,
    spoken,
    languages.endingsOf(spoken).some((set) => !PLAIN_SETS.has(set)),
    (at) => ends.has(at + 1) || answers(at, isThing),
    (at) => answers(at, (token) => languages.isSmallWord(token, spoken[0])),
  );
}

/** The words that may be names; what the data know as another word is none by a slip. */
function namesIn(block: BlockNames, gazetteer: Gazetteer): NameSpark[] {
  return block.names
    .filter(({ at }) => !isInHandle(block.tokens, at))
    .map((spark) => (isWord(spark.at, block, gazetteer) ? withoutSlips(spark) : spark));
}

/** The organisations that persons' names make with the words around them. */
function regimesAround(persons: readonly Candidate[], tokens: readonly Token[], { around }: Gazetteer): Candidate[] {
  return persons.flatMap((person) => {
    const words = around.get(person.id);
    return words === undefined ? [] : (claimAround(person, words, tokens) ?? []);
  });
}

/** Whoever has a regime is no namesake, whoever else the page names: "Viktar Lukashenka … the Lukashenka regime". */
function inOfficeWithin(regimes: readonly Candidate[], person: Candidate): Candidate {
  return regimes.some(({ from, to }) => from <= person.from && person.to <= to)
    ? { ...person, inOffice: true }
    : person;
}

/** "吉尔·拜登": a dot joins the name to a given name that is not its bearer's; with the bearer's own it is a longer phrase. */
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
  return (
    given.isGiven(tokens[at]?.text ?? '') ||
    phrases.some(({ meaning, from, to }) => meaning.form === 'demonym' && from <= at && at < to)
  );
}

function withoutSlips({ at, hits }: NameSpark): NameSpark {
  return { at, hits: hits.filter(({ cost }) => cost === 0) };
}
