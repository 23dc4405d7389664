import frames from './frames.json' with { type: 'json' };
import frameLexicon from './frames-lexicon.json' with { type: 'json' };
import type { Frame, FrameLexicon } from './frames-schema.ts';
import { frontDecoded, withStrings } from './front-coding.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import organisations from './organisations.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import places from './places.json' with { type: 'json' };
import type { Recognition } from './schema.ts';

/** Decodes the strings of a file when it is first asked for: that takes milliseconds, which the script that brings them need not take at once. */
const decodedOnce = <File>(file: File): (() => File) => {
  let decoded: { readonly file: File } | undefined;
  return () => (decoded ??= { file: withStrings(file, frontDecoded) }).file;
};
const decodedLexicon = decodedOnce(lexicon);
const decodedFrameLexicon = decodedOnce(frameLexicon);

/** How the cards of the bundled pack are recognised. The build ships long lists of words front-coded. */
export const recognition = {
  people,
  organisations,
  places,
  get lexicon() {
    return decodedLexicon();
  },
  frames,
  get frameLexicon() {
    return decodedFrameLexicon();
  },
} as Recognition & {
  readonly frames: readonly Frame[];
  readonly frameLexicon: FrameLexicon;
};
