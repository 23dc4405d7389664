import type { Token } from './tokens.ts';

/** A sentence: tokens `from` (inclusive) to `to` (exclusive), and its UTF-16 offsets in the block. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Written with a full stop that ends no sentence, lower-cased, in the languages of the data. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st sen rep gov gen col lt sgt capt rev hon no vs jan feb mar apr jun jul aug sep sept oct nov dec mme mlle me sr sra srta dña don ' +
    'art nr bzw ca etc evtl ggf inkl str tel usw vgl dipl ing hr fr hrn hl bd ex approx est inc ltd corp co bros al fig vol pp cf ed eds ' +
    'ul al pl św sw im tzn tzw np godz red dyr woj min mgr inż hab ks płk gen ppłk ' +
    'г гг ул им св проф акад тыс млн млрд руб долл стр обл р н гл ред зам пр д т вул бул м с рр ст тис ' +
    'tzv tj např ing mudr judr phdr č čís tzn atd napr pozn ' +
    'sig dott dott.ssa on avv ecc dhr mevr drs mw bijv enz bl kl kr resp ev mm jne esim klo nk pl v sz pl stb kb ill'
  ).split(' '),
);

const ENDS = /[.!?…。！？]/u;
const HARD_END = /[!?…。！？]|\n\s*\n/u;
const CLOSED_BY_STOP = /^[^\p{L}\p{N}]*\.[^\p{L}\p{N}]*$/u;

/**
 * The sentences of a block. A rule over punctuation that is safe for abbreviations, initials, ordinals and dates; where it
 * cannot tell, it does not split. Costs one look at each gap.
 */
export function sentences(text: string, tokens: readonly Token[]): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (let index = 1; index <= tokens.length; index++) {
    if (index < tokens.length && !startsSentence(tokens, index)) continue;
    const first = tokens[from];
    if (first === undefined) break;
    const next = tokens[index];
    found.push({ from, to: index, start: first.start, end: next === undefined ? text.length : next.start });
    from = index;
  }
  return found;
}

/** Whether the token at `index` begins a sentence: it is the first, or what stands before it ends one. */
export function startsSentence(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined) return true;
  const gap = token.gap;
  if (gap === ' ' || !ENDS.test(gap)) return false;
  if (HARD_END.test(gap)) return token.shape !== 'lower' || /[。！？]|\n\s*\n/u.test(gap);
  if (!gap.includes('.') || !/[\s"'»”’)\]]/u.test(gap)) return false;
  if (token.shape === 'lower') return false;
  return !CLOSED_BY_STOP.test(gap) || !isAbbreviation(before, tokens[index - 2]);
}

function isAbbreviation(word: Token, before: Token | undefined): boolean {
  if (/^\p{N}{1,2}$/u.test(word.text)) return true;
  if (/^\p{L}$/u.test(word.text)) {
    // "U.S. Officials" may begin a sentence, "A. G. Lukashenko" does not: initials keep together.
    return word.shape !== 'lower' || before === undefined || word.gap !== ' ' || ABBREVIATIONS.has(word.text);
  }
  return ABBREVIATIONS.has(word.text.toLowerCase());
}
