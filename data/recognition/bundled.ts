import frames from './frames.json' with { type: 'json' };
import frameLexicon from './frames-lexicon.json' with { type: 'json' };
import type { Frame, FrameLexicon } from './frames-schema.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import organisations from './organisations.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import places from './places.json' with { type: 'json' };
import type { Recognition } from './schema.ts';

/** How the cards of the bundled pack are recognised. */
export const recognition = { people, organisations, places, lexicon, frames, frameLexicon } as Recognition & {
  readonly frames: readonly Frame[];
  readonly frameLexicon: FrameLexicon;
};
