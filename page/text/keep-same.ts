import { Flow } from './flow-tree.ts';
import type { TextBlock } from './text-run.ts';

/** The items found now, but each block known before in place of its equal: whoever holds on to it need not look again. */
export const keepSame = (before: Flow['items'], now: Flow['items']): Flow['items'] => {
  if (before.length === 0) return now;
  const known = new Map<Text, TextBlock[]>();
  for (const item of before) {
    if (item instanceof Flow) continue;
    const node = firstNode(item);
    if (node !== undefined) known.set(node, [...(known.get(node) ?? []), item]);
  }
  return known.size === 0 ? now : now.map((item) => (item instanceof Flow ? item : (twinOf(item, known) ?? item)));
};

const twinOf = (block: TextBlock, known: ReadonlyMap<Text, TextBlock[]>): TextBlock | undefined => {
  const node = firstNode(block);
  return node && known.get(node)?.find((other) => other.text === block.text && other.map.equals(block.map));
};

const firstNode = (block: TextBlock): Text | undefined => block.map.pieces[0]?.node;
