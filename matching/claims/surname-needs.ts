import type { Need } from '../names/candidate.ts';
import type { Person, Reading } from '../names/person.ts';
import { slipsFrom } from '../words/slips.ts';
import type { WordSet } from '../words/words.ts';
import type { BlockSetting } from './setting.ts';
import { isTellingEnding } from './spoken-forms.ts';
import type { SurnameAt } from './surnames.ts';

/** Letters from which an ending is one whatever the language of the text. */
const SURE_ENDING = 3;
/** Words between a bare surname and one that licenses it at most, that one included. */
const BESIDE = 4;
/** Languages that drop relative pronouns: "the village Putin visited". */
const NO_RELATIVES = new Set(['en', 'sv', 'da', 'no']);
/** "Of" and the like in the languages of the data: what they join to a surname is said of its bearer. */
const OF = new Set(
  'of from de du del della di da do von vom van af av från fra z ze iz из з од od no din του της'.split(' '),
);

/** What a surname that stands so needs of its page to be the person's; `never` if nothing can make it that. */
export function needOf(
  surname: SurnameAt,
  grade: Reading['grade'],
  setting: BlockSetting,
  settlements: WordSet,
): Need | 'never' | undefined {
  if (!isAlone(grade)) return needOfFull(surname, grade);
  const need = needOfBare(surname, grade, setting);
  return need === undefined && grade === 'bare' && isSettlement(surname, setting, settlements) ? 'established' : need;
}

/** Whether no name or initial of the person stands beside the surname. */
export function isAlone(grade: Reading['grade']): boolean {
  return grade === 'bare' || grade === 'titled' || grade === 'trade';
}

/** Beside the given name too, another word than the surname (Darya Chursova, Anthony Blinked) is meant for it only where the page has it right. */
function needOfFull({ person, cost, key }: SurnameAt, grade: Reading['grade']): Need | undefined {
  if (grade === 'common') return 'topic';
  return cost > 0 && slipsFrom(person.record.surnames, key).size === 0 ? 'named' : undefined;
}

function needOfBare(surname: SurnameAt, grade: Reading['grade'], setting: BlockSetting): Need | 'never' | undefined {
  const { person, at, cost, key, foreign, isWord } = surname;
  if (foreign !== '' && !isTellingEnding(foreign, key)) return 'never';
  if (grade === 'bare' && isWordHere(surname, setting)) return 'company';
  const isNameForm = !isWord && (foreign === '' || foreign.length >= SURE_ENDING);
  const needOfForm = cost > 0 ? needOfSlip(person, key) : isNameForm ? undefined : 'established';
  if (needOfForm === 'never') return 'never';
  if (person.record.bare === 'counts') return needOfForm;
  if (grade === 'trade') return 'never';
  if (isBeside(setting, at, person)) return needOfForm;
  if (setting.anyInSentence(at, (token) => person.licence.has(token))) return 'either';
  return 'established';
}

/** "Навальный груз", "Putinas nužydėjo": a word of the language, where a capital does not make a name of it. */
function isWordHere({ person, at }: SurnameAt, setting: BlockSetting): boolean {
  return person.homonyms.mayBe(setting.tokens[at]?.text ?? '', setting.spoken) && setting.capitalTellsNothing(at);
}

/** "Деревня Лукашенки", "wieś Putin", "the village of Lukashenko", "Lukašenkų kaimas"; "в деревне Путин" is somebody who was there. */
function isSettlement({ at, inflected }: SurnameAt, setting: BlockSetting, settlements: WordSet): boolean {
  const { tokens, inflects, spoken } = setting;
  const next = tokens[at + 1];
  if (next !== undefined && /^[ -]$/.test(next.gap) && settlements.has(next)) return true;
  const before = tokens[at - 1];
  if (before === undefined || !/^ ["'„«“]?$/.test(tokens[at]?.gap ?? '')) return false;
  const isLinked = OF.has(before.text);
  const word = isLinked ? tokens[at - 2] : before;
  if (word === undefined || !settlements.has(word)) return false;
  if (isLinked) return true;
  return inflects ? inflected || !setting.around(at).isSmallWord(at - 2) : !NO_RELATIVES.has(spoken[0] ?? '');
}

/** A slip in a short surname needs the name elsewhere on the page. */
function needOfSlip({ record }: Person, key: string): Need | 'never' | undefined {
  const slips = slipsFrom(record.surnames, key);
  if (slips.has('long')) return undefined;
  return slips.has('short') ? 'named' : 'never';
}

/** Whether a word that licenses the bare surname is joined to it: "the Belarusian ruler Lukashenka". */
function isBeside({ tokens }: BlockSetting, at: number, person: Person): boolean {
  for (let index = Math.max(0, at - BESIDE); index < Math.min(tokens.length, at + 1 + BESIDE); index++) {
    const token = tokens[index];
    if (token !== undefined && index !== at && person.adjacent.has(token) && areJoined(tokens, index, at)) return true;
  }
  return false;
}

/** Behind the surname the word must follow on a comma, as an apposition does, or on "of"; before it, nothing but words may part them. */
function areJoined(tokens: BlockSetting['tokens'], word: number, at: number): boolean {
  const [first, last] = word < at ? [word + 1, at] : [at + 1, word];
  for (let index = first; index <= last; index++) {
    const gap = tokens[index]?.gap ?? '';
    const isApposition = word > at && index === first && !OF.has(tokens[index]?.text ?? '');
    if (isApposition ? !/^(?:,\s|\s\()/.test(gap) : !/^[\s\-'’,]{1,2}$/.test(gap)) return false;
  }
  return true;
}
