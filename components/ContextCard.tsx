import { ExternalLink } from 'lucide';
import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { Card, EventCard } from '../data/schema.ts';
import type { Via } from '../matching/mention.ts';
import { CardLink } from './CardLink.tsx';
import { cardsOf, type Dossier } from './dossier.ts';
import { Icon } from './Icon.tsx';
import { KindLabel } from './KindLabel.tsx';
import { useMessages } from './messages.tsx';
import { type CopyText, Quote } from './Quote.tsx';
import { ViaLine } from './ViaLine.tsx';

export interface ContextCardProps {
  readonly card: Card;
  readonly dossier: Dossier;
  /** Why the page's words were taken for this card, where it was opened from a page. */
  readonly via?: Via | undefined;
  /** Cards of other mentions in the same place: the event around a name, the names in an event. */
  readonly alsoHere?: readonly string[] | undefined;
  readonly copy: CopyText;
  /** The reader follows a link to another card. */
  readonly onOpen: (id: string) => void;
  /** Buttons at the card's head: back, close. */
  readonly tools?: ComponentChildren;
  readonly headingId?: string | undefined;
  readonly headingRef?: Ref<HTMLHeadingElement> | undefined;
}

/** All that is known of one person, organisation, place or event, and who says so. */
export const ContextCard = ({ card, dossier, via, alsoHere = [], copy, onOpen, ...head }: ContextCardProps) => {
  const { say, date } = useMessages();
  const { language } = dossier;
  const also = cardsOf(dossier, alsoHere);
  return (
    <article class={`card kind-${card.kind}`}>
      <header class="card-head">
        <div class="card-bar">
          <KindLabel kind={card.kind} />
          <span class="card-tools">{head.tools}</span>
        </div>
        <h2 class="card-name" lang={language} id={head.headingId} ref={head.headingRef ?? null} tabIndex={-1}>
          {card.name}
        </h2>
        {card.native && (
          <p class="card-native" lang={card.native.language}>
            {card.native.text}
          </p>
        )}
      </header>
      <p class="card-role">
        <span lang={language}>{card.role}</span>
        {/* An event says itself when it was. */}
        {card.kind !== 'event' && <span class="as-of"> {say('asOf', date(dossier.source.published))}</span>}
      </p>
      {card.kind === 'event' && <EventFacts card={card} dossier={dossier} onOpen={onOpen} />}
      <p class="card-context" lang={language}>
        {card.context}
      </p>
      <Quotes quotes={card.quotes} dossier={dossier} copy={copy} />
      {also.length > 0 && (
        <CardSection title={say('alsoHere')}>
          {also.map((other) => (
            <li key={other.id}>
              <CardLink card={other} language={language} onOpen={onOpen} />
            </li>
          ))}
        </CardSection>
      )}
      {card.related.length > 0 && (
        <CardSection title={say('related')}>
          {card.related.map(({ id, relation }) =>
            cardsOf(dossier, [id]).map((other) => (
              <li key={id}>
                <span class="relation" lang={language}>
                  {relation}
                </span>{' '}
                <CardLink card={other} language={language} onOpen={onOpen} />
              </li>
            )),
          )}
        </CardSection>
      )}
      {card.links.length > 0 && (
        <CardSection title={say('readOn')}>
          {card.links.map(({ label, url }) => (
            <li key={url}>
              <a class="link" lang={language} href={url} target="_blank" rel="noreferrer">
                {label} <Icon node={ExternalLink} />
              </a>
            </li>
          ))}
        </CardSection>
      )}
      {via && <ViaLine via={via} dossier={dossier} />}
    </article>
  );
};

/** How many quotes a card shows at once: two fill a third of a small screen. The others wait behind a press. */
const QUOTES_AT_ONCE = 2;

const Quotes = ({ quotes, ...rest }: { quotes: Card['quotes']; dossier: Dossier; copy: CopyText }) => {
  const { sayCount } = useMessages();
  const show = (some: Card['quotes']) => some.map((quote) => <Quote key={quote.text} quote={quote} {...rest} />);
  const others = quotes.slice(QUOTES_AT_ONCE);
  return (
    <>
      {show(quotes.slice(0, QUOTES_AT_ONCE))}
      {others.length > 0 && (
        <details class="more-quotes">
          <summary>{sayCount('moreQuotes', others.length)}</summary>
          {show(others)}
        </details>
      )}
    </>
  );
};

const CardSection = ({ title, children }: { title: string; children: ComponentChildren }) => {
  const heading = useId();
  return (
    <section class="card-section" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
};

interface EventFactsProps {
  readonly card: EventCard;
  readonly dossier: Dossier;
  readonly onOpen: (id: string) => void;
}

/** When an event was, who took part and where, as far as the source says. */
const EventFacts = ({ card, dossier, onOpen }: EventFactsProps) => {
  const { say, date } = useMessages();
  const linked: readonly [string, readonly Card[]][] = [
    [say('who'), cardsOf(dossier, card.participants)],
    [say('where'), cardsOf(dossier, card.place === undefined ? [] : [card.place])],
  ];
  return (
    <dl class="card-facts">
      <div>
        <dt>{say('when')}</dt>
        <dd>{say(`when_${card.when.sense}`, date(card.when.date))}</dd>
      </div>
      {linked
        .filter(([, cards]) => cards.length > 0)
        .map(([term, cards]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <ul class="card-links">
                {cards.map((other) => (
                  <li key={other.id}>
                    <CardLink card={other} language={dossier.language} onOpen={onOpen} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
    </dl>
  );
};
