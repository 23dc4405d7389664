import { isCyrillic, keys } from '../words/fold.ts';
import { initialOf } from '../words/initials.ts';
import type { Token } from '../words/tokens.ts';
import type { GivenNames } from './given-names.ts';
import type { Person, Setting } from './person.ts';

/** Tells the names beside a surname that are the person's own from those that are not. */
export class OwnNames {
  readonly #given: GivenNames;

  constructor(given: GivenNames) {
    this.#given = given;
  }

  /** Whether initials, in their order, can be the person's. */
  haveInitials(person: Person, [first, second]: readonly string[]): boolean {
    if (first === undefined || ![...person.given].some((cluster) => this.#given.hasInitial(cluster, first)))
      return false;
    if (second === undefined) return true;
    const fathers =
      person.patronymics.length === 0 || person.patronymics.some((father) => initialOf(father) === initialOf(second));
    return fathers || [...person.middle].some((middle) => initialOf(middle) === initialOf(second));
  }

  /** Whether a father's name can be that of the person's father. */
  havePatronymic(person: Person, token: Token): boolean {
    if (person.patronymics.length === 0) return true;
    return keys(token.text).some((key) => person.patronymics.some((father) => key.startsWith(father)));
  }

  /** Whether a word is anybody's given name. */
  isGiven({ text }: Token): boolean {
    return this.#given.isGiven(text);
  }

  /** How surely a word is the person's given name. */
  gradeOf(person: Person, token: Token, { inflects }: Setting): 'full' | 'common' | undefined {
    const { clusters, inflected } = this.#given.read(token.text);
    const takesEndings = inflects || isCyrillic(token.text);
    const own = [...clusters, ...(takesEndings ? inflected : [])].filter((cluster) => person.given.has(cluster));
    if (own.length === 0) {
      const slip = [...person.given].some((cluster) => this.#given.isSlipOf(cluster, token.text));
      return slip ? (person.record.bare === 'counts' ? 'full' : 'common') : undefined;
    }
    return own.some((cluster) => !person.common.has(cluster)) ? 'full' : 'common';
  }

  /** Whether a word is listed as a given name of other people. */
  isOthers({ text }: Token): boolean {
    return this.#given.read(text).other;
  }
}
