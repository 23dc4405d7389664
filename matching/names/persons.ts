import type { Lexicon } from '../../data/recognition/schema.ts';
import { isInitial } from '../words/initials.ts';
import type { Token } from '../words/tokens.ts';
import { type GivenNames, isPatronymic } from './given-names.ts';
import type { LexiconWords } from './lexicon-words.ts';
import { isGeneration } from './name-spans.ts';
import { OwnNames } from './own-names.ts';
import { namesake, other, type Person, type Reading, type Setting } from './person.ts';
import { RegisterNames } from './register-names.ts';
import { Trades } from './trades.ts';

/** Given names, patronymics and initials that are looked at before a surname. */
const WORDS_BEFORE = 4;
/** Between the names of a foreigner in Chinese and Japanese. */
const NAME_DOT = /^\s?[・·‧•]\s?$/u;
/** "Trump・Putin talks": two, not a name. */
const OF_TWO = /^[会會両兩首電关關]/;
/** What parts the words of one name. */
const NAME_GAP = /^(?:\s{1,3}|[・·‧•]|\s?[·・]\s?)$/u;
/** Slavic languages in Latin letters, in which "Sam" is himself. */
const SLAVIC = new Set(['pl', 'cs', 'sk', 'sl', 'hr', 'be']);
/** "In" and the like: a capitalised word behind them is a place, not a first name ("in Kenya Lukashenka said"). */
const IN = new Set('in at im i w we v ve у в ў en à a i à em u į no ve'.split(' '));

/** Tells who a surname belongs to by the names, initials, titles and trades around it. */
export class PersonRules {
  readonly #own: OwnNames;
  readonly #register: RegisterNames;
  readonly #words: LexiconWords;
  readonly #trades: Trades;
  readonly #initialTitles: Lexicon['initialTitles'];

  constructor({ initialTitles }: Lexicon, words: LexiconWords, given: GivenNames) {
    this.#own = new OwnNames(given);
    this.#register = new RegisterNames(this.#own);
    this.#words = words;
    this.#trades = new Trades(words);
    this.#initialTitles = initialTitles;
  }

