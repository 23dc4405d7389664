import type { EventCard } from '../data/schema.ts';
import type { Dossier } from './dossier.ts';
import { useMessages } from './messages.tsx';

export interface TimelineProps {
  readonly dossier: Dossier;
  readonly selected?: string | undefined;
}

/** The events in order of time, as precisely as the source dates them. */
export const Timeline = ({ dossier, selected }: TimelineProps) => {
  const { say, date } = useMessages();
  return (
    <ol class="timeline">
      {eventsInOrder(dossier).map((event) => (
        <li key={event.id} class="kind-event">
          <span class="timeline-date">{say(`when_${event.when.sense}`, date(event.when.date))}</span>
          <span class="timeline-event" lang={dossier.language}>
            <a class="link link-to-card" href={`#${event.id}`} aria-current={event.id === selected}>
              {event.name}
            </a>
            <span class="hint">{event.role}</span>
          </span>
        </li>
      ))}
    </ol>
  );
};

/** What only a month or a year is known of comes after what is dated within it. */
const orderOf = ({ when }: EventCard): string => when.date.padEnd('2021-02-22'.length, '-99');

const eventsInOrder = ({ cards }: Dossier): readonly EventCard[] =>
  [...cards.values()]
    .filter((card) => card.kind === 'event')
    .toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)));
