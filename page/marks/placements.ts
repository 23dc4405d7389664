import { MARK_FROM, type Mention } from '../../matching/mention.ts';
import { finish, type Steps } from '../../matching/steps.ts';
import type { TextBlock } from '../text/text-run.ts';
import type { PlacedMention, PlacedMentions } from './placed-mention.ts';

/** The mark of an event holds no more names than this: one sentence. */
const MOST_HELD = 32;

/** Mentions and where they are to be found. */
interface Register {
  readonly all: PlacedMention[];
  readonly byBlock: WeakMap<TextBlock, PlacedMention[]>;
  readonly byNode: WeakMap<Text, PlacedMention[]>;
}

/** Keeps the mentions of a page and where they stand, and tells who asks. */
export class Placements implements PlacedMentions {
  private current = emptyRegister();
  private readonly blockByMention = new WeakMap<PlacedMention, TextBlock>();
  private readonly changes = new EventTarget();

  all(): readonly PlacedMention[] {
    return this.current.all;
  }

  at(node: Text, offset: number): readonly PlacedMention[] {
    const here = this.current.byNode.get(node) ?? [];
    const end = firstBehind(here, node, offset);
    return here
      .slice(Math.max(0, end - MOST_HELD - 1), end)
      .filter(({ range, maybe }) => !maybe && covers(range, node, offset))
      .sort(namesFirst);
  }

  onChange(listener: () => void, signal: AbortSignal): void {
    this.changes.addEventListener('change', listener, { signal });
  }

  /** The block in whose text `mention.start` and `mention.end` count. */
  blockOf(one: PlacedMention): TextBlock | undefined {
    return this.blockByMention.get(one);
  }

  /** Whether any mention lost its place, as ranges do when a node is taken out, even if it is put back at once. */
  anyLost(): boolean {
    return this.current.all.some(isLost);
  }

  /** Forgets all mentions. */
  clear(): void {
    finish(this.replacing([], []));
  }

  /**
   * Replaces all mentions, which come in reading order, at the last step; `mention.block` counts in `blocks`. A mention that stays
   * where it was stays the same object, so that a card that shows it need not close.
   */
  *replacing(mentions: readonly Mention[], blocks: readonly TextBlock[]): Steps<void> {
    const before = this.current;
    const now = emptyRegister();
    let known: { readonly block: TextBlock; readonly byStart: ReadonlyMap<number, PlacedMention[]> } | undefined;
    for (const mention of mentions) {
      const block = blocks[mention.block];
      if (block === undefined) continue;
      if (known?.block !== block) known = { block, byStart: byStart(before.byBlock.get(block) ?? []) };
      const kept = known.byStart.get(mention.start)?.find((other) => isSame(other.mention, mention) && !isLost(other));
      const one = kept ?? place(mention, block);
      if (one === undefined) continue;
      now.all.push(one);
      this.blockByMention.set(one, block);
      append(now.byBlock, block, one);
      for (const node of block.map.nodesOf(mention.start, mention.end)) append(now.byNode, node, one);
      yield;
    }
    const same = now.all.length === before.all.length && now.all.every((one, index) => one === before.all[index]);
    this.current = now;
    if (!same) this.changes.dispatchEvent(new Event('change'));
  }
}

const emptyRegister = (): Register => ({ all: [], byBlock: new WeakMap(), byNode: new WeakMap() });

const byStart = (placed: readonly PlacedMention[]): ReadonlyMap<number, PlacedMention[]> =>
  Map.groupBy(placed, ({ mention }) => mention.start);

const isLost = ({ range }: PlacedMention): boolean => range.collapsed;

const place = (mention: Mention, { map }: TextBlock): PlacedMention | undefined => {
  const range = new Range();
  try {
    const start = map.startOf(mention.start);
    const end = map.endOf(mention.end);
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
  } catch {
    // The text changed since it was read: the change is noted and will be read in turn.
    return undefined;
  }
  return { mention, range, maybe: mention.confidence < MARK_FROM };
};

const isSame = (one: Mention, other: Mention): boolean =>
  one.id === other.id &&
  one.start === other.start &&
  one.end === other.end &&
  one.confidence === other.confidence &&
  one.via.rule === other.via.rule &&
  one.via.values.every((value, index) => value === other.via.values[index]);

/** The index of the first mention that begins behind this place, by bisection: a single node may hold thousands. */
const firstBehind = (placed: readonly PlacedMention[], node: Text, offset: number): number => {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(placed[middle]?.range, node, offset)) high = middle;
    else low = middle + 1;
  }
  return low;
};

const isBehind = (range: Range | undefined, node: Text, offset: number): boolean =>
  range?.startContainer === node ? range.startOffset > offset : false;

/** Whether the character at `offset` lies in the range. */
const covers = (range: Range, node: Text, offset: number): boolean =>
  offset < node.length &&
  range.isPointInRange(node, offset) &&
  !(range.endContainer === node && range.endOffset === offset);

const append = <Key extends WeakKey>(lists: WeakMap<Key, PlacedMention[]>, key: Key, one: PlacedMention): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
};

/** An event's mark may hold a name's: the name is the narrower thing that is pointed at. */
const namesFirst = (one: PlacedMention, other: PlacedMention): number =>
  Number(one.mention.kind === 'event') - Number(other.mention.kind === 'event');
