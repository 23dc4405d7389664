import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allLocales } from '@faker-js/faker';
import english from 'an-array-of-english-words/index.json' with { type: 'json' };
import { tokenise } from '../../../matching/words/tokens.ts';

/** Shorter words are near too much. */
const SHORTEST_WORD = 4;

/** The words of a text, as the matcher cuts them. */
export function wordsOf(text: string): string[] {
  return tokenise(text).map(({ text: word }) => word);
}

/**
 * Words and names that others bear, capitalised: surnames, given names and towns of some sixty countries (Faker), the words of English, and
 * those of `words.txt`, which were thought of for being near.
 */
export function wordsOfOthers(): Set<string> {
  const named = Object.values(allLocales).flatMap(({ person, location }) =>
    stringsIn([person?.last_name, person?.first_name, location?.city_name]),
  );
  const thoughtOf = readFileSync(join(import.meta.dirname, 'words.txt'), 'utf8');
  return new Set(
    [...[...named, thoughtOf].flatMap(wordsOf), ...english]
      .filter((word) => word.length >= SHORTEST_WORD)
      .map(capitalised),
  );
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
