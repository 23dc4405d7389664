import type { Candidate } from '../names/candidate.ts';
import type { Steps } from '../steps.ts';
import { startsSentence } from '../words/sentences.ts';
import type { BlockClaims } from './block-claims.ts';
import { holds, type Page } from './page-state.ts';

/**
 * Bare surnames after another bearer's full name are that one's, where the page has not named the person of the data
 * before and nowhere names them in full; an ambiguous surname goes to whoever of its block was named last.
 */
export function* strangersWithoutOwner(
  blocks: readonly BlockClaims[],
  possible: readonly (readonly Candidate[])[],
  page: Page,
): Steps<Map<string, (block: number, from: number) => boolean>> {
  const verdicts = new Map<string, (block: number, from: number) => boolean>();
  const inAnyForm = blocks.map(({ strangers }) => strangers.filter(({ form }) => form === undefined));
  for (const id of new Set(blocks.flatMap(({ strangers }) => strangers.map((stranger) => stranger.id)))) {
    yield;
    const first = (lists: readonly (readonly { readonly id: string; readonly from: number }[])[]) => {
      const block = lists.findIndex((list) => list.some((entry) => entry.id === id));
      return block < 0
        ? undefined
        : { block, from: Math.min(...(lists[block] ?? []).filter((entry) => entry.id === id).map(({ from }) => from)) };
    };
    const stranger = first(inAnyForm);
    const owner = first(
      possible.map((list) => list.filter((candidate) => candidate.form !== 'role' && holds(candidate, page))),
    );
    const strangerFirst = stranger !== undefined && (owner === undefined || isBefore(stranger, owner));
    const inFull = first(possible.map((list) => list.filter(({ form }) => form === 'name')));
    verdicts.set(id, (block, from) => {
      const here = possible[block] ?? [];
      const surname = here.find((candidate) => candidate.id === id && candidate.from === from);
      // "Viktar Lukashenka … his father, President Lukashenka".
      if (!page.established.has(id))
        return surname?.inOffice !== true && (strangerFirst || isInStrangersForm(blocks, id, block, from));
      // "Donald Blinken has died … Mr. Blinken leaves a son, Antony Blinken."
      const isBetween = isBefore(stranger, { block, from }) && isBefore({ block, from }, inFull);
      if (strangerFirst && isBetween && surname?.inOffice !== true) return true;
      const strangersHere = (inAnyForm[block] ?? []).filter((entry) => entry.id === id && entry.from < from);
      if (strangersHere.length === 0) return false;
      const last = Math.max(...strangersHere.map((entry) => entry.from));
      // "Sander Maas calls Maas a cousin": nobody is named twice in a clause where two bear the name.
      if (isBefore(inFull, { block, from: last }) && isOneClause(blocks[block]?.tokens ?? [], last, from)) return false;
      return (
        surname?.needs !== undefined &&
        !here.some(
          (candidate) =>
            candidate.id === id && candidate.form === 'name' && candidate.from > last && candidate.from < from,
        )
      );
    });
  }
  return verdicts;
}

/** "Ludmiła Putina … Putina" */
function isInStrangersForm(blocks: readonly BlockClaims[], id: string, block: number, from: number): boolean {
  const printed = blocks[block]?.tokens[from]?.text;
  return blocks.some(({ strangers }, at) =>
    strangers.some(
      (entry) =>
        entry.id === id && entry.form === printed && isBefore({ block: at, from: entry.from }, { block, from }),
    ),
  );
}

function isOneClause(tokens: BlockClaims['tokens'], first: number, last: number): boolean {
  for (let index = first + 1; index <= last; index++)
    if (startsSentence(tokens, index) || tokens[index]?.gap.includes(';')) return false;
  return true;
}

interface Position {
  readonly block: number;
  readonly from: number;
}

function isBefore(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && (a.block < b.block || (a.block === b.block && a.from < b.from));
}
