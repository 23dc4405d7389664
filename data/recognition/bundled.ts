import frames from './frames.json' with { type: 'json' };
import frameLexicon from './frames-lexicon.json' with { type: 'json' };
import type { Frame, FrameLexicon } from './frames-schema.ts';
import { frontDecoded, withStrings } from './front-coding.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import organisations from './organisations.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import places from './places.json' with { type: 'json' };
import type { Recognition } from './schema.ts';

/** How the cards of the bundled pack are recognised. The build ships long lists of words front-coded. */
export const recognition = {
  people,
  organisations,
  places,
  lexicon: withStrings(lexicon, frontDecoded),
  frames,
  frameLexicon: withStrings(frameLexicon, frontDecoded),
} as Recognition & {
  readonly frames: readonly Frame[];
  readonly frameLexicon: FrameLexicon;
};
