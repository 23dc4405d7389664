import type { Kind } from '../../data/kinds.ts';
import type { Mention } from '../../matching/mention.ts';

/** Which mentions the reader wants to see. */
export interface Wishes {
  readonly kinds: Readonly<Record<Kind, boolean>>;
  /** Every mention, or the first of a card in each block. */
  readonly density: 'every' | 'first-in-block';
}

/** The mentions that are wanted, in the order given. */
export const wanted = (mentions: readonly Mention[], { kinds, density }: Wishes): Mention[] => {
  const ofKind = mentions.filter((mention) => kinds[mention.kind]);
  if (density === 'every') return ofKind;
  const seen = new Set<string>();
  return ofKind.filter((mention) => {
    const key = `${mention.block} ${mention.id}`;
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
};
