import { X } from 'lucide';
import { useEffect, useId, useRef } from 'preact/hooks';
import { CardIndex } from '../../components/CardIndex.tsx';
import { ContextCard } from '../../components/ContextCard.tsx';
import type { Dossier } from '../../components/dossier.ts';
import { Icon } from '../../components/Icon.tsx';
import { useMessages } from '../../components/messages.tsx';
import { Net } from '../../components/Net.tsx';
import type { CopyText } from '../../components/Quote.tsx';
import { SourceBox } from '../../components/SourceBox.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { Welcome } from '../../components/Welcome.tsx';
import type { CardSearch } from '../../matching/search/card-search.ts';

export interface DossierViewProps {
  readonly dossier: Dossier;
  readonly search: CardSearch;
  readonly copy: CopyText;
  /** What the address names after `#`: a card's id, `welcome`, or nothing. */
  readonly target: string;
  /** What the address asks to be searched for. */
  readonly asked?: string | undefined;
  /** Goes to a card, or to none for ''. */
  readonly onTarget: (target: string) => void;
}

/** The page with everything: the source, all cards, the events in time and the net of relations. */
export const DossierView = ({ dossier, search, copy, target, asked, onTarget }: DossierViewProps) => {
  const { say } = useMessages();
  const selected = dossier.cards.has(target) ? target : undefined;
  return (
    <>
      <header class="masthead">
        <h1>{say('dossierTitle')}</h1>
        <p>{say('dossierIntro')}</p>
      </header>
      <div class="dossier-columns">
        <main>
          {target === 'welcome' && <Welcome dossier={dossier} />}
          <SourceBox source={dossier.source} />
          <section aria-labelledby="cards">
            <h2 id="cards">{say('allCards')}</h2>
            <CardIndex dossier={dossier} search={search} selected={selected} asked={asked} />
          </section>
          <section aria-labelledby="timeline">
            <h2 id="timeline">{say('timeline')}</h2>
            <Timeline dossier={dossier} selected={selected} />
          </section>
          <section aria-labelledby="net">
            <h2 id="net">{say('net')}</h2>
            <p class="hint">{say('netHint')}</p>
            <Net dossier={dossier} selected={selected} />
          </section>
        </main>
        <SelectedCard dossier={dossier} copy={copy} selected={selected} onTarget={onTarget} />
      </div>
    </>
  );
};

type SelectedCardProps = Pick<DossierViewProps, 'dossier' | 'copy' | 'onTarget'> & {
  readonly selected: string | undefined;
};

/** Beside the page, or over its foot where there is no room beside it: the card that was chosen. */
const SelectedCard = ({ dossier, copy, selected, onTarget }: SelectedCardProps) => {
  const { say } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  const card = dossier.cards.get(selected ?? '');
  useEffect(() => {
    if (selected !== undefined) heading.current?.focus();
  }, [selected]);
  if (!card) {
    return (
      <aside class="chosen chosen-none" aria-label={say('chosenCard')}>
        <p class="hint">{say('chooseCard')}</p>
      </aside>
    );
  }
  return (
    <aside class="chosen" aria-labelledby={headingId}>
      <div class="card-frame card-floating">
        <ContextCard
          key={card.id}
          card={card}
          dossier={dossier}
          copy={copy}
          onOpen={onTarget}
          headingId={headingId}
          headingRef={heading}
          tools={
            <button
              type="button"
              class="quiet square"
              onClick={() => onTarget('')}
              aria-label={say('closeCard', card.name)}
            >
              <Icon node={X} />
            </button>
          }
        />
      </div>
    </aside>
  );
};
