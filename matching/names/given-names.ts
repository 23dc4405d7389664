import type { Lexicon } from '../../data/recognition/schema.ts';
import { addTo } from '../lists-by-key.ts';
import { finish, type Steps } from '../steps.ts';
import { distance } from '../words/distance.ts';
import { keys, lettersOf, plain, readings } from '../words/fold.ts';
import { withoutMisreadGroups } from '../words/scanned.ts';
import { shapeOf } from '../words/shapes.ts';
import type { Token } from '../words/tokens.ts';
import { formsOf } from '../words/word-forms.ts';

/** Endings a given name may take, in fold-key letters, where the language inflects it. */
const ENDINGS = new Set(
  'a u e i o oiu eiu aiu om em im am oi ei iu iu ovi evi ou as is us s ui es os ai ii iei ie in ia ile ilta an ale alta t nak nal el al ega om um mu ho imu im ogo ini'.split(
    ' ',
  ),
);
const LONGEST_ENDING = 4;
/** Given names this long, in letters, may hold a slip. */
const SLIP_FROM = 6;
const PATRONYMIC =
  /vi?[шc](?:a|u|em|om|e|i|us|ius|[oe]vi|ou|iaus|iui|ium|in|ile|ilta|ista|nak|nek|ot|[oe]va?|s)?$|vn[aeiou]i?u?$/;

/** What a word is as a given name. */
export interface GivenReading {
  /** The lexicon's clusters it belongs to, and those it could be an inflected form of. */
  readonly clusters: readonly string[];
  readonly inflected: readonly string[];
  /** Listed as a given name of other people. */
  readonly other: boolean;
  /** UTF-16 units in front that are none of the name: Arabic and Hebrew write small words as one with it. */
  readonly trimStart: number;
}

const NONE: GivenReading = { clusters: [], inflected: [], other: false, trimStart: 0 };

/** Given names: of the people of the data, in every language, and of everybody else. */
export class GivenNames {
  readonly #clusters = new Map<string, string[]>();
  readonly #stems = new Map<string, string[]>();
  readonly #forms = new Map<string, readonly string[]>();
  readonly #initials = new Map<string, Set<string>>();
  readonly #others = new Set<string>();
  readonly #known = new Map<string, GivenReading>();

  /** Folds the lists, at the latest when they are first needed; gone when that is done. */
  #preparing: Steps<void> | undefined;

  constructor(lexicon: Lexicon) {
    this.#preparing = this.#prepare(lexicon);
  }

  /** What the first look would do, in steps. */
  *prepare(): Steps<void> {
    if (this.#preparing) yield* this.#preparing;
    this.#preparing = undefined;
  }

  #beReady(): void {
    if (this.#preparing) finish(this.#preparing);
    this.#preparing = undefined;
  }

  *#prepare(lexicon: Lexicon): Steps<void> {
    for (const [cluster, forms] of Object.entries(lexicon.given)) {
      const initials = new Set<string>();
      this.#initials.set(cluster, initials);
      this.#forms.set(cluster, forms.split(' ').flatMap(keys));
      for (const form of forms.split(' ')) {
        for (const reading of readings(form)) initials.add(reading.charAt(0));
        for (const key of keys(form)) {
          addOnce(this.#clusters, key, cluster);
          addOnce(this.#stems, stemOf(lettersOf(key)), cluster);
          addOnce(this.#stems, lettersOf(key), cluster);
        }
        addOnce(this.#clusters, plain(form), cluster);
      }
      yield;
    }
    for (const form of lexicon.otherGiven.split(' '))
      for (const reading of lexicon.folded ? [form] : readings(form))
        if (!this.#clusters.has(reading)) this.#others.add(reading);
  }

  /** Whether the word is anybody's given name. */
  isGiven(word: string): boolean {
    const { other, clusters } = this.read(word);
    return other || clusters.length > 0;
  }

  /** What the word is as a given name; remembered. */
  read(word: string): GivenReading {
    this.#beReady();
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const found = this.#lookInside(word);
    this.#known.set(word, found);
    return found;
  }

  /** Whether an initial, as printed, can stand for the cluster's names. */
  hasInitial(cluster: string, initial: string): boolean {
    this.#beReady();
    const letter = readings(initial)[0]?.charAt(0);
    return letter !== undefined && (this.#initials.get(cluster)?.has(letter) ?? false);
  }

  /** What the word is, or what it is without the small words written as one with it. */
  #lookInside(word: string): GivenReading {
    for (const { plain: name, trimStart, trimEnd } of formsOf(word, shapeOf(word))) {
      const found = trimEnd > 0 ? NONE : this.#look(trimStart > 0 ? name : word);
      if (found !== NONE) return { ...found, trimStart };
    }
    return NONE;
  }

  #look(word: string): GivenReading {
    const clusters = new Set<string>(this.#clusters.get(plain(word)) ?? []);
    const inflected = new Set<string>();
    for (const key of keys(word)) {
      const letters = lettersOf(key);
      for (const cluster of this.#clusters.get(key) ?? []) clusters.add(cluster);
      for (let cut = 0; cut <= LONGEST_ENDING && cut < letters.length - 2; cut++) {
        if (cut > 0 && !ENDINGS.has(letters.slice(-cut))) continue;
        const stem = cut === 0 ? letters : letters.slice(0, -cut);
        for (const cluster of this.#stems.get(stem) ?? []) inflected.add(cluster);
      }
    }
    const other = clusters.size === 0 && readings(word).some((reading) => this.#isOther(reading));
    if (clusters.size === 0 && inflected.size === 0 && !other) return NONE;
    return { clusters: [...clusters], inflected: [...inflected], other, trimStart: 0 };
  }

  /** Listed as it is, or with an ending. Less is folded here: Latvian tiesa, court, is no Tessa. */
  #isOther(reading: string): boolean {
    if (this.#others.has(reading)) return true;
    for (let cut = 1; cut <= LONGEST_ENDING && cut < reading.length - 2; cut++) {
      const stem = reading.slice(0, -cut);
      if (
        ENDINGS.has(reading.slice(-cut)) &&
        stem.length > 3 &&
        ['', 'a', 'i', 'ia', 'as', 'is', 'us', 'e', 'o'].some((end) => this.#others.has(stem + end))
      )
        return true;
    }
    return false;
  }

  /** Whether a word is one slip away from a name of the cluster, and is no other name. */
  isSlipOf(cluster: string, word: string): boolean {
    if (word.length < SLIP_FROM || this.isGiven(word)) return false;
    return [...keys(word), ...keys(withoutMisreadGroups(word))].some((key) =>
      (this.#forms.get(cluster) ?? []).some(
        (form) => form.length >= SLIP_FROM && form.charAt(0) === key.charAt(0) && distance(key, form, 1) <= 1,
      ),
    );
  }
}

/** Whether a word sounds like a father's name: Grigoryevich, Анатольевна. */
export function isPatronymic({ text, shape }: Pick<Token, 'text' | 'shape'>): boolean {
  return shape !== 'lower' && text.length > 5 && keys(text).some((key) => PATRONYMIC.test(key));
}

function addOnce(lists: Map<string, string[]>, key: string, value: string): void {
  if (!lists.get(key)?.includes(value)) addTo(lists, key, value);
}

function stemOf(key: string): string {
  return key.length > 4 ? key.replace(/[aoei]+$/, '') : key;
}
