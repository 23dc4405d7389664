import Fuse from 'fuse.js/basic';
import type { Gazetteer, Owner } from '../names/gazetteer.ts';
import type { Steps } from '../steps.ts';
import { distance } from '../words/distance.ts';
import { keys, lettersOf, plain } from '../words/fold.ts';
import { beforeMisreading, withoutMisreadGroups } from '../words/scanned.ts';
import { beforeTransposition } from '../words/slips.ts';
import type { Token } from '../words/tokens.ts';
import { plainestReading } from '../words/written-phrases.ts';

/** How far Fuse.js looks, from 0 to 1, and how many names it gives; what it finds is verified by our own distance. */
const FUSE_THRESHOLD = 0.34;
const FUSE_LIMIT = 4;
/** Letters from which a word may be mended: shorter ones have too many neighbours. */
export const SHORTEST = 5;
/** Share of a name's key letters that may be wrong, and how many at most, whatever its length. */
const WRONG_SHARE = 0.23;
const MOST_WRONG = 2.5;
/** Key letters from which a phrase may be mended, and the share of them that may be wrong: words have more neighbours than names. */
const SHORTEST_PHRASE = 13;
const WRONG_PHRASE_SHARE = 0.12;

/** Units of distance for a misread letter, and for two that changed places. */
const MISREAD_COSTS = 0.5;
const TRANSPOSITION_COSTS = 1;

interface Known<Target> {
  readonly key: string;
  readonly target: Target;
}

/** A garbled word or phrase, and what it was meant to be. */
export interface Mended<Target> {
  readonly target: Target;
  readonly cost: number;
  /** The key of the word, and the one it was taken for. */
  readonly key: string;
  readonly known: string;
}

/** Names, found again however damaged, within limits. Built when first needed, since most pages need none. */
export class GarbledNames {
  readonly #names: Fuse<Known<Owner>>;
  readonly #phrases: Fuse<Known<string>>;
  readonly #known: ReadonlySet<string>;
  readonly #gazetteer: Gazetteer;

  private constructor(gazetteer: Gazetteer, names: readonly Known<Owner>[], phrases: readonly Known<string>[]) {
    this.#gazetteer = gazetteer;
    this.#names = fuse(names);
    this.#known = new Set(names.map(({ key }) => key));
    this.#phrases = fuse(phrases);
  }

  /** The names and phrases of the data, prepared thing by thing. */
  static *inSteps(gazetteer: Gazetteer): Steps<GarbledNames> {
    const names = gazetteer.names.all().filter(({ key }) => key.length >= SHORTEST);
    yield;
    const phrases: Known<string>[] = [];
    for (const { record } of gazetteer.things.values()) {
      for (const phrase of record.phrases) {
        // With an ending left open it is not known how the phrase looks when whole.
        const key = phrase.includes('*') ? '' : joinedKey(plainestReading(phrase));
        if (key.length >= SHORTEST_PHRASE) phrases.push({ key, target: record.id });
      }
      yield;
    }
    return new GarbledNames(
      gazetteer,
      names.map(({ key, owner }) => ({ key, target: owner })),
      phrases,
    );
  }

  /** Who or what a word is a garbled name of, nearest first. */
  mendWord({ text }: Token): Mended<Owner>[] {
    const { names } = this.#gazetteer;
    const isOpen = (key: string) => key.length >= SHORTEST && !this.#known.has(key) && !names.isExcluded(key);
    return [...new Set([...keys(text), ...keys(withoutMisreadGroups(text))])]
      .flatMap((key) => (isOpen(key) ? [...nearest(this.#names, key, WRONG_SHARE), ...this.#asMeant(text, key)] : []))
      .sort((a, b) => a.cost - b.cost);
  }

  /** Names of which a letter was misread or two changed places: Fuse.js knows them without their endings, and short ones not at all. */
  #asMeant(text: string, key: string): Mended<Owner>[] {
    const look = (words: readonly string[], cost: number) =>
      words.flatMap((word) =>
        this.#gazetteer.names
          .look(word)
          .flatMap((hit) => (hit.cost === 0 ? [{ target: hit.owner, cost, key, known: hit.key }] : [])),
      );
    return [...look(beforeMisreading(text), MISREAD_COSTS), ...look(beforeTransposition(text), TRANSPOSITION_COSTS)];
  }

  /** What organisation or place a run of words is a garbled name of. */
  mendPhrase(words: readonly Token[]): Mended<string> | undefined {
    const key = joinedKey(words.map(({ text }) => text).join(' '));
    return key.length < SHORTEST_PHRASE ? undefined : nearest(this.#phrases, key, WRONG_PHRASE_SHARE)[0];
  }
}

function fuse<Target>(known: readonly Known<Target>[]): Fuse<Known<Target>> {
  return new Fuse([...known], {
    keys: ['key'],
    threshold: FUSE_THRESHOLD,
    isCaseSensitive: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
  });
}

function nearest<Target>(index: Fuse<Known<Target>>, key: string, share: number): Mended<Target>[] {
  return index.search(key, { limit: FUSE_LIMIT }).flatMap(({ item }) => {
    const limit = Math.min(MOST_WRONG, share * Math.min(key.length, item.key.length));
    const cost = distance(key, item.key, limit);
    return cost <= limit ? [{ target: item.target, cost, key, known: item.key }] : [];
  });
}

function joinedKey(words: string): string {
  return plain(words)
    .split(' ')
    .map((word) => lettersOf(keys(word)[0] ?? ''))
    .join('');
}
