import { BlockSetting } from '../claims/setting.ts';
import { isWomans } from '../claims/surnames.ts';
import { MARK_FROM, type Mention } from '../mention.ts';
import type { BlockNames } from '../names/block-reader.ts';
import { type Gazetteer, idOf, type Owner } from '../names/gazetteer.ts';
import type { Steps } from '../steps.ts';
import { isMisread } from '../words/scanned.ts';
import { hasCapital } from '../words/shapes.ts';
import { isLong, isTransposition, slipBetween } from '../words/slips.ts';
import type { Token } from '../words/tokens.ts';
import { GarbledNames, SHORTEST } from './garbled-names.ts';

/** A block as the rescue walks through it. */
export interface RescueBlock {
  readonly tokens: readonly Token[];
  readonly names: BlockNames | undefined;
}

/** A mended name is never as sure as one that was found. */
const SURENESS = 0.74;
/** Words and runs of words tried on a page at most: idle time is not endless. */
const MOST_TRIED = 120;
/** Words of a garbled phrase, at least and at most. */
const SHORTEST_RUN = 2;
const LONGEST_RUN = 8;
/** Letters from which a word is hardly another one with a slip. */
const SURE_LENGTH = 7;
/** Small words within names of organisations. */
const LINKS = new Set('of the for on and de des du der die für dell della del la le di do da van voor'.split(' '));

/** Finds garbled names among capitalised words that nothing else explains; pure, for idle time. */
export class Rescue {
  readonly #gazetteer: Gazetteer;
  readonly #isKnown: (token: Token) => boolean;
  #garbled: GarbledNames | undefined;

  /** `isKnown` says that a word is one of the data's. */
  constructor(gazetteer: Gazetteer, isKnown: (token: Token) => boolean) {
    this.#gazetteer = gazetteer;
    this.#isKnown = isKnown;
  }

  /** What is new in these blocks beside `settled`, among the cards of which `kindOf` gives a kind. A name is mended only if its own given name is beside it, or the page names it elsewhere. */
  *find(
    blocks: readonly RescueBlock[],
    settled: readonly Mention[],
    kindOf: (id: string) => Mention['kind'] | undefined,
  ): Steps<Mention[]> {
    const named = new Set(
      settled.filter(({ kind, confidence }) => kind !== 'event' && confidence >= MARK_FROM).map(({ id }) => id),
    );
    if (named.size === 0 && !blocks.some(({ tokens }) => tokens.some((token) => this.#ownGiven(token)))) return [];
    this.#garbled ??= yield* GarbledNames.inSteps(this.#gazetteer);
    const small = new Set<string>();
    for (const { tokens } of blocks) {
      for (const { text, shape } of tokens) if (shape === 'lower') small.add(text);
      yield;
    }
    const found: Mention[] = [];
    let tried = 0;
    const names = Map.groupBy(
      settled.filter(({ kind }) => kind !== 'event'),
      ({ block }) => block,
    );
    for (const [block, { tokens }] of blocks.entries()) {
      if (tried >= MOST_TRIED) break;
      yield;
      const covered = names.get(block) ?? [];
      const free = (start: number, end: number) =>
        !covered.some((mention) => mention.start < end && start < mention.end);
      const add = (id: string, start: number, end: number) => {
        const kind = kindOf(id);
        if (kind === undefined || !free(start, end)) return;
        const mention = { id, kind, block, start, end, confidence: SURENESS, via: { rule: 'garbled', values: [id] } };
        found.push(mention);
        covered.push(mention);
      };
      for (let at = 0; at < tokens.length && tried < MOST_TRIED; at++) {
        const token = tokens[at];
        if (token === undefined || !isCandidate(token) || !free(token.start, token.end)) continue;
        const run = runFrom(tokens, at);
        if (run.length >= SHORTEST_RUN) {
          tried++;
          const phrase = yield* this.#mendRun(run);
          const last = phrase?.words.at(-1);
          if (phrase !== undefined && last !== undefined) {
            add(phrase.id, token.start, last.end);
            continue;
          }
        }
        if (small.has(token.text.toLowerCase()) || this.#isKnown(token)) continue;
        tried++;
        yield;
        this.#mendName(token, at, tokens, named, add);
      }
    }
    return found;
  }

  *#mendRun(run: readonly Token[]): Steps<{ id: string; words: readonly Token[] } | undefined> {
    for (let length = run.length; length >= SHORTEST_RUN; length--) {
      yield;
      const words = run.slice(0, length);
      const mended = this.#garbled?.mendPhrase(words);
      if (mended !== undefined && mended.cost > 0) return { id: mended.target, words };
    }
    return undefined;
  }

  #mendName(
    token: Token,
    at: number,
    tokens: readonly Token[],
    named: ReadonlySet<string>,
    add: (id: string, start: number, end: number) => void,
  ): void {
    for (const { target, cost, key, known } of this.#garbled?.mendWord(token) ?? []) {
      const reading = this.#readingOf(target, at, tokens);
      if (reading === undefined || ('person' in target && isWomans(token.text, target.person))) continue;
      const id = idOf(target);
      const full = reading.grade === 'full' || reading.grade === 'common' || reading.grade === 'initials';
      const isSlip = slipBetween(known, key) !== undefined;
      // Beside the given name (Anthony Blinked) a word is meant for the surname if the page has it right, or if it was scanned.
      const isMeant = isLong(known) || (cost <= 1 && (isSlip || named.has(id) || isMisread(known, key)));
      const isTransposed = isTransposition(known, key) && (named.size > 0 || token.text.length >= SURE_LENGTH);
      const isTyped = isSlip && named.has(id) && token.text.length >= SURE_LENGTH;
      if (full ? !isMeant : !isTransposed && !isTyped) continue;
      const first = tokens[reading.from];
      const last = tokens[reading.to - 1];
      if (first !== undefined && last !== undefined) return add(id, first.start, last.end);
    }
  }

  #readingOf(target: Owner, at: number, tokens: readonly Token[]) {
    if ('thing' in target) return { from: at, to: at + 1, grade: 'bare' as const };
    const reading = this.#gazetteer.personRules.read(
      target.person,
      at,
      new BlockSetting(tokens, [], true, (index) => tokens.slice(index, index + 1).some(this.#isKnown)).around(at),
    );
    return reading.grade === 'other' ||
      reading.grade === 'thing' ||
      (reading.grade === 'bare' && target.person.record.bare === 'anchored')
      ? undefined
      : reading;
  }

  #ownGiven({ text, shape }: Token): boolean {
    return (shape === 'capital' || shape === 'caps') && this.#gazetteer.given.read(text).clusters.length > 0;
  }
}

function isCandidate({ shape, text }: Token): boolean {
  return hasCapital(shape) && text.length >= SHORTEST;
}

/** Capitalised words from `at` on, with small links between them. */
function runFrom(tokens: readonly Token[], at: number): Token[] {
  const run: Token[] = [];
  for (let index = at; index < tokens.length && run.length < LONGEST_RUN; index++) {
    const token = tokens[index];
    if (token === undefined || (index > at && token.gap !== ' ')) break;
    if (token.shape === 'lower' && !LINKS.has(token.text)) break;
    run.push(token);
  }
  for (let last = run.at(-1); last?.shape === 'lower' || last?.shape === 'caseless'; last = run.at(-1)) run.pop();
  return run;
}
