import type { AcronymSpark } from '../names/block-reader.ts';
import { type Candidate, placeOf } from '../names/candidate.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { Thing } from '../names/thing.ts';
import type { Token } from '../words/tokens.ts';
import type { BlockSetting } from './setting.ts';
import { isNameIn } from './spoken-forms.ts';
import { stands } from './thing-surroundings.ts';

/** How sure an acronym is that its page bears out. */
const SURENESS = 0.9;
/** Words before an acronym, and behind it, that may say it is another's. */
const BESIDE_BEFORE = 5;
const BESIDE_BEHIND = 1;
/** Words behind an acronym that make a word of it, in a line of capitals. */
const NO_NAME_BEFORE = new Set('OF YOURSELF YOURSELVES UP UPON AT OUT ALL IN ON TO AND OR'.split(' '));

/** Acronyms, exactly as printed. In a line of capitals one that is also a word counts only where it begins the line as a name does. */
export function claimAcronyms(
  sparks: readonly AcronymSpark[],
  setting: BlockSetting,
  gazetteer: Gazetteer,
): Candidate[] {
  const { tokens, spoken } = setting;
  return sparks.flatMap(({ at, things }) => {
    const token = tokens[at];
    if (token === undefined) return [];
    return things.flatMap((thing) => {
      const { record } = thing;
      if (!isSpoken(thing, token.text, spoken) || !stands(record.id, at, at + 1, setting, [], gazetteer)) return [];
      if (isWordHere(thing, at, token, setting) || isAnothersHere(thing, at, tokens)) return [];
      return [
        {
          id: record.id,
          form: 'acronym' as const,
          ...placeOf(at, token),
          confidence: SURENESS,
          via: { rule: 'acronym', values: [record.id] },
          needs: 'either' as const,
        },
      ];
    });
  });
}

function isSpoken({ record }: Thing, acronym: string, languages: readonly string[]): boolean {
  return languages.length === 0 || isNameIn(record.acronymLanguages?.[acronym], languages);
}

function isWordHere(thing: Thing, at: number, token: Token, setting: BlockSetting): boolean {
  if (!thing.wordlike.has(token.text) || !isNameIn(thing.record.wordlikeLanguages?.[token.text], setting.spoken))
    return false;
  if (isShouted(at, setting)) return true;
  if (!setting.inCapitals(at)) return false;
  const next = setting.tokens[at + 1];
  return !setting.startsSentence(at) || next === undefined || NO_NAME_BEFORE.has(next.text);
}

/** “THEY FEAR US”, on a poster of which the sentence around it tells: a word in capitals right before that names nothing. */
function isShouted(at: number, setting: BlockSetting): boolean {
  const before = setting.tokens[at - 1];
  return (
    before?.shape === 'caps' &&
    before.text.length > 1 &&
    setting.tokens[at]?.gap === ' ' &&
    !setting.around(at).isThing(at - 1)
  );
}

/** "Article 8 of the ECHR" is of the Convention, and "ECHR" alone the Court. */
function isAnothersHere({ besides }: Thing, at: number, tokens: readonly Token[]): boolean {
  const spoilers = besides.get(tokens[at]?.text ?? '');
  if (spoilers === undefined) return false;
  let from = at;
  while (from > 0 && from > at - BESIDE_BEFORE && !endsBefore(tokens[from])) from--;
  return tokens.slice(from, at + BESIDE_BEHIND + 1).some((token) => spoilers.has(token));
}

/** "… of Article 3. The ECHR": a sentence may end in a number too. */
function endsBefore(token: Token | undefined): boolean {
  return token !== undefined && token.shape === 'capital' && /[.!?]\s/.test(token.gap);
}
