import type { CardHost } from './card-host.ts';
import { rememberFocus } from './focus-return.ts';
import { focusCard, type HoverTarget, type OpenCardOptions, openCard } from './open-card.ts';

/** Where one card at most lies open. */
export interface CardTable {
  /** Opens the card of a target in place of the one that is open; for undefined, closes it. */
  show(target: HoverTarget | undefined): void;
  host(): CardHost | undefined;
}

/**
 * A table for cards. A card that was asked for by key takes focus, and when it closes with focus still in it, focus
 * and selection go back to where they were before the first of such cards.
 */
export function cardTable(options: OpenCardOptions): CardTable {
  let card: { readonly host: CardHost; readonly life: AbortController } | undefined;
  let returnFocus: (() => void) | undefined;

  const clear = () => {
    const hadFocus = card?.host.element.matches(':focus') === true;
    card?.life.abort();
    card = undefined;
    return hadFocus;
  };

  return {
    host: () => card?.host,
    show: (target) => {
      const byKeys = target?.by === 'keys';
      if (byKeys) returnFocus ??= rememberFocus(document);
      const hadFocus = clear();
      if (!byKeys) {
        if (hadFocus) returnFocus?.();
        returnFocus = undefined;
      }
      if (!target) return;
      const life = new AbortController();
      try {
        card = { host: openCard(target, options, life.signal), life };
      } catch (error) {
        life.abort();
        throw error;
      }
      // Last of all: focus makes the page and ourselves look at what is open.
      if (byKeys) focusCard(card.host);
    },
  };
}
