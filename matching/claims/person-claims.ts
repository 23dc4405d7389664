import type { Via } from '../mention.ts';
import type { Candidate, Need } from '../names/candidate.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { Reading } from '../names/person.ts';
import type { BlockSetting } from './setting.ts';
import { isAlone, needOf } from './surname-needs.ts';
import { isWomans, type SurnameAt } from './surnames.ts';

/** A bearer of the surname who is somebody else. */
export interface Stranger {
  readonly id: string;
  readonly from: number;
  /** The only form that is taken for the stranger's, where it may be the person's own with an ending: "Ludmiła Putina … Putina". */
  readonly form?: string;
}

/** What the surnames of a block claim. */
export interface PersonClaims {
  readonly candidates: readonly Candidate[];
  readonly strangers: readonly Stranger[];
}

/** Sureness of a name by how it stands; a slip in the spelling takes `SLIP_COSTS` for each unit of distance. */
const SURENESS = { full: 0.98, common: 0.9, initials: 0.95, titled: 0.93, bare: 0.9, trade: 0.6 } as const;
const SLIP_COSTS = 0.15;

/** Judges each surname in its setting: it is a candidate, or a stranger's, or nothing. */
export function claimPersons(
  surnames: readonly SurnameAt[],
  setting: BlockSetting,
  gazetteer: Gazetteer,
): PersonClaims {
  const { personRules, spoilers } = gazetteer;
  const candidates: Candidate[] = [];
  const strangers: Stranger[] = [];
  for (const surname of surnames) {
    const { at, person } = surname;
    const reading = personRules.read(person, at, setting.around(at));
    const { id } = person.record;
    if (reading.grade === 'thing' || isOtherWord(surname, setting)) continue;
    if (reading.grade === 'other') {
      const isBase = !surname.inflected || reading.isNamesake === true;
      strangers.push({ id, from: reading.from, ...(isBase ? {} : { form: setting.tokens[at]?.text ?? '' }) });
      continue;
    }
    const spoiler = spoilers.get(id);
    const weak = reading.grade === 'bare' || reading.grade === 'common' || reading.grade === 'trade';
    if (weak && spoiler !== undefined && setting.anyInSentence(at, (token) => spoiler.has(token))) continue;
    const candidate = claim(surname, reading, setting, gazetteer);
    if (candidate !== undefined) candidates.push(candidate);
  }
  return { candidates, strangers };
}

function claim(
  surname: SurnameAt,
  reading: Reading,
  setting: BlockSetting,
  { given, settlements }: Gazetteer,
): Candidate | undefined {
  const { person, cost } = surname;
  const { grade, from, to } = reading;
  if (grade === 'other' || grade === 'thing') return undefined;
  // "O Nawalnej": his wife in an oblique case, and no slip.
  if (cost > 0 && setting.inflects && isWomans(setting.tokens[surname.at]?.text ?? '', person)) return undefined;
  const need = needOf(surname, grade, setting, settlements);
  if (need === 'never') return undefined;
  const first = setting.tokens[from];
  const last = setting.tokens[to - 1];
  if (first === undefined || last === undefined) return undefined;
  return {
    id: person.record.id,
    form: isAlone(grade) ? 'surname' : 'name',
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

/** "Nawalne zebranie": nobody's name in this language. */
function isOtherWord({ person, at }: SurnameAt, { tokens, spoken }: BlockSetting): boolean {
  return person.otherWords.mustBe(tokens[at]?.text ?? '', spoken);
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
