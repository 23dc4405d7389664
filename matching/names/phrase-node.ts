import { addTo } from '../lists-by-key.ts';
import { plain } from '../words/fold.ts';
import type { Shape } from '../words/shapes.ts';
import type { WordForm } from '../words/word-forms.ts';
import { isMetBy, parseWord, type WordPattern } from '../words/words.ts';

/** Words are filed under so many of their first letters: most words of a text begin like none of them. */
const FILED_LETTERS = 3;
/** Some of what is printed is none of them: apostrophes, marks. */
const LETTERS_READ = 2 * FILED_LETTERS;

/** A word that phrases go on with. */
interface Branch<Meaning> extends WordPattern {
  readonly node: PhraseNode<Meaning>;
}

/** One word of a phrase as the data writes it, and where in the phrase it stands. */
interface Step<Meaning> {
  readonly written: string;
  readonly words: readonly string[];
  readonly at: number;
  readonly meaning: Meaning;
}

/**
 * A place in a trie of phrases: what they mean that end here, and the words that others go on with. Words are read when a text first has one
 * that begins like them, so that the index of all phrases costs little more than their list.
 */
export class PhraseNode<Meaning> {
  readonly meanings: Meaning[] = [];
  readonly #steps = new Map<string, Step<Meaning>[]>();
  readonly #branches = new Map<string, Branch<Meaning>[]>();
  /** Stems that are too short to be filed under their first letters. */
  readonly #shortStems: Branch<Meaning>[] = [];

  /** Adds what is left of a phrase, as the data writes it, behind `at` of its words. */
  add(words: readonly string[], at: number, meaning: Meaning): void {
    const slot = words[at];
    if (slot === undefined) {
      this.meanings.push(meaning);
      return;
    }
    for (const alternative of slot.split('|'))
      this.#file({ written: alternative.replace('?', ''), words, at, meaning });
    if (slot.endsWith('?')) this.add(words, at + 1, meaning);
  }

  /** Where a word leads from here. */
  after({ plain: word, acute = false }: WordForm, shape: Shape): PhraseNode<Meaning>[] {
    const filed = this.#filedUnder(word.slice(0, FILED_LETTERS));
    if (filed.length === 0 && this.#shortStems.length === 0) return [];
    return [...filed, ...this.#shortStems].flatMap((branch) =>
      isMetBy(branch, word, shape, acute) ? [branch.node] : [],
    );
  }

  #file(step: Step<Meaning>): void {
    if (step.written.endsWith('*') && step.written.length <= FILED_LETTERS) {
      this.#lead(step, this.#shortStems);
      return;
    }
    const letters = plain(step.written.slice(0, LETTERS_READ)).slice(0, FILED_LETTERS);
    addTo(this.#steps, letters, step);
  }

  #filedUnder(letters: string): readonly Branch<Meaning>[] {
    const steps = this.#steps.get(letters);
    if (steps === undefined) return this.#branches.get(letters) ?? NONE;
    const branches = this.#branches.get(letters) ?? [];
    for (const step of steps) this.#lead(step, branches);
    this.#steps.delete(letters);
    this.#branches.set(letters, branches);
    return branches;
  }

  #lead({ written, words, at, meaning }: Step<Meaning>, branches: Branch<Meaning>[]): void {
    const pattern = parseWord(written);
    let branch = branches.find(
      ({ plain: word, open, capital, acute }) =>
        word === pattern.plain && open === pattern.open && capital === pattern.capital && acute === pattern.acute,
    );
    if (branch === undefined) branches.push((branch = { ...pattern, node: new PhraseNode() }));
    branch.node.add(words, at + 1, meaning);
  }
}

const NONE: readonly never[] = [];
