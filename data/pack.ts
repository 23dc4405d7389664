import events from './events.json' with { type: 'json' };
import organisations from './organisations.json' with { type: 'json' };
import meta from './pack.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import places from './places.json' with { type: 'json' };
import type { Card, Pack } from './schema.ts';
import source from './source.json' with { type: 'json' };

/** The pack the extension is built with. */
export const pack = {
  ...meta,
  source,
  cards: [...people, ...organisations, ...places, ...events],
  // TypeScript widens the words of a JSON file to `string`. They are checked against the schema by `data:check` and by
  // the tests, so that no page pays for a validation of what never changes.
} as Pack;

const cards = new Map(pack.cards.map((card) => [card.id, card]));

/** The card of that id in the bundled pack, if there is one. */
export const cardById = (id: string): Card | undefined => cards.get(id);