  /** Reads the surname at token `at` as this person's. */
  read(person: Person, at: number, setting: Setting): Reading {
    const before = this.#before(person, at, setting);
    if (before.grade === 'other' || before.grade === 'thing') return before;
    if (this.#trades.isFirm(before.to, setting)) return { ...before, grade: 'thing' };
    const inOffice = before.grade === 'titled' || before.grade === 'trade';
    if (!inOffice && this.#trades.tell(person, before.from, before.to, setting))
      return namesake(before.from, before.to);
    const after = this.#register.read(person, at, setting);
    if (after?.grade === 'other' && before.grade === 'bare') return after;
    if (before.grade === 'full' || before.grade === 'common') return this.#withGeneration(person, before, setting);
    if (after === undefined || after.grade === 'other') return before;
    return { ...after, from: before.grade === 'initials' ? before.from : at };
  }

  /** "Joseph R. Biden Jr."; "Joe Biden Sr." and "Vladimir Putin Jr." are others. */
  #withGeneration(person: Person, reading: Reading, { tokens }: Setting): Reading {
    const next = tokens[reading.to];
    if (next === undefined || !/^,?\s$/.test(next.gap) || !isGeneration(next)) return reading;
    const own = [...person.middle].some((name) => name.toUpperCase() === next.text.toUpperCase());
    return own ? { ...reading, to: reading.to + 1 } : other(reading.from, reading.to + 1);
  }

  /** Reads what stands before the surname. */
  #before(person: Person, at: number, setting: Setting): Reading {
    const { tokens } = setting;
    let from = at;
    const initials: string[] = [];
    for (let index = at - 1; index >= 0 && at - index <= WORDS_BEFORE; index--) {
      const token = tokens[index];
      const next = tokens[index + 1];
      if (token === undefined || next === undefined) break;
      if (isInitial(token, next.gap)) {
        if (setting.startsSentence(index + 1) && next.gap.length > 2) break;
        initials.unshift(token.text);
        from = index;
        continue;
      }
      if (!NAME_GAP.test(next.gap) && !(next.gap === '-' && this.#own.isGiven(token))) break;
      if (token.shape === 'lower') {
        const stem = tokens[index - 1];
        const inflected = stem !== undefined && isEnding(token) ? this.#own.gradeOf(person, stem, setting) : undefined;
        if (inflected === undefined) break;
        return { from: index - 1, to: at + 1, grade: inflected };
      }
      const grade = this.#own.gradeOf(person, token, setting);
      if (grade !== undefined) return { from: index, to: at + 1, grade };
      if (person.middle.has(token.text)) continue;
      if (isPatronymic(token) && !this.#own.isOthers(token)) {
        if (!this.#own.havePatronymic(person, token)) return other(index, at + 1);
        from = index;
        continue;
      }
      if (!isDotted(next)) break;
    }
    const [only] = initials;
    if (
      initials.length === 1 &&
      from === at - 1 &&
      only !== undefined &&
      this.#initialTitles[setting.language ?? '']?.split(' ').includes(only)
    )
      return { from: at, to: at + 1, grade: 'titled' };
    if (initials.length > 0) return this.#initialled(person, from, at, initials, setting);
    if (from < at) return { from, to: at + 1, grade: 'full' };
    return { from: at, to: at + 1, grade: this.#gradeOfBare(person, at, setting) };
  }

  /** Reads a surname with initials before it, which begin at token `from`. */
  #initialled(person: Person, from: number, at: number, initials: readonly string[], { tokens }: Setting): Reading {
    const previous = tokens[from - 1];
    const gap = tokens[from]?.gap ?? '';
    // "Viktor A. Lukashenko", "coach A. Druzhinin"
    if (
      previous !== undefined &&
      NAME_GAP.test(gap) &&
      (this.#trades.has(previous, person) || (previous.shape !== 'lower' && this.#own.isOthers(previous)))
    )
      return other(from - 1, at + 1);
    return this.#own.haveInitials(person, initials) ? { from, to: at + 1, grade: 'initials' } : other(from, at + 1);
  }

  /** What a surname without a given name is, by the word right before it. */
  #gradeOfBare(person: Person, at: number, setting: Setting): Reading['grade'] {
    const { tokens } = setting;
    const gap = tokens[at]?.gap ?? '';
    const word = tokens[at - 1];
    if (word === undefined || setting.startsSentence(at)) return 'bare';
    if (word.shape === 'caseless') return this.#isAnothersGiven(at, setting) ? 'other' : 'bare';
    // "Jan-Willem Maas" ends in the given name; "anti-Lukashenka" and "Putin–Lukashenka" do not.
    if (!/^\s{1,3}$/.test(gap) && !(/^\.\s{1,2}$/.test(gap) && word.text.length <= 5))
      return this.#isSecondSurname(at, setting) ? 'other' : 'bare';
    if (!person.record.woman && this.#words.womensTitles.has(word)) return 'other';
    if (this.#words.someone.has(word) || (this.#words.indefinite.has(word) && this.#isRelative(tokens[at + 1])))
      return 'other';
    const article = tokens[at - 2];
    // "Ein Herr Putin" is no president.
    if (this.#words.courtesies.has(word) && article !== undefined && this.#words.indefinite.has(article))
      return 'other';
    if (this.#words.titles.has(word)) return this.#words.courtesies.has(word) ? 'bare' : 'titled';
    if (this.#trades.has(word, person)) return 'trade';
    const isAnother = person.record.bare === 'anchored' && this.#words.another.has(word);
    if (isAnother && (word.shape === 'lower' || setting.opens(at - 1))) return 'other';
    if (word.shape === 'lower' || (setting.opens(at - 1) && setting.isSmallWord(at - 1)))
      return person.articles.has(word.text.toLowerCase()) ? 'thing' : 'bare';
    if (isHimself(word, setting.language)) return 'bare';
    if (this.#own.isGiven(word)) return 'other';
    if (this.#trades.precede(person, at - 1, setting)) return 'other';
    if (setting.titleCase || setting.capitalNouns || setting.opens(at - 1))
      return person.articles.has(word.text.toLowerCase()) ? 'thing' : 'bare';
    if (this.#words.months.has(word) || setting.isThing(at - 1) || word.shape === 'caps' || word.shape === 'mixed')
      return 'bare';
    const lead = tokens[at - 2];
    if (lead !== undefined && IN.has(lead.text.toLowerCase()) && !this.#own.isGiven(word)) return 'bare';
    return 'other';
  }

  /** Before a surname in a script without capitals: "오레그 나발니", or any word that only a dot parts from it: "吉尔·拜登". */
  #isAnothersGiven(at: number, { tokens, isThing }: Setting): boolean {
    const word = tokens[at - 1];
    const surname = tokens[at];
    if (word === undefined || surname === undefined) return false;
    if (isDotted(surname)) return !isThing(at - 1) && !OF_TWO.test(tokens[at + 1]?.text ?? '');
    return NAME_GAP.test(surname.gap) && this.#own.isGiven(word);
  }

  /** "A Putin who sells tyres" is not the one that all know. */
  #isRelative(next: Token | undefined): boolean {
    return next !== undefined && /^,?\s$/.test(next.gap) && this.#words.relatives.has(next);
  }

  /** "Vincas Mykolaitis-Putinas"; "Putin–Lukashenka" and "Merkel-Putin" are two. */
  #isSecondSurname(at: number, { tokens, isThing }: Setting): boolean {
    const first = tokens[at - 1];
    const given = tokens[at - 2];
    if (first === undefined || given === undefined || tokens[at]?.gap !== '-' || first.shape !== 'capital')
      return false;
    return NAME_GAP.test(first.gap) && !isThing(at - 2) && given.shape !== 'lower' && this.#own.isGiven(given);
  }
}

/** Poles write the endings of some foreign names behind an apostrophe: "Antony'ego Blinkena". */
function isEnding({ text, gap }: Token): boolean {
  return text !== 's' && /^['’]$/.test(gap);
}

/** "Сам Навальный", "Sám Putin": himself, which in other languages is a given name. */
function isHimself({ text }: Token, language: string | undefined): boolean {
  return /^Сам[аи]?$/.test(text) || (SLAVIC.has(language ?? '') && /^S[aá]m[aoi]?$/.test(text));
}

/** Whether the dot that parts names in Chinese and Japanese stands before a word. */
export function isDotted(token: Token | undefined): boolean {
  return token?.shape === 'caseless' && NAME_DOT.test(token.gap);
}
