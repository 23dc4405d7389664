import type { Card, Kind, PackFiles } from './schema.ts';

/** One card and the file that it is in. */
interface FiledCard {
  readonly file: keyof typeof KIND_IN_FILE;
  readonly card: Card;
}

/** The files that hold cards, and the kind that each holds. */
export const KIND_IN_FILE = {
  people: 'person',
  organisations: 'organisation',
  places: 'place',
  events: 'event',
} as const satisfies Partial<Record<keyof PackFiles, Kind>>;

/** Every card of a pack, in its order. */
export const filedCards = ({ people, organisations, places, events }: PackFiles): FiledCard[] => [
  ...filed('people', people),
  ...filed('organisations', organisations),
  ...filed('places', places),
  ...filed('events', events),
];

const filed = (file: FiledCard['file'], cards: readonly Card[]): FiledCard[] => cards.map((card) => ({ file, card }));
