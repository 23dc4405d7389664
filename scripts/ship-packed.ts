import type { FrameLexicon } from '../data/recognition/frames-schema.ts';
import { frontCoded, withStrings } from '../data/recognition/front-coding.ts';
import type { Recognition } from '../data/recognition/schema.ts';
import { packFrameLexicon } from './pack-frames.ts';
import { packLexicon } from './pack-lexicon.ts';
import { packPeople, packThings } from './pack-phrases.ts';

/** How each file of the data is packed. */
const PACKERS: Readonly<Record<string, (file: never) => unknown>> = {
  'frames-lexicon': (file: FrameLexicon) => withStrings(packFrameLexicon(file), coded),
  lexicon: (file: Recognition['lexicon']) => withStrings(packLexicon(file), coded),
};
/** What only the matcher reads in pages, and the popup shows. */
const PAGE_PACKERS: typeof PACKERS = {
  organisations: packThings satisfies (file: Recognition['places']) => unknown,
  places: packThings satisfies (file: Recognition['places']) => unknown,
  people: packPeople satisfies (file: Recognition['people']) => unknown,
};
const FILE = /\/recognition\/([\w-]+)\.json$/;
/** The script that is brought to pages. */
const READING = /\/entrypoints\/reading\b/;
/** Lists of so many letters are worth coding. */
const LONG_LIST = 40;

/** Has the build ship the recognition data packed in place of the edited. */
export function shipPacked() {
  let packers = PACKERS;
  return {
    name: 'backstory:ship-packed',
    enforce: 'pre' as const,
    configResolved: ({ build }: { readonly build: { readonly lib: unknown } }) => {
      if (READING.test(JSON.stringify(build.lib))) packers = { ...PACKERS, ...PAGE_PACKERS };
    },
    transform: (json: string, file: string) => {
      const pack = packers[FILE.exec(file)?.[1] ?? ''];
      return pack === undefined ? undefined : JSON.stringify(pack(JSON.parse(json) as never));
    },
  };
}

function coded(text: string): string {
  return text.length < LONG_LIST || !text.includes(' ') ? text : frontCoded(text);
}
