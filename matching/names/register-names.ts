import { isInitial } from '../words/initials.ts';
import type { Token } from '../words/tokens.ts';
import { isPatronymic } from './given-names.ts';
import { FAMILY_FIRST } from './languages.ts';
import { isGeneration } from './name-spans.ts';
import type { OwnNames } from './own-names.ts';
import { other, type Person, type Reading, type Setting } from './person.ts';

/** What parts a name from "Jr". */
const GENERATION_GAP = /^\.?,?\s$/;

/** Reads names of which the surname comes first. */
export class RegisterNames {
  readonly #own: OwnNames;

  constructor(own: OwnNames) {
    this.#own = own;
  }

  /** `Surname, Given`, `Surname Given Patronymic` and `Surname I. O.`, as registers print them. */
  read(person: Person, at: number, setting: Setting): Reading | undefined {
    const { tokens } = setting;
    const next = tokens[at + 1];
    if (next === undefined || next.shape === 'lower') return undefined;
    const comma = /^,\s{1,2}$/.test(next.gap);
    if (!comma && !/^\s$/.test(next.gap)) return undefined;
    const gapAfter = stopIn(tokens[at + 2]?.gap ?? '.');
    if (isInitial(next, gapAfter) && (comma || gapAfter.startsWith('.')))
      return this.#initials(person, at, comma, tokens);
    if (!comma && this.#isDoubleSurname(at, tokens)) return other(at, at + 3);
    let to = at + 2;
    for (let more = tokens[to]; more !== undefined && /^\s$/.test(more.gap); more = tokens[++to]) {
      if (
        !isPatronymic(more) &&
        !person.middle.has(more.text) &&
        !(more.text.length === 1 && more.shape === 'capital' && comma)
      )
        break;
    }
    const generation = tokens[to];
    if (comma && generation !== undefined && GENERATION_GAP.test(generation.gap) && isGeneration(generation)) to++;
    const following = tokens[to];
    const open = following === undefined || following.shape !== 'capital' || !/^\s$/.test(following.gap);
    if (!open) return undefined;
    const grade = this.#own.gradeOf(person, next, setting);
    if (grade !== undefined) return { from: at, to, grade };
    if (!this.#own.isOthers(next)) return undefined;
    const listed =
      isListed(tokens, at, following) ||
      (comma && this.#isCatalogued(at, setting)) ||
      (!comma && FAMILY_FIRST.has(setting.language ?? ''));
    const inFull = to > at + 2 && (ahead(tokens, at) || listed);
    return (comma ? listed || inFull : to > at + 2 || listed || following === undefined) ? other(at, to) : undefined;
  }

  /** "Lukashenko Ruiz, Iván: una bicicleta" */
  #isDoubleSurname(at: number, tokens: readonly Token[]): boolean {
    const given = tokens[at + 2];
    if (given === undefined || !/^,\s$/.test(given.gap) || given.shape !== 'capital' || !this.#own.isOthers(given))
      return false;
    return isListed(tokens, at, tokens[at + 3]);
  }

  /** "The works of Lukashevich, Stepan, and of Lukashenka, Hanna (embroidery)" */
  #isCatalogued(at: number, { tokens, startsSentence }: Setting): boolean {
    if (/^\s?[([]/.test(tokens[at + 2]?.gap ?? '')) return true;
    for (let first = at - 1; first >= 0 && !startsSentence(first + 1); first--)
      if (this.#isTurned(first, tokens)) return true;
    for (let first = at + 2; first < tokens.length && !startsSentence(first); first++)
      if (this.#isTurned(first, tokens)) return true;
    return false;
  }

  /** A surname and, behind a comma, a given name that a comma follows or a bracket. */
  #isTurned(at: number, tokens: readonly Token[]): boolean {
    const [surname, given, next] = tokens.slice(at, at + 3);
    return (
      surname?.shape === 'capital' &&
      !this.#own.isGiven(surname) &&
      given?.shape === 'capital' &&
      /^,\s$/.test(given.gap) &&
      this.#own.isGiven(given) &&
      /^(?:[,;]|\s?[([])/.test(next?.gap ?? ';')
    );
  }

  #initials(person: Person, at: number, comma: boolean, tokens: readonly Token[]): Reading | undefined {
    const initials: string[] = [];
    let to = at + 1;
    for (let token = tokens[to]; token !== undefined && initials.length < 2; token = tokens[++to]) {
      if (!isInitial(token, stopIn(tokens[to + 1]?.gap ?? '.')) || !/^(?:,?\s{1,2}|\.\s?|\.?-)$/.test(token.gap)) break;
      initials.push(token.text);
    }
    if (initials.length === 0 || (!comma && initials.length === 1)) return undefined;
    return this.#own.haveInitials(person, initials) ? { from: at, to, grade: 'initials' } : other(at, to);
  }
}

/** In a register other signs follow an initial's full stop: "Putin, V. V., 44", "Путин В. В. – ковёр". */
function stopIn(gap: string): string {
  return gap.startsWith('.') ? '.' : gap;
}

/** A separator stands before the word. */
function ahead(tokens: readonly Token[], at: number): boolean {
  return at === 0 || /[;:•·|\n]|\.\s/.test(tokens[at]?.gap ?? '');
}

/** In a register a name stands between separators, its page numbers behind it. */
function isListed(tokens: readonly Token[], at: number, following: Token | undefined): boolean {
  return (
    ahead(tokens, at) &&
    (following === undefined ||
      /^\p{N}/u.test(following.text) ||
      /[,:;(|\n–—]/.test(following.gap) ||
      /^,?\s\p{N}/u.test(following.gap + following.text))
  );
}
