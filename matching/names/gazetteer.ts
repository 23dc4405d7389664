import type { Recognition, ThingRecord } from '../../data/recognition/schema.ts';
import type { Pack } from '../../data/schema.ts';
import { finish, type Steps } from '../steps.ts';
import { keys, light, plain } from '../words/fold.ts';
import { WordSet } from '../words/words.ts';
import { GivenNames } from './given-names.ts';
import { KeyIndex } from './key-index.ts';
import { Languages } from './languages.ts';
import type { NameForm } from './name-hit.ts';
import type { Person } from './person.ts';
import { PersonRules } from './persons.ts';
import { PhraseTrie } from './phrases.ts';
import { Regions } from './regions.ts';
import { WordsByLanguage } from './words-by-language.ts';

/** What a phrase of the data means where it stands. */
export interface PhraseMeaning {
  readonly id: string;
  readonly form: NameForm | 'not';
  /** For `not`: the name is left in doubt instead of struck out. */
  readonly doubtful?: boolean;
  /** For `not`: another bearer of the name, whose it is on a page that names none of ours. */
  readonly namesake?: boolean;
  /** For roles: the days between which the person bears it. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** An organisation or a place as the matcher holds one. */
export interface Thing {
  readonly record: ThingRecord;
  readonly near: WordSet | undefined;
  readonly despite: WordSet | undefined;
  readonly wordlike: ReadonlySet<string>;
  /** Forms of the name that are words too. */
  readonly homonyms: WordsByLanguage;
  /** Forms that are words only. */
  readonly otherWords: WordsByLanguage;
  /** By acronym: words right beside it that make it another's. */
  readonly besides: ReadonlyMap<string, WordSet>;
}

/** Words beside a person's name that make an organisation with it. */
export interface Around {
  readonly id: string;
  readonly before: WordSet;
  readonly after: WordSet;
  readonly links: WordSet;
}

/** How the surnames and single names of the data are owned. */
export type Owner = { readonly person: Person } | { readonly thing: Thing };

/** The card of an owner. */
export function idOf(owner: Owner): string {
  return 'person' in owner ? owner.person.record.id : owner.thing.record.id;
}

/** The recognition data as indexes: built once, read only afterwards. */
export interface Gazetteer {
  readonly languages: Languages;
  readonly phrases: PhraseTrie<PhraseMeaning>;
  readonly names: KeyIndex<Owner>;
  readonly given: GivenNames;
  readonly personRules: PersonRules;
  readonly people: ReadonlyMap<string, Person>;
  readonly things: ReadonlyMap<string, Thing>;
  readonly spoilers: ReadonlyMap<string, WordSet>;
  readonly acronyms: ReadonlyMap<string, readonly Thing[]>;
  readonly around: ReadonlyMap<string, Around>;
  readonly regions: Regions;
}

/** Builds the indexes. Only what has a card in the pack is recognised. */
export function createGazetteer(pack: Pack, recognition: Recognition): Gazetteer {
  return finish(gazetteerInSteps(pack, recognition));
}

/** Builds the indexes, record by record. */
export function* gazetteerInSteps(
  pack: Pack,
  { people, organisations, places, lexicon }: Recognition,
): Steps<Gazetteer> {
  const cards = new Set(pack.cards.map(({ id }) => id));
  const phrases = new PhraseTrie<PhraseMeaning>();
  const given = new GivenNames(lexicon);
  const names = new KeyIndex<Owner>(lexicon.endings);
  const persons = new Map<string, Person>();
  const things = new Map<string, Thing>();
  const spoilers = new Map<string, WordSet>();
  const acronyms = new Map<string, Thing[]>();
  const around = new Map<string, Around>();

  for (const record of people) {
    if (!cards.has(record.id)) continue;
    yield;
    const person: Person = {
      record,
      given: new Set(record.given),
      common: new Set(record.common ?? []),
      patronymics: (record.patronymics ?? '').split(' ').filter(Boolean).flatMap(keys),
      articles: new Set((record.articles ?? '').split(' ')),
      middle: new Set((record.middle ?? '').split(' ')),
      adjacent: new WordSet(record.adjacent ?? ''),
      licence: new WordSet(record.licence ?? ''),
      trades: new WordSet(record.trades ?? ''),
      homonyms: new WordsByLanguage(record.homonyms, plain),
      otherWords: new WordsByLanguage(record.otherWords, light),
    };
    persons.set(record.id, person);
    for (const { declension, forms, languages } of record.surnames) names.add({ person }, declension, forms, languages);
    names.exclude(record.not ?? '');
    for (const word of record.otherScripts.split(' ').filter(Boolean))
      phrases.add(word, { id: record.id, form: 'surname' });
    for (const phrase of record.phrases ?? []) phrases.add(phrase, { id: record.id, form: 'name' });
    for (const phrase of record.notPhrases ?? []) phrases.add(phrase, { id: record.id, form: 'not' });
    for (const role of record.roles)
      for (const phrase of role.phrases)
        phrases.add(phrase, { id: record.id, form: 'role', from: role.from, to: role.to });
    if (record.spoilers !== undefined) spoilers.set(record.id, new WordSet(record.spoilers));
  }

  for (const record of [...organisations, ...places]) {
    if (!cards.has(record.id)) continue;
    yield;
    const thing: Thing = {
      record,
      near: record.near === undefined ? undefined : new WordSet(record.near),
      despite: record.despite === undefined ? undefined : new WordSet(record.despite),
      wordlike: new Set(record.wordlike ?? []),
      homonyms: new WordsByLanguage(record.homonyms, plain),
      otherWords: new WordsByLanguage(record.otherWords, light),
      besides: new Map(
        Object.entries(record.acronymSpoilers ?? {}).map(([acronym, words]) => [acronym, new WordSet(words)]),
      ),
    };
    things.set(record.id, thing);
    for (const { declension, forms, languages } of record.names ?? [])
      names.add({ thing }, declension, forms, languages);
    for (const phrase of record.phrases) phrases.add(phrase, { id: record.id, form: 'phrase' });
    for (const phrase of record.not ?? [])
      phrases.add(phrase, { id: record.id, form: 'not', doubtful: record.doubtfulNot ?? false });
    for (const phrase of record.namesakes ?? []) phrases.add(phrase, { id: record.id, form: 'not', namesake: true });
    for (const word of (record.demonyms ?? '').split(' ').filter(Boolean))
      phrases.add(word, { id: record.id, form: 'demonym' });
    for (const acronym of record.acronyms ?? []) acronyms.set(acronym, [...(acronyms.get(acronym) ?? []), thing]);
    if (record.spoilers !== undefined) spoilers.set(record.id, new WordSet(record.spoilers));
    if (record.around !== undefined) {
      const { person, before, after, links } = record.around;
      around.set(person, {
        id: record.id,
        before: new WordSet(before),
        after: new WordSet(after),
        links: new WordSet(links),
      });
    }
  }
  return {
    languages: new Languages(lexicon),
    phrases,
    names,
    given,
    personRules: new PersonRules(lexicon, given),
    people: persons,
    things,
    spoilers,
    acronyms,
    around,
    regions: new Regions(lexicon),
  };
}
