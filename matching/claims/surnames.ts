import type { BlockNames, NameSpark } from '../names/block-reader.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { Person } from '../names/person.ts';
import { cheapest, isLicensed, isNameIn } from './spoken-forms.ts';

/** A surname at a token, with the part of the token that lies outside it. */
export interface SurnameAt {
  readonly at: number;
  readonly person: Person;
  readonly cost: number;
  readonly key: string;
  /** An ending that is none of the text's language; '' for any other form. */
  readonly foreign: string;
  /** It has an ending: it may be another surname's base form (Putina). */
  readonly inflected: boolean;
  /** In this language the form is a word as well. */
  readonly isWord: boolean;
  readonly trimStart: number;
  readonly trimEnd: number;
}

/**
 * The surnames among a block's sparks. Forms of which the endings are the text's own come before all others; `licence` is that of the text.
 */
export function surnamesOf(sparks: readonly NameSpark[], licence: number, spoken: readonly string[]): SurnameAt[] {
  const isOfText = (hit: NameSpark['hits'][number]) => isLicensed(hit, licence);
  return sparks.flatMap(({ at, hits }) =>
    cheapest(hits.some(isOfText) ? hits.filter(isOfText) : hits).flatMap((hit) =>
      'person' in hit.owner
        ? [
            {
              at,
              person: hit.owner.person,
              cost: hit.cost,
              key: hit.key,
              foreign: isOfText(hit) ? '' : hit.ending,
              inflected: hit.ending !== '',
              isWord: !isNameIn(hit.languages, spoken),
              trimStart: 0,
              trimEnd: 0,
            },
          ]
        : [],
    ),
  );
}

/** Surnames in scripts without fold rules: found as words of the vocabulary. */
export function listedSurnames({ phrases, tokens }: BlockNames, people: Gazetteer['people']): SurnameAt[] {
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

/** Endings of women's surnames in the oblique cases of Slavic languages. */
const FEMININE = /(?:ej|ou|ą)$/;

/** Whether a spelling that is not quite a man's name has the ending of his wife's. */
export function isWomans(word: string, { record }: Person): boolean {
  return record.woman !== true && FEMININE.test(word);
}
