import type { Via } from '../mention.ts';
import type { NameSpark } from '../names/block-reader.ts';
import type { Candidate, Need } from '../names/candidate.ts';
import { ANY } from '../names/ending-licences.ts';
import type { Gazetteer, Owner } from '../names/gazetteer.ts';
import type { GivenNames } from '../names/given-names.ts';
import type { KeyHit } from '../names/key-index.ts';
import { baseOf } from '../names/languages.ts';
import type { Person, Reading } from '../names/person.ts';
import { slipsFrom } from '../words/slips.ts';
import type { BlockSetting } from './setting.ts';

/** A bearer of the surname who is somebody else. */
export interface Stranger {
  readonly id: string;
  readonly from: number;
}

/** What the surnames of a block claim. */
export interface PersonClaims {
  readonly candidates: readonly Candidate[];
  readonly strangers: readonly Stranger[];
}

/** Sureness of a name by how it stands; a slip in the spelling takes `SLIP_COSTS` for each unit of distance. */
const SURENESS = { full: 0.98, common: 0.9, initials: 0.95, titled: 0.93, bare: 0.9, trade: 0.6 } as const;
const SLIP_COSTS = 0.15;
/** An ending this long is one whatever the language of the text. */
const SURE_ENDING = 3;
/** Endings of women's surnames in Slavic languages. */
const FEMININE = /(?:ej|ou|ą)$/;
/** A word that licenses a bare surname stands at most so many words before it or behind it. */
const BESIDE = 4;
const OF = new Set(
  'of from de du del della da do von vom van af av från fra z ze ze iz из з од od no din του της'.split(' '),
);

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

