import type { Token } from '../words/tokens.ts';

/** A number in the text, and the words behind it that may name its unit. */
export interface Quantity {
  readonly value: number;
  /** Tokens of the block, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Letters glued to the number: `1.5bn`. */
  readonly suffix: string;
  /** Words for the signs beside it: `%` behind it, `€` or `£` before it. */
  readonly signs: readonly string[];
}

const NUMBER = /^(\d+)(\p{L}*)$/u;
const SIGNS_BEFORE: readonly [RegExp, word: string][] = [
  [/€\s?$/, 'euros'],
  [/£\s?$/, 'pounds'],
];
const SIGNS_BEHIND: readonly [RegExp, word: string][] = [
  [/^\s?%/, 'percent'],
  [/^\s?€/, 'euros'],
];

/**
 * Numbers written in digits in tokens `from` to `to` of a block's text: `43`, `1.5`, `1,5`, `1.5bn`, `1,500`. A point or comma before three digits parts
 * thousands, before fewer it begins a fraction; longer chains are dates or version numbers and are left out.
 */
export function findQuantities(text: string, tokens: readonly Token[], from: number, to: number): Quantity[] {
  const found: Quantity[] = [];
  for (let at = from; at < to; ) {
    const chain = chainAt(tokens, at, to);
    if (chain.length > 0) {
      const quantity = quantityOf(chain, at);
      if (quantity !== undefined) found.push({ ...quantity, signs: signsBeside(text, tokens, quantity) });
    }
    at += Math.max(chain.length, 1);
  }
  return found;
}

/** A thin space, or the plain one that is often typed for it, between at most three digits and three more. */
const THOUSANDS_GAP = /^[ \u00a0\u202f]$/;
const GROUP_DIGITS = 3;

/** The digits and letters of number tokens joined by nothing but a point, a comma or the space that sets thousands apart. */
function chainAt(tokens: readonly Token[], start: number, to: number): [digits: string, suffix: string][] {
  const chain: [string, string][] = [];
  for (let at = start; at < to; at++) {
    const token = tokens[at];
    const [, digits, suffix = ''] = NUMBER.exec(token?.text ?? '') ?? [];
    if (token === undefined || digits === undefined) break;
    const isGroup = digits.length === GROUP_DIGITS && (chain.at(-1)?.[0].length ?? 0) <= GROUP_DIGITS;
    if (at > start && !/^[.,]$/.test(token.gap) && !(THOUSANDS_GAP.test(token.gap) && isGroup)) break;
    chain.push([digits, suffix]);
    if (suffix !== '') break;
  }
  return chain;
}

function quantityOf(
  chain: readonly [digits: string, suffix: string][],
  from: number,
): Omit<Quantity, 'signs'> | undefined {
  const [whole, second] = chain;
  const suffix = chain.at(-1)?.[1] ?? '';
  const to = from + chain.length;
  if (whole === undefined) return undefined;
  if (second === undefined) return { value: Number(whole[0]), from, to, suffix };
  const rest = chain.slice(1).map(([digits]) => digits);
  if (rest.every((digits) => digits.length === 3)) return { value: Number(whole[0] + rest.join('')), from, to, suffix };
  return chain.length === 2 ? { value: Number(`${whole[0]}.${second[0]}`), from, to, suffix } : undefined;
}

function signsBeside(text: string, tokens: readonly Token[], { from, to }: Pick<Quantity, 'from' | 'to'>): string[] {
  const before = tokens[from]?.gap ?? '';
  const end = tokens[to - 1]?.end ?? text.length;
  const behind = text.slice(end, end + SIGN_REACH);
  return [
    ...SIGNS_BEFORE.flatMap(([sign, word]) => (sign.test(before) ? [word] : [])),
    ...SIGNS_BEHIND.flatMap(([sign, word]) => (sign.test(behind) ? [word] : [])),
  ];
}

/** A sign, and a space that parts it from the number. */
const SIGN_REACH = 2;
