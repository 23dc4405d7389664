import type { CardHost } from './card-host.ts';
import { rememberFocus } from './focus-return.ts';
import { focusCard, type HoverTarget, type OpenCard, type OpenCardOptions, openCard } from './open-card.ts';

/** Where one card at most lies open. */
export interface CardTable {
  /** Opens the card of a target in place of the one that is open; for undefined, closes it. */
  show(target: HoverTarget | undefined): void;
  /** Keeps the card that is open, beside a target that was rendered anew. */
  renew(target: HoverTarget): void;
  host(): CardHost | undefined;
}

/**
 * A table for cards. A card that was asked for by key takes focus. When a card closes with focus in it, focus and selection go back to where
 * they were before it, or before the first of several that were asked for by key from one another.
 */
export function cardTable(options: OpenCardOptions): CardTable {
  let card: (OpenCard & { readonly life: AbortController; readonly returnFocus: () => void }) | undefined;

  return {
    host: () => card?.host,
    renew: (target) => card?.standBy(target),
    show: (target) => {
      const left = card?.host.element.matches(':focus') ? card : undefined;
      const byKeys = target?.by === 'keys';
      const returnFocus = left?.returnFocus ?? rememberFocus(document);
      card?.life.abort();
      card = undefined;
      if (!byKeys) left?.returnFocus();
      if (!target) return;
      const life = new AbortController();
      try {
        card = { ...openCard(target, options, life.signal), life, returnFocus };
      } catch (error) {
        life.abort();
        throw error;
      }
      // Last of all: focus makes the page and ourselves look at what is open.
      if (byKeys) focusCard(card.host);
    },
  };
}