/** The surnames among a block's sparks that the language of the text allows. */
export function surnamesOf(sparks: readonly NameSpark[], licence: number, spoken: readonly string[]): SurnameAt[] {
  const isLicensed = (hit: KeyHit<Owner>) => hit.licence === ANY || (hit.licence & licence) !== 0;
  return sparks.flatMap(({ at, hits }) =>
    cheapest(hits.some(isLicensed) ? hits.filter(isLicensed) : hits).flatMap((hit) =>
      'person' in hit.owner
        ? [
            {
              at,
              person: hit.owner.person,
              cost: hit.cost,
              key: hit.key,
              foreign: isLicensed(hit) ? '' : hit.ending,
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

/** Whether a form that is a name in some `languages` only is one in those that are spoken. */
export function isNameIn(languages: string | undefined, spoken: readonly string[]): boolean {
  return languages === undefined || spoken.some((tag) => languages.split(' ').includes(baseOf(tag)));
}

/** One hit for each owner; slips only where nothing is meant exactly. */
export function cheapest(hits: readonly KeyHit<Owner>[]): KeyHit<Owner>[] {
  const least = Math.min(...hits.map(({ cost }) => cost));
  const best = new Map<Owner, KeyHit<Owner>>();
  for (const hit of hits) if (hit.cost <= least && !best.has(hit.owner)) best.set(hit.owner, hit);
  return [...best.values()];
}

/** Judges each surname in its setting. */
export function claimPersons(
  surnames: readonly SurnameAt[],
  setting: BlockSetting,
  { personRules, given, spoilers }: Gazetteer,
): PersonClaims {
  const candidates: Candidate[] = [];
  const strangers: Stranger[] = [];
  for (const surname of surnames) {
    const { at, person } = surname;
    const reading = personRules.read(person, at, setting.around(at));
    const { id } = person.record;
    if (reading.grade === 'thing' || isOtherWord(surname, setting)) continue;
    if (reading.grade === 'other') {
      if (!surname.inflected || reading.isNamesake) strangers.push({ id, from: reading.from });
      continue;
    }
    const spoiler = spoilers.get(id);
    const weak = reading.grade === 'bare' || reading.grade === 'common' || reading.grade === 'trade';
    if (weak && spoiler !== undefined && setting.anyInSentence(at, (token) => spoiler.has(token))) continue;
    const candidate = claim(surname, reading, setting, given);
    if (candidate !== undefined) candidates.push(candidate);
  }
  return { candidates, strangers };
}

/** Whether a spelling that is not quite a man's name has the ending of his wife's. */
export function isWomans(word: string, { record }: Person): boolean {
  return record.woman !== true && FEMININE.test(word);
}

function claim(surname: SurnameAt, reading: Reading, setting: BlockSetting, given: GivenNames): Candidate | undefined {
  const { person, cost } = surname;
  const { grade, from, to } = reading;
  if (grade === 'other' || grade === 'thing') return undefined;
  // "O Nawalnej": his wife in an oblique case, and no slip.
  if (cost > 0 && setting.inflects && isWomans(setting.tokens[surname.at]?.text ?? '', person)) return undefined;
  const alone = grade === 'bare' || grade === 'titled' || grade === 'trade';
  if (alone && surname.foreign !== '' && !isTellingEnding(surname.foreign, surname.key)) return undefined;
  const need = alone ? needOfBare(surname, reading, setting) : needOfFull(surname, grade);
  if (need === 'never') return undefined;
  const first = setting.tokens[from];
  const last = setting.tokens[to - 1];
  if (first === undefined || last === undefined) return undefined;
  return {
    id: person.record.id,
    form: alone ? 'surname' : 'name',
    from,
    to,
    start: first.start + (from === surname.at ? surname.trimStart : given.read(first.text).trimStart),
    end: last.end - (to === surname.at + 1 ? surname.trimEnd : 0),
    confidence: SURENESS[grade] - SLIP_COSTS * cost,
    via: viaOf(surname, grade, need),
    ...(need === undefined ? {} : { needs: need }),
    ...(grade === 'titled' ? { inOffice: true } : {}),
  };
}

/**
 * Another language's ending is taken for one only if it makes no other word or surname of the name, as -a, -i, -ov, -ist and -in do: Putina is
 * another. Behind an n, -in is no surname's: Bidenin, Navalnyin.
 */
export function isTellingEnding(ending: string, key: string): boolean {
  if (ending.length === 1) return 'ou'.includes(ending);
  return !/^(?:ov(?!i$)|ist|in)/.test(ending) || key.endsWith('nin');
}

/** Beside the given name too, another word than the surname (Darya Chursova, Anthony Blinked) is meant for it only where the page has it right. */
function needOfFull({ person, cost, key }: SurnameAt, grade: Reading['grade']): Need | undefined {
  if (grade === 'common') return 'topic';
  return cost > 0 && slipsFrom(person.record.surnames, key).size === 0 ? 'named' : undefined;
}

function needOfBare(surname: SurnameAt, { grade }: Reading, setting: BlockSetting): Need | 'never' | undefined {
  const { person, at, cost, key, foreign, isWord } = surname;
  if (grade === 'bare' && isWordHere(surname, setting)) return 'company';
  const known = !isWord && (foreign === '' || (foreign.length >= SURE_ENDING && isTellingEnding(foreign, key)));
  const slip = cost > 0 ? needOfSlip(person, key) : known ? undefined : 'established';
  if (slip === 'never') return 'never';
  if (person.record.bare === 'counts') return slip;
  if (grade === 'trade') return 'never';
  if (isBeside(setting, at, person)) return slip;
  if (setting.anyInSentence(at, (token) => person.licence.has(token))) return 'either';
  return 'established';
}

/** "Навальный груз", "Putinas nužydėjo": a word of the language, where a capital does not make a name of it. */
function isWordHere({ person, at }: SurnameAt, setting: BlockSetting): boolean {
  return person.homonyms.mayBe(setting.tokens[at]?.text ?? '', setting.spoken) && setting.capitalTellsNothing(at);
}

/** "Nawalne zebranie": nobody's name in this language. */
function isOtherWord({ person, at }: SurnameAt, { tokens, spoken }: BlockSetting): boolean {
  return person.otherWords.mustBe(tokens[at]?.text ?? '', spoken);
}

/** A slip in a short surname needs the name elsewhere on the page. */
function needOfSlip({ record }: Person, key: string): Need | 'never' | undefined {
  const slips = slipsFrom(record.surnames, key);
  if (slips.has('long')) return undefined;
  return slips.has('short') ? 'named' : 'never';
}

function isBeside({ tokens }: BlockSetting, at: number, person: Person): boolean {
  for (let index = Math.max(0, at - BESIDE); index < Math.min(tokens.length, at + 1 + BESIDE); index++) {
    const token = tokens[index];
    if (token !== undefined && index !== at && person.adjacent.has(token) && joined(tokens, index, at)) return true;
  }
  return false;
}

/** Behind the surname the word must follow on a comma, as an apposition does, or on "of"; before it, nothing but words may part them. */
function joined(tokens: BlockSetting['tokens'], word: number, at: number): boolean {
  const [first, last] = word < at ? [word + 1, at] : [at + 1, word];
  for (let index = first; index <= last; index++) {
    const gap = tokens[index]?.gap ?? '';
    const isApposition = word > at && index === first && !OF.has(tokens[index]?.text ?? '');
    if (isApposition ? !/^(?:,\s|\s\()/.test(gap) : !/^[\s\-'’,]{1,2}$/.test(gap)) return false;
  }
  return true;
}

function viaOf({ person, cost }: SurnameAt, grade: Reading['grade'], need: Need | undefined): Via {
  const name = person.record.id;
  if (cost > 0) return { rule: 'slip', values: [name] };
  if (grade === 'full' || grade === 'common') return { rule: 'full_name', values: [name] };
  if (grade === 'initials') return { rule: 'initials', values: [name] };
  if (need === 'established') return { rule: 'surname_established', values: [name] };
  if (person.record.bare === 'anchored') return { rule: 'surname_licensed', values: [name] };
  return { rule: 'surname', values: [name] };
}
