import { writeFileSync } from 'node:fs';
import { pack } from '../data/pack.ts';
import { recognition } from '../data/recognition/bundled.ts';
import { hintsOf } from '../matching/lookout/hints.ts';

/** Writes the hints that follow from the data, for the script that runs on every page: `node scripts/data-hints.ts`. */
const FILE = new URL('../data/recognition/hints.json', import.meta.url);

writeFileSync(FILE, `${JSON.stringify(hintsOf(pack, recognition), null, 2)}\n`);
