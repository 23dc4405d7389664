import process from 'node:process';
import { describeNearName, findNearNames } from '../tests/corpus/near-names/find.ts';

/** `npm run -s data:near-names`: lists the words near our names that would be taken for them, though nothing says that they should. */
const { near, unmeant } = findNearNames();
for (const name of unmeant) process.stderr.write(`${describeNearName(name)}\n`);
process.stdout.write(`${near} near names, ${unmeant.length} marked that should not be\n`);
if (unmeant.length > 0) process.exitCode = 1;
