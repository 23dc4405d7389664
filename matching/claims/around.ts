import type { Candidate } from '../names/candidate.ts';
import type { Around } from '../names/thing.ts';
import type { Token } from '../words/tokens.ts';

/** How sure such an organisation is at most: never surer than the name in it. */
const SURENESS = 0.92;
/** What parts neighbouring words. */
const NEXT = /^(?:\s|-|‑)$/u;
const POSSESSIVE = /^['’]$/;

/** "the Lukashenka regime", "Lukashenka's government", "режим Лукашенко": the words around a person's name that make an organisation of it. */
export function claimAround(
  person: Candidate,
  { id, before, after, links }: Around,
  tokens: readonly Token[],
): Candidate | undefined {
  const to = endAfter(person.to, after, tokens);
  const from = to === undefined ? startBefore(person.from, before, links, tokens) : person.from;
  if (to === undefined && from === undefined) return undefined;
  const first = tokens[from ?? person.from];
  const last = tokens[(to ?? person.to) - 1];
  if (first === undefined || last === undefined) return undefined;
  return {
    id,
    form: 'phrase',
    from: from ?? person.from,
    to: to ?? person.to,
    start: from === person.from ? person.start : first.start,
    end: to === undefined ? person.end : last.end,
    confidence: Math.min(SURENESS, person.confidence),
    via: { rule: 'around', values: [id] },
    ...(person.needs === undefined ? {} : { needs: person.needs }),
  };
}

function endAfter(at: number, after: Around['after'], tokens: readonly Token[]): number | undefined {
  const next = tokens[at];
  if (next === undefined) return undefined;
  if (NEXT.test(next.gap) && after.has(next)) return at + 1;
  if (!POSSESSIVE.test(next.gap) || next.text.toLowerCase() !== 's') return undefined;
  // One word may describe it: "Lukashenka's brutal regime".
  for (let index = at + 1; index <= at + 2; index++) {
    const word = tokens[index];
    if (word === undefined || !NEXT.test(word.gap) || word.shape !== 'lower') return undefined;
    if (after.has(word)) return index + 1;
  }
  return undefined;
}

function startBefore(
  at: number,
  before: Around['before'],
  links: Around['links'],
  tokens: readonly Token[],
): number | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 3); index--) {
    const word = tokens[index];
    if (word === undefined || !/^(?:\s|-|['’])$/.test(tokens[index + 1]?.gap ?? '')) return undefined;
    if (before.has(word)) return index;
    if (!links.has(word)) return undefined;
  }
  return undefined;
}
