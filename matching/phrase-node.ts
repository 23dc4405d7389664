import type { Shape } from './shapes.ts';
import type { WordForm } from './word-forms.ts';
import { isMetBy, parseWord, type WordPattern } from './words.ts';

/** Words are filed under so many of their first letters: most words of a text begin like none of them. */
const FILED_LETTERS = 3;

/** A word that phrases go on with. */
interface Branch<Meaning> extends WordPattern {
  readonly node: PhraseNode<Meaning>;
}

/** A phrase of the data from one of its words on. */
interface Rest<Meaning> {
  readonly words: readonly string[];
  readonly at: number;
  readonly meaning: Meaning;
}

/**
 * A place in a trie of phrases: what they mean that end here, and how the others go on. A place is furnished when a text first comes there,
 * so that the index of all phrases costs no more than their first words.
 */
export class PhraseNode<Meaning> {
  readonly #meanings: Meaning[] = [];
  readonly #branches = new Map<string, Branch<Meaning>[]>();
  /** Stems that are too short to be filed under their first letters. */
  readonly #shortStems: Branch<Meaning>[] = [];
  #pending: Rest<Meaning>[] = [];

  /** Adds what is left of a phrase, as the data writes it, behind `at` of its words. */
  add(words: readonly string[], at: number, meaning: Meaning): void {
    if (at === words.length) this.#meanings.push(meaning);
    else this.#pending.push({ words, at, meaning });
  }

  /** What the phrases mean that end here. */
  get meanings(): readonly Meaning[] {
    this.#furnish();
    return this.#meanings;
  }

  /** Where a word leads from here. */
  after({ plain }: WordForm, shape: Shape): PhraseNode<Meaning>[] {
    this.#furnish();
    const filed = this.#branches.get(plain.slice(0, FILED_LETTERS));
    if (filed === undefined && this.#shortStems.length === 0) return [];
    return [...(filed ?? []), ...this.#shortStems].flatMap((branch) =>
      isMetBy(branch, plain, shape) ? [branch.node] : [],
    );
  }

  #furnish(): void {
    const pending = this.#pending;
    if (pending.length === 0) return;
    this.#pending = [];
    for (const { words, at, meaning } of pending) this.#lead(words, at, meaning);
  }

  #lead(words: readonly string[], at: number, meaning: Meaning): void {
    const slot = words[at] ?? '';
    const isOptional = slot.endsWith('?');
    for (const written of slot.split('|')) this.#child(written.replace('?', '')).add(words, at + 1, meaning);
    if (!isOptional) return;
    if (at + 1 === words.length) this.#meanings.push(meaning);
    else this.#lead(words, at + 1, meaning);
  }

  #child(written: string): PhraseNode<Meaning> {
    const pattern = parseWord(written);
    const { plain, open, capital } = pattern;
    const branches = open && plain.length < FILED_LETTERS ? this.#shortStems : this.#filedUnder(plain);
    const known = branches.find(
      (branch) => branch.plain === plain && branch.open === open && branch.capital === capital,
    );
    if (known !== undefined) return known.node;
    const node = new PhraseNode<Meaning>();
    branches.push({ ...pattern, node });
    return node;
  }

  #filedUnder(plain: string): Branch<Meaning>[] {
    const letters = plain.slice(0, FILED_LETTERS);
    const filed = this.#branches.get(letters) ?? [];
    if (filed.length === 0) this.#branches.set(letters, filed);
    return filed;
  }
}
