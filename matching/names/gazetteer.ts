import type { PersonRecord, Recognition, ThingRecord } from '../../data/recognition/schema.ts';
import type { Pack } from '../../data/schema.ts';
import { addTo } from '../lists-by-key.ts';
import { finish, type Steps } from '../steps.ts';
import { listedWords, WordSet } from '../words/words.ts';
import { GivenNames } from './given-names.ts';
import { KeyIndex } from './key-index.ts';
import { Languages } from './languages.ts';
import { lexiconWords } from './lexicon-words.ts';
import type { NameForm } from './name-hit.ts';
import { type Person, personOf } from './person.ts';
import { PersonRules } from './persons.ts';
import { PhraseTrie } from './phrases.ts';
import { Regions } from './regions.ts';
import { type Around, aroundOf, type Thing, thingOf } from './thing.ts';

/** What a phrase of the data means where it stands. */
export interface PhraseMeaning {
  readonly id: string;
  readonly form: NameForm | 'not';
  /** For `not`: the name is left in doubt instead of struck out. */
  readonly doubtful?: boolean | undefined;
  /** For `not`: another bearer of the name, whose it is on a page that names none of ours. */
  readonly namesake?: boolean;
}

/** Whose a surname or a single name of the data is. */
export type Owner = { readonly person: Person } | { readonly thing: Thing };

/** The card of an owner. */
export function idOf(owner: Owner): string {
  return 'person' in owner ? owner.person.record.id : owner.thing.record.id;
}

/** The recognition data as indexes: built once, read only afterwards. */
export interface Gazetteer {
  readonly languages: Languages;
  readonly phrases: PhraseTrie<PhraseMeaning>;
  /** Surnames, and things' names of one word. */
  readonly names: KeyIndex<Owner>;
  readonly given: GivenNames;
  readonly personRules: PersonRules;
  /** By the card's id. */
  readonly people: ReadonlyMap<string, Person>;
  /** By the card's id. */
  readonly things: ReadonlyMap<string, Thing>;
  /** By the card's id: words in the sentence that say that something else is meant. */
  readonly spoilers: ReadonlyMap<string, WordSet>;
  readonly acronyms: ReadonlyMap<string, readonly Thing[]>;
  /** By the person's id: what makes an organisation with the name. */
  readonly around: ReadonlyMap<string, Around>;
  readonly regions: Regions;
  readonly offices: WordSet;
  readonly settlements: WordSet;
  readonly venues: WordSet;
}

/** Builds the indexes. Only what has a card in the pack is recognised. */
export function createGazetteer(pack: Pack, recognition: Recognition): Gazetteer {
  return finish(gazetteerInSteps(pack, recognition));
}

/** Builds the indexes, record by record. */
export function* gazetteerInSteps(pack: Pack, data: Recognition): Steps<Gazetteer> {
  const { people, organisations, places, lexicon } = data;
  const cards = new Set(pack.cards.map(({ id }) => id));
  const given = new GivenNames(lexicon);
  const words = lexiconWords(lexicon);
  const gazetteer: Growing = {
    languages: new Languages(lexicon),
    phrases: new PhraseTrie(),
    names: new KeyIndex(lexicon.endings),
    given,
    personRules: new PersonRules(lexicon, words, given),
    people: new Map(),
    things: new Map(),
    spoilers: new Map(),
    acronyms: new Map(),
    around: new Map(),
    regions: new Regions(lexicon, words),
    offices: words.offices,
    settlements: words.settlements,
    venues: words.venues,
  };
  for (const record of people) {
    if (!cards.has(record.id)) continue;
    yield;
    addPerson(record, gazetteer);
  }
  for (const record of [...organisations, ...places]) {
    if (!cards.has(record.id)) continue;
    yield;
    addThing(record, gazetteer);
  }
  return gazetteer;
}

/** A gazetteer to which records are still added. */
interface Growing extends Gazetteer {
  readonly people: Map<string, Person>;
  readonly things: Map<string, Thing>;
  readonly spoilers: Map<string, WordSet>;
  readonly acronyms: Map<string, Thing[]>;
  readonly around: Map<string, Around>;
}

function addPerson(record: PersonRecord, { people, names, phrases, spoilers }: Growing): void {
  const { id } = record;
  const person = personOf(record);
  people.set(id, person);
  for (const { declension, forms, languages } of record.surnames) names.add({ person }, declension, forms, languages);
  names.exclude(record.not ?? '');
  phrases.add(listedWords(record.otherScripts), { id, form: 'surname' });
  phrases.add(record.phrases, { id, form: 'name' });
  phrases.add(record.notPhrases, { id, form: 'not' });
  for (const role of record.roles) phrases.add(role.phrases, { id, form: 'role' });
  if (record.spoilers !== undefined) spoilers.set(id, new WordSet(record.spoilers));
}

function addThing(record: ThingRecord, { things, names, phrases, spoilers, acronyms, around }: Growing): void {
  const { id } = record;
  const thing = thingOf(record);
  things.set(id, thing);
  for (const { declension, forms, languages } of record.names ?? []) names.add({ thing }, declension, forms, languages);
  phrases.add(record.phrases, { id, form: 'phrase' });
  phrases.add(record.not, { id, form: 'not', doubtful: record.doubtfulNot });
  phrases.add(record.namesakes, { id, form: 'not', namesake: true });
  phrases.add(listedWords(record.demonyms), { id, form: 'demonym' });
  for (const acronym of record.acronyms ?? []) addTo(acronyms, acronym, thing);
  if (record.spoilers !== undefined) spoilers.set(id, new WordSet(record.spoilers));
  if (record.around !== undefined) around.set(record.around.person, aroundOf(id, record.around));
}
