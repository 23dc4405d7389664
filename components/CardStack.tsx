import { ArrowLeft, X } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Via } from '../matching/mention.ts';
import { ContextCard } from './ContextCard.tsx';
import type { Dossier } from './dossier.ts';
import { Icon } from './Icon.tsx';
import { useMessages } from './messages.tsx';
import type { CopyText } from './Quote.tsx';

export interface CardStackProps {
  /** The card to begin with. Give the stack this id as its `key`, so that another card begins a new stack. */
  readonly start: string;
  readonly dossier: Dossier;
  readonly via?: Via | undefined;
  readonly alsoHere?: readonly string[] | undefined;
  readonly copy: CopyText;
  /** Shows a close button that calls it; the surroundings see to Esc. */
  readonly onClose?: (() => void) | undefined;
  /** Floats over a page: a non-modal dialog named by the shown name. Else a part of what is around it. */
  readonly dialog?: boolean | undefined;
}

/** A card in which the links to others open in its own place, with the way back. */
export const CardStack = ({ start, dossier, via, alsoHere, copy, onClose, dialog = false }: CardStackProps) => {
  const { say } = useMessages();
  const [trail, setTrail] = useState<readonly string[]>([start]);
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  const shown = dossier.cards.get(trail.at(-1) ?? start);
  const before = dossier.cards.get(trail.at(-2) ?? '');

  // A reader who followed a link is taken to the new card's beginning; the first card takes no focus by itself.
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = true;
  }, [trail]);

  if (!shown) return null;
  const first = trail.length === 1;
  const tools = (
    <>
      {before && (
        <button
          type="button"
          class="quiet"
          onClick={() => setTrail(trail.slice(0, -1))}
          aria-label={say('backTo', before.name)}
        >
          <Icon node={ArrowLeft} />
          {say('back')}
        </button>
      )}
      {onClose && (
        <button type="button" class="quiet square" onClick={onClose} aria-label={say('closeCard', shown.name)}>
          <Icon node={X} />
        </button>
      )}
    </>
  );
  return (
    <div
      class={dialog ? 'card-frame card-floating' : 'card-frame'}
      {...(dialog && { role: 'dialog', 'aria-labelledby': headingId })}
    >
      <ContextCard
        key={shown.id}
        card={shown}
        dossier={dossier}
        via={first ? via : undefined}
        alsoHere={first ? alsoHere : undefined}
        copy={copy}
        onOpen={(id) => setTrail([...trail, id])}
        tools={tools}
        headingId={headingId}
        headingRef={heading}
      />
    </div>
  );
};
