import type { PersonRecord } from '../../data/recognition/schema.ts';
import { keys, light, plain } from '../words/fold.ts';
import type { Token } from '../words/tokens.ts';
import { listedWords, WordSet } from '../words/words.ts';
import { WordsByLanguage } from './words-by-language.ts';

/** A person as the matcher holds one; see the schema of `PersonRecord` for what the lists mean. */
export interface Person {
  readonly record: PersonRecord;
  /** Clusters of the lexicon's given names. */
  readonly given: ReadonlySet<string>;
  /** Those of them that others with the surname bear too. */
  readonly common: ReadonlySet<string>;
  /** Beginnings of the father's name, as fold keys. */
  readonly patronymics: readonly string[];
  readonly middle: ReadonlySet<string>;
  /** Articles that before the bare surname make a thing of it. */
  readonly articles: ReadonlySet<string>;
  /** Words right beside the bare surname that license it. */
  readonly adjacent: WordSet;
  /** Words in the sentence that license the bare surname where the page establishes it or is on topic. */
  readonly licence: WordSet;
  readonly trades: WordSet;
  /** Forms of the surname that are words too. */
  readonly homonyms: WordsByLanguage;
  /** Forms that are words only. */
  readonly otherWords: WordsByLanguage;
}

/** Reads a person's record. */
export function personOf(record: PersonRecord): Person {
  return {
    record,
    given: new Set(record.given),
    common: new Set(record.common),
    patronymics: listedWords(record.patronymics).flatMap(keys),
    articles: new Set(listedWords(record.articles)),
    middle: new Set(listedWords(record.middle)),
    adjacent: new WordSet(record.adjacent),
    licence: new WordSet(record.licence),
    trades: new WordSet(record.trades),
    homonyms: new WordsByLanguage(record.homonyms, plain),
    otherWords: new WordsByLanguage(record.otherWords, light),
  };
}

/** Where a surname stands, and what surrounds it. */
export interface Setting {
  readonly tokens: readonly Token[];
  readonly language: string | undefined;
  /** Given names take endings here. */
  readonly inflects: boolean;
  /** Nouns are capitalised here, so that a capital before a surname tells nothing. */
  readonly capitalNouns: boolean;
  /** Most words of the block are capitalised, as in a headline. */
  readonly titleCase: boolean;
  startsSentence(index: number): boolean;
  /** The word has its capital from where it stands. */
  opens(index: number): boolean;
  /** A word of the data that is no person's name: a country, a town, an office. */
  isThing(index: number): boolean;
  /** A preposition, a conjunction and the like. */
  isSmallWord(index: number): boolean;
}

/** What a surname in its setting is. */
export interface Reading {
  readonly from: number;
  readonly to: number;
  /** `full`: with the given name; `common`: with one that others share; `other`: somebody else's; `thing`: no name of anybody. */
  readonly grade: 'full' | 'common' | 'initials' | 'titled' | 'bare' | 'trade' | 'other' | 'thing';
  /** It is the very name, whatever its ending. */
  readonly isNamesake?: boolean;
}

/** Somebody else of the surname, by words from `from` to `to`. */
export function other(from: number, to: number): Reading {
  return { from, to, grade: 'other' };
}

/** Somebody else of the whole name. */
export function namesake(from: number, to: number): Reading {
  return { from, to, grade: 'other', isNamesake: true };
}
