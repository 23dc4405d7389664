import { ChevronRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Card } from '../data/schema.ts';
import { CardStack } from './CardStack.tsx';
import type { Dossier } from './dossier.ts';
import { Icon } from './Icon.tsx';
import { useMessages } from './messages.tsx';
import type { CopyText } from './Quote.tsx';

export interface ExpandingCardProps {
  readonly card: Card;
  readonly dossier: Dossier;
  readonly copy: CopyText;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** The card's name where something in it is to be marked. */
  readonly name?: ComponentChildren;
  /** Second line of the row; the card's role without it. */
  readonly line?: ComponentChildren;
  /** Beside the name: counts and a button that acts on the row. */
  readonly aside?: ComponentChildren;
  /** Between the row and its card: the places of the page. */
  readonly children?: ComponentChildren;
}

/** A row that names a card and opens to it. */
export const ExpandingCard = ({ card, dossier, copy, open, onToggle, ...row }: ExpandingCardProps) => {
  const { say } = useMessages();
  const body = useId();
  return (
    <li class={`row kind-${card.kind}`} data-card={card.id}>
      <div class="row-head">
        <button type="button" class="row-button" aria-expanded={open} aria-controls={body} onClick={onToggle}>
          <Icon node={ChevronRight} />
          <span class="row-words">
            <span class="row-name" lang={dossier.language}>
              {row.name ?? card.name}
            </span>{' '}
            <span class="unseen">{say(`kind_${card.kind}`)}</span>
            <span class="row-line" lang={dossier.language}>
              {row.line ?? card.role}
            </span>
          </span>
        </button>
        {row.aside}
      </div>
      <div class="row-body" id={body} hidden={!open}>
        {open && (
          <>
            {row.children}
            <CardStack start={card.id} dossier={dossier} copy={copy} />
          </>
        )}
      </div>
    </li>
  );
};
