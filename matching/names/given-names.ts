import type { Lexicon } from '../../data/recognition/schema.ts';
import { addTo } from '../lists-by-key.ts';
import { Prepared, type Steps } from '../steps.ts';
import { distance } from '../words/distance.ts';
import { keys, lettersOf, plain, readings } from '../words/fold.ts';
import { withoutMisreadGroups } from '../words/scanned.ts';
import { shapeOf } from '../words/shapes.ts';
import type { Token } from '../words/tokens.ts';
import { formsOf } from '../words/word-forms.ts';

/** Endings a given name may take, in fold-key letters, where the language inflects it. */
const ENDINGS = new Set(
  'a u e i o oiu eiu aiu om em im am oi ei iu ovi evi ou as is us s ui es os ai ii iei ie in ia ile ilta an ale alta t nak nal el al ega um mu ho imu ogo ini'.split(
    ' ',
  ),
);
/** Letters of the longest of them. */
const LONGEST_ENDING = 4;
/** What names have in the place of such an ending when they are not inflected. */
const BASE_ENDINGS = ['', 'a', 'i', 'ia', 'as', 'is', 'us', 'e', 'o'];
/** Letters up to which a stem is too short to tell a name that is not one of our people's. */
const SHORTEST_OTHER_STEM = 3;
/** Given names this long, in letters, may hold a slip. */
const SLIP_FROM = 6;
/** How fathers' names end, as fold keys: -vich and -vna, inflected in whatever language. */
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
  readonly #lists: Prepared<GivenLists>;
  readonly #known = new Map<string, GivenReading>();

  /** The lists are folded when they are first needed, at the latest. */
  constructor(lexicon: Lexicon) {
    this.#lists = new Prepared(foldLists(lexicon));
  }

  /** What the first look would do, in steps. */
  prepare(): Steps<void> {
    return this.#lists.inSteps();
  }

  /** Whether the word is anybody's given name. */
  isGiven(word: string): boolean {
    const { other, clusters } = this.read(word);
    return other || clusters.length > 0;
  }

  /** What the word is as a given name; remembered. */
  read(word: string): GivenReading {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const found = this.#lookInside(word);
    this.#known.set(word, found);
    return found;
  }

  /** Whether an initial, as printed, can stand for the cluster's names. */
  hasInitial(cluster: string, initial: string): boolean {
    const letter = readings(initial)[0]?.charAt(0);
    return letter !== undefined && (this.#lists.get().initials.get(cluster)?.has(letter) ?? false);
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
    const lists = this.#lists.get();
    const clusters = new Set<string>(lists.clusters.get(plain(word)) ?? []);
    const inflected = new Set<string>();
    for (const key of keys(word)) {
      const letters = lettersOf(key);
      for (const cluster of lists.clusters.get(key) ?? []) clusters.add(cluster);
      for (let cut = 0; cut <= LONGEST_ENDING && cut < letters.length - 2; cut++) {
        if (cut > 0 && !ENDINGS.has(letters.slice(-cut))) continue;
        const stem = cut === 0 ? letters : letters.slice(0, -cut);
        for (const cluster of lists.stems.get(stem) ?? []) inflected.add(cluster);
      }
    }
    const other = clusters.size === 0 && readings(word).some((reading) => isOther(reading, lists.others));
    if (clusters.size === 0 && inflected.size === 0 && !other) return NONE;
    return { clusters: [...clusters], inflected: [...inflected], other, trimStart: 0 };
  }

  /** Whether a word is one slip away from a name of the cluster, and is no other name. */
  isSlipOf(cluster: string, word: string): boolean {
    if (word.length < SLIP_FROM || this.isGiven(word)) return false;
    const { forms } = this.#lists.get();
    return [...keys(word), ...keys(withoutMisreadGroups(word))].some((key) =>
      (forms.get(cluster) ?? []).some(
        (form) => form.length >= SLIP_FROM && form.charAt(0) === key.charAt(0) && distance(key, form, 1) <= 1,
      ),
    );
  }
}

/** Whether a word sounds like a father's name: Grigoryevich, Анатольевна. */
export function isPatronymic({ text, shape }: Pick<Token, 'text' | 'shape'>): boolean {
  return shape !== 'lower' && text.length > 5 && keys(text).some((key) => PATRONYMIC.test(key));
}

/** The lexicon's given names, folded. */
interface GivenLists {
  /** By key, and by the plain form, since some scripts have no keys. */
  readonly clusters: ReadonlyMap<string, readonly string[]>;
  /** By what stays of a key when the name is inflected. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
  /** By cluster: its names as keys, and the letters they begin with. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
  readonly initials: ReadonlyMap<string, ReadonlySet<string>>;
  /** Readings of the names of everybody else. */
  readonly others: ReadonlySet<string>;
}

function* foldLists(lexicon: Lexicon): Steps<GivenLists> {
  const clusters = new Map<string, string[]>();
  const stems = new Map<string, string[]>();
  const forms = new Map<string, readonly string[]>();
  const initials = new Map<string, Set<string>>();
  for (const [cluster, list] of Object.entries(lexicon.given)) {
    const names = list.split(' ');
    forms.set(cluster, names.flatMap(keys));
    initials.set(cluster, new Set(names.flatMap((name) => readings(name).map((reading) => reading.charAt(0)))));
    for (const name of names) {
      for (const key of keys(name)) {
        const letters = lettersOf(key);
        addOnce(clusters, key, cluster);
        addOnce(stems, stemOf(letters), cluster);
        addOnce(stems, letters, cluster);
      }
      addOnce(clusters, plain(name), cluster);
    }
    yield;
  }
  const others = new Set<string>();
  for (const name of lexicon.otherGiven.split(' '))
    for (const reading of lexicon.folded ? [name] : readings(name)) if (!clusters.has(reading)) others.add(reading);
  return { clusters, stems, forms, initials, others };
}

/** Listed as it is, or with an ending. Less is folded here: Latvian tiesa, court, is no Tessa. */
function isOther(reading: string, others: ReadonlySet<string>): boolean {
  if (others.has(reading)) return true;
  for (let cut = 1; cut <= LONGEST_ENDING && reading.length - cut > SHORTEST_OTHER_STEM; cut++) {
    const stem = reading.slice(0, -cut);
    if (ENDINGS.has(reading.slice(-cut)) && BASE_ENDINGS.some((end) => others.has(stem + end))) return true;
  }
  return false;
}

function addOnce(lists: Map<string, string[]>, key: string, value: string): void {
  if (!lists.get(key)?.includes(value)) addTo(lists, key, value);
}

/** What endings are appended to: the name without its last vowels, unless it is too short to lose them. */
function stemOf(key: string): string {
  return key.length > 4 ? key.replace(/[aoei]+$/, '') : key;
}
