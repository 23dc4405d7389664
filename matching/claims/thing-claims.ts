import type { NameSpark } from '../names/block-reader.ts';
import { type Candidate, type Need, placeOf } from '../names/candidate.ts';
import type { Gazetteer, Owner, PhraseMeaning } from '../names/gazetteer.ts';
import type { KeyHit } from '../names/key-index.ts';
import type { PhraseHit } from '../names/phrases.ts';
import { slipsFrom } from '../words/slips.ts';
import type { BlockSetting } from './setting.ts';
import { cheapest, isLicensed, isNameIn, isTellingEnding } from './spoken-forms.ts';
import { othersIn } from './strike.ts';
import { stands } from './thing-surroundings.ts';

/** Sureness by the form a thing is met in; a slip in the spelling takes `SLIP_COSTS` for each unit of distance. */
const SURENESS = { phrase: 0.97, name: 0.96, role: 0.8, demonym: 0.5 } as const;
const SLIP_COSTS = 0.2;
/** Units of distance that a thing's name may be from its spelling; what is farther is left to the rescue. */
const MOST_SLIP = 0.5;
/** An acronym up to its last full stop, which belongs to it: "U.S." */
const DOTTED = /(?:^|\s)\p{Lu}{1,2}(?:\.\s?\p{Lu}{1,2})+$/u;

/** Organisations, places, roles, demonyms and whole names by their phrases. What `not` phrases mean is for `strike` to say. */
export function claimPhrases(
  hits: readonly PhraseHit<PhraseMeaning>[],
  text: string,
  setting: BlockSetting,
  gazetteer: Gazetteer,
): Candidate[] {
  const others = othersIn(hits);
  return hits.flatMap((hit) => {
    const { meaning, from, to, start, parted } = hit;
    const { id, form } = meaning;
    if (form === 'not' || form === 'surname' || parted || !stands(id, from, to, setting, others, gazetteer)) return [];
    if (form === 'phrase' && isOtherWord(id, from, to, setting, gazetteer)) return [];
    const end = hit.end + (text[hit.end] === '.' && DOTTED.test(text.slice(start, hit.end)) ? 1 : 0);
    const need = form === 'role' ? 'named' : needOfWord(id, from, to, setting, gazetteer);
    return [
      {
        id,
        form,
        from,
        to,
        start,
        end,
        confidence: form === 'role' || form === 'demonym' ? SURENESS[form] : SURENESS.phrase,
        via: { rule: form === 'role' ? 'role' : 'phrase', values: [id] },
        ...(need === undefined ? {} : { needs: need }),
      },
    ];
  });
}

/** Organisations and places by a single name, known by its sound. `licence` is that of the text (see `EndingLicences`). */
export function claimNames(
  sparks: readonly NameSpark[],
  licence: number,
  phrases: readonly PhraseHit<PhraseMeaning>[],
  setting: BlockSetting,
  gazetteer: Gazetteer,
): Candidate[] {
  const others = othersIn(phrases);
  return sparks.flatMap(({ at, hits }) => {
    const ofText = hits.filter(
      (hit) => isLicensed(hit, licence) && hit.cost <= MOST_SLIP && isNameIn(hit.languages, setting.spoken),
    );
    const isForeign = ofText.length === 0;
    const foreign = () =>
      hits.filter(({ cost, ending, key }) => cost === 0 && ending !== '' && isTellingEnding(ending, key));
    return cheapest(isForeign ? foreign() : ofText).flatMap(
      (hit) => claimName(hit, at, isForeign, others, setting, gazetteer) ?? [],
    );
  });
}

function claimName(
  { owner, cost, key }: KeyHit<Owner>,
  at: number,
  isForeign: boolean,
  others: readonly PhraseHit<PhraseMeaning>[],
  setting: BlockSetting,
  gazetteer: Gazetteer,
): Candidate | undefined {
  const token = setting.tokens[at];
  if (token === undefined || !('thing' in owner)) return undefined;
  const { id, names = [] } = owner.thing.record;
  if (!stands(id, at, at + 1, setting, others, gazetteer) || isOtherWord(id, at, at + 1, setting, gazetteer))
    return undefined;
  const isSlip = cost > 0;
  if (isSlip && slipsFrom(names, key).size === 0) return undefined;
  // Another language's ending, or one of a text too short to tell: the page must have the name without.
  const need = isForeign ? 'established' : isSlip ? 'named' : needOfWord(id, at, at + 1, setting, gazetteer);
  return {
    id,
    form: 'phrase',
    ...placeOf(at, token),
    confidence: SURENESS.name - SLIP_COSTS * cost,
    via: { rule: isSlip ? 'slip' : 'spelling', values: [id] },
    ...(need === undefined ? {} : { needs: need }),
  };
}

/** "Беларусы", "Minská": no name of the place in this language; "Polski premier": none before another word, where a sentence begins. */
function isOtherWord(id: string, at: number, to: number, setting: BlockSetting, { things }: Gazetteer): boolean {
  const thing = things.get(id);
  const text = setting.tokens[at]?.text ?? '';
  if (thing === undefined || to - at > 1) return false;
  if (thing.otherWords.mustBe(text, setting.spoken)) return true;
  return setting.opens(at) && setting.tokens[to]?.gap === ' ' && thing.homonyms.mustBe(text, setting.spoken);
}

/** "Soči.", სოჭი: a word that is a name where another place or person says so. */
function needOfWord(
  id: string,
  at: number,
  to: number,
  setting: BlockSetting,
  { things }: Gazetteer,
): Need | undefined {
  const token = setting.tokens[at];
  if (token === undefined || to - at > 1 || !things.get(id)?.homonyms.mayBe(token.text, setting.spoken))
    return undefined;
  if (token.shape === 'caseless' || token.shape === 'lower') return 'company';
  return setting.capitalTellsNothing(at) ? 'established' : undefined;
}
