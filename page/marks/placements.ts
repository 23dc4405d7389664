import { MARK_FROM, type Mention } from '../../matching/mention.ts';
import type { TextBlock } from '../text/text-run.ts';
import type { PlacedMention, PlacedMentions } from './placed-mention.ts';

/** Keeps the mentions of a page and where they stand, and tells who asks. */
export class Placements implements PlacedMentions {
  private mentions: readonly PlacedMention[] = [];
  private byBlock = new WeakMap<TextBlock, PlacedMention[]>();
  private blockByMention = new WeakMap<PlacedMention, TextBlock>();
  private byNode = new WeakMap<Text, PlacedMention[]>();
  private readonly changes = new EventTarget();

  all(): readonly PlacedMention[] {
    return this.mentions;
  }

  at(node: Text, offset: number): readonly PlacedMention[] {
    const here = this.byNode.get(node) ?? [];
    return here.filter(({ range, maybe }) => !maybe && covers(range, node, offset)).sort(namesFirst);
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
    return this.mentions.some(isLost);
  }

  /**
   * Replaces all mentions; `mention.block` counts in `blocks`. A mention that stays where it was stays the
   * same object, so that a card that shows it need not close.
   */
  replace(mentions: readonly Mention[], blocks: readonly TextBlock[]): void {
    const before = this.byBlock;
    const placed: PlacedMention[] = [];
    this.byBlock = new WeakMap();
    this.byNode = new WeakMap();
    for (const mention of mentions) {
      const block = blocks[mention.block];
      if (block === undefined) continue;
      const kept = before.get(block)?.find((other) => isSame(other.mention, mention) && !isLost(other));
      const one = kept ?? place(mention, block);
      if (one === undefined) continue;
      placed.push(one);
      this.blockByMention.set(one, block);
      append(this.byBlock, block, one);
      for (const node of block.map.nodesOf(mention.start, mention.end)) append(this.byNode, node, one);
    }
    const same = placed.length === this.mentions.length && placed.every((one, index) => one === this.mentions[index]);
    this.mentions = placed;
    if (!same) this.changes.dispatchEvent(new Event('change'));
  }
}

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
