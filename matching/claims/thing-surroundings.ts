import type { Gazetteer, PhraseMeaning } from '../names/gazetteer.ts';
import type { GivenNames } from '../names/given-names.ts';
import { OBJECT_BEFORE_VERB } from '../names/languages.ts';
import type { PhraseHit } from '../names/phrases.ts';
import type { Token } from '../words/tokens.ts';
import type { WordSet } from '../words/words.ts';
import type { BlockSetting } from './setting.ts';

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
  { things, spoilers, given, venues }: Gazetteer,
): boolean {
  const thing = things.get(id);
  if (thing === undefined) return true;
  if (to - at === 1 && isSurname(at, setting, given)) return false;
  if (bearsName(at, to, setting, venues)) return false;
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

/** "Дарія Мінська": a place that stands behind a given name is somebody's surname. */
function isSurname(at: number, setting: BlockSetting, given: GivenNames): boolean {
  const word = setting.tokens[at - 1];
  if (word?.shape !== 'capital' || setting.tokens[at]?.gap !== ' ' || setting.tokens[at]?.shape !== 'capital')
    return false;
  if (!given.isGiven(word.text)) return false;
  const { language, titleCase, isSmallWord } = setting.around(at);
  if (titleCase || isSmallWord(at - 1) || OBJECT_BEFORE_VERB.has(language ?? '')) return false;
  return setting.startsSentence(at - 1) || !/^\s$/.test(word.gap) || setting.tokens[at - 2]?.shape === 'lower';
}

/** "The American Pen Show", "Kremlin Bar": a shop or a show goes by the name; in a headline a single word does not tell: "Kremlin Show of Force". */
function bearsName(at: number, to: number, setting: BlockSetting, venues: WordSet): boolean {
  const word = setting.tokens[to];
  if (word?.gap !== ' ' || word.shape !== 'capital' || !venues.has(word)) return false;
  return to - at > 1 || !setting.around(at).titleCase;
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
