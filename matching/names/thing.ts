import type { ThingRecord } from '../../data/recognition/schema.ts';
import { light, plain } from '../words/fold.ts';
import { WordSet } from '../words/words.ts';
import { WordsByLanguage } from './words-by-language.ts';

/** An organisation or a place as the matcher holds one. */
export interface Thing {
  readonly record: ThingRecord;
  /** Of these one must stand in the sentence, if there are any. */
  readonly near: WordSet | undefined;
  /** Words that speak for the name where others speak against it. */
  readonly despite: WordSet | undefined;
  /** Acronyms that are words too. */
  readonly wordlike: ReadonlySet<string>;
  /** Forms of the name that are words too. */
  readonly homonyms: WordsByLanguage;
  /** Forms that are words only. */
  readonly otherWords: WordsByLanguage;
  /** By acronym: words right beside it that make it another's. */
  readonly besides: ReadonlyMap<string, WordSet>;
}

/** Words beside a person's name that make an organisation with it; see `around` in the schema. */
export interface Around {
  readonly id: string;
  readonly before: WordSet;
  readonly after: WordSet;
  readonly links: WordSet;
}

/** Reads the record of an organisation or a place. */
export function thingOf(record: ThingRecord): Thing {
  return {
    record,
    near: record.near === undefined ? undefined : new WordSet(record.near),
    despite: record.despite === undefined ? undefined : new WordSet(record.despite),
    wordlike: new Set(record.wordlike),
    homonyms: new WordsByLanguage(record.homonyms, plain),
    otherWords: new WordsByLanguage(record.otherWords, light),
    besides: new Map(
      Object.entries(record.acronymSpoilers ?? {}).map(([acronym, words]) => [acronym, new WordSet(words)]),
    ),
  };
}

/** Reads what a record says of the words around a person's name. */
export function aroundOf(id: string, { before, after, links }: NonNullable<ThingRecord['around']>): Around {
  return { id, before: new WordSet(before), after: new WordSet(after), links: new WordSet(links) };
}
