import type { FrameLexicon } from '../data/recognition/frames-schema.ts';
import type { Recognition } from '../data/recognition/schema.ts';
import { packFrameLexicon } from './pack-frames.ts';
import { packLexicon } from './pack-lexicon.ts';

/** Has the build ship the packed lexicons in place of the edited ones. */
export function shipPacked() {
  return {
    name: 'backstory:ship-packed',
    enforce: 'pre' as const,
    transform: (json: string, file: string) => {
      if (file.endsWith('/frames-lexicon.json'))
        return JSON.stringify(packFrameLexicon(JSON.parse(json) as FrameLexicon));
      if (file.endsWith('/recognition/lexicon.json'))
        return JSON.stringify(packLexicon(JSON.parse(json) as Recognition['lexicon']));
      return undefined;
    },
  };
}
