import coverage from '../../data/coverage.json' with { type: 'json' };
import events from '../../data/events.json' with { type: 'json' };
import fingerprints from '../../data/fingerprints.json' with { type: 'json' };
import organisations from '../../data/organisations.json' with { type: 'json' };
import pack from '../../data/pack.json' with { type: 'json' };
import people from '../../data/people.json' with { type: 'json' };
import places from '../../data/places.json' with { type: 'json' };
import type { PackFiles } from '../../data/schema.ts';
import source from '../../data/source.json' with { type: 'json' };

/** A copy of the shipped files that a test may spoil. That they are `PackFiles` is what the tests prove first. */
export const packFiles = (): PackFiles =>
  structuredClone({ pack, source, people, organisations, places, events, fingerprints, coverage }) as PackFiles;
