import { ANY } from '../names/ending-licences.ts';
import type { Owner } from '../names/gazetteer.ts';
import type { KeyHit } from '../names/key-index.ts';
import { baseOf } from '../names/languages.ts';

/** Whether a form has an ending of the text's own, or none; `licence` is that of the text (see `EndingLicences`). */
export function isLicensed(hit: KeyHit<Owner>, licence: number): boolean {
  return hit.licence === ANY || (hit.licence & licence) !== 0;
}

/**
 * Another language's ending is taken for one only if it makes no other word or surname of the name, as -a, -i, -ov, -ist and -in do: Putina is
 * another. Behind an n, -in is no surname's: Bidenin, Navalnyin.
 */
export function isTellingEnding(ending: string, key: string): boolean {
  if (ending.length === 1) return 'ou'.includes(ending);
  return !/^(?:ov(?!i$)|ist|in)/.test(ending) || key.endsWith('nin');
}

/** Whether a form that is a name in some `languages` only is one in those that are spoken. */
export function isNameIn(languages: string | undefined, spoken: readonly string[]): boolean {
  return languages === undefined || spoken.some((tag) => languages.split(' ').includes(baseOf(tag)));
}

/** One hit for each owner; slips only where nothing is meant exactly. */
export function cheapest(hits: readonly KeyHit<Owner>[]): KeyHit<Owner>[] {
  const least = Math.min(...hits.map(({ cost }) => cost));
  const best = new Map<Owner, KeyHit<Owner>>();
  for (const hit of hits) if (hit.cost <= least && !best.has(hit.owner)) best.set(hit.owner, hit);
  return [...best.values()];
}
