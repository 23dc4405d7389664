import { addTo } from '../lists-by-key.ts';
import { distance } from '../words/distance.ts';

/** Keys from so many letters on may be one slip away, or two. */
const TOLERANT_FROM = 6;
const VERY_TOLERANT_FROM = 9;
/** Slips behind this letter are found by what the keys have in common before it. */
const DELETE_PREFIX = 8;

/** Sounds that are taken for one another at the beginning of a name. */
const ALIKE_ONSETS = ['szшцc', 'kc', 'ie', 'hg', 'vfb', 'dt'];

/** An entry whose key is near, and how far away it is. */
export interface NearKey<Entry> {
  readonly entry: Entry;
  /** As `distance` counts. */
  readonly cost: number;
}

/**
 * Finds the keys that a slip, or two in a long one, leads away from. Symmetric delete: keys within reach of each other have a rest in
 * common when a letter is taken out of either (Garbe 2012, SymSpell); what has is then measured.
 */
export class NearKeys<Entry extends { readonly key: string }> {
  readonly #byRest = new Map<string, Entry[]>();

  /** Short keys are left out: words have them too. */
  add(entry: Entry): void {
    if (entry.key.length < TOLERANT_FROM) return;
    for (const rest of restsOf(entry.key)) addTo(this.#byRest, rest, entry);
  }

  /** The entries within reach of `key`, each once. */
  find(key: string): NearKey<Entry>[] {
    if (key.length < TOLERANT_FROM) return [];
    const near: NearKey<Entry>[] = [];
    const seen = new Set<Entry>();
    for (const rest of restsOf(key)) {
      for (const entry of this.#byRest.get(rest) ?? []) {
        if (seen.has(entry)) continue;
        seen.add(entry);
        if (!haveSameOnset(key, entry.key) || !haveSameGender(key, entry.key)) continue;
        const limit = Math.min(key.length, entry.key.length) >= VERY_TOLERANT_FROM ? 2 : 1;
        const cost = distance(key, entry.key, limit);
        if (cost <= limit) near.push({ entry, cost });
      }
    }
    return near;
  }
}

/** The beginning of a key, and what is left of it without any one letter. */
function restsOf(key: string): string[] {
  const prefix = key.slice(0, DELETE_PREFIX);
  const rests = [prefix];
  for (let at = 0; at < prefix.length; at++) rests.push(prefix.slice(0, at) + prefix.slice(at + 1));
  return rests;
}

/** The first sound is seldom misspelt: another one is another name. */
function haveSameOnset(a: string, b: string): boolean {
  const x = a.charAt(0);
  const y = b.charAt(0);
  return x === y || ALIKE_ONSETS.some((sounds) => sounds.includes(x) && sounds.includes(y));
}

/** Andreyev is not Andreyeva; -enko and -enka are the same man. */
function haveSameGender(a: string, b: string): boolean {
  return a.endsWith('a') === b.endsWith('a') || a.endsWith('o') || b.endsWith('o');
}
