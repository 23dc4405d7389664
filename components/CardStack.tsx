import { ArrowLeft, X } from 'lucide';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
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
  const frame = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  const shown = dossier.cards.get(trail.at(-1) ?? start);
  const before = dossier.cards.get(trail.at(-2) ?? '');

  /** What to do once the card that is moved to has been drawn; the first card takes no focus by itself. */
  const arrive = useRef<(() => void) | undefined>(undefined);
  useLayoutEffect(() => {
    arrive.current?.();
    arrive.current = undefined;
  }, [trail]);

  /** How far down each card of the trail was scrolled when it was left. */
  const depths = useRef<number[]>([]);
  const scrollTo = (depth: number) => {
    if (frame.current) frame.current.scrollTop = depth;
  };
  const follow = (id: string) => {
    depths.current.push(frame.current?.scrollTop ?? 0);
    arrive.current = () => {
      scrollTo(0);
      heading.current?.focus();
    };
    setTrail([...trail, id]);
  };
  /** To where the reader was: the link that was followed. */
  const goBack = () => {
    const depth = depths.current.pop() ?? 0;
    const from = trail.at(-1) ?? '';
    arrive.current = () => {
      scrollTo(depth);
      const link = frame.current?.querySelector<HTMLElement>(`[data-to="${from}"]`);
      (link ?? heading.current)?.focus();
    };
    setTrail(trail.slice(0, -1));
  };

  if (!shown) return null;
  const first = trail.length === 1;
  const tools = (
    <>
      {before && (
        <button type="button" class="quiet" onClick={goBack} aria-label={say('backTo', before.name)}>
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
      ref={frame}
      class={dialog ? 'card-frame card-floating' : 'card-frame'}
      // The page around it may speak another language.
      lang={say('languageTag')}
      {...(dialog && { role: 'dialog', 'aria-labelledby': headingId })}
    >
      <ContextCard
        key={shown.id}
        card={shown}
        dossier={dossier}
        via={first ? via : undefined}
        alsoHere={first ? alsoHere : undefined}
        copy={copy}
        onOpen={follow}
        tools={tools}
        headingId={headingId}
        headingRef={heading}
      />
    </div>
  );
};
