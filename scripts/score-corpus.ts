import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from '../data/pack.ts';
import { recognition } from '../data/recognition/bundled.ts';
import { createMatcher } from '../matching/matcher.ts';
import { parsePassages } from '../tests/corpus/passages.ts';
import { type Fault, mark, rates, scoreEvents, scoreNames, sum, type Tally } from '../tests/corpus/score.ts';

/**
 * Scores the matcher on passages with their right answers: `node scripts/score-corpus.ts [--events|--names] [DIR|FILE…]`, by default those of
 * `tests/corpus/gold`. Prints every fault, then precision, recall and F1 by language.
 */
const args = process.argv.slice(2);
const only = args.find((arg) => arg === '--events' || arg === '--names');
const paths = args.filter((arg) => !arg.startsWith('--'));
const files = (paths.length > 0 ? paths : ['tests/corpus/gold']).flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .map((name) => join(path, name))
    : [path],
);
const passages = files.flatMap((file) => parsePassages(readFileSync(file, 'utf8'), file));
const matcher = createMatcher(pack, recognition);
const events = new Set(pack.cards.filter(({ kind }) => kind === 'event').map(({ id }) => id));

const results = passages.map((passage) => {
  const mentions = mark(matcher, passage);
  return { passage, names: scoreNames(passage, mentions, events), events: scoreEvents(passage, mentions, events) };
});

for (const part of ['names', 'events'] as const) {
  if (only !== undefined && only !== `--${part}`) continue;
  for (const result of results) for (const fault of result[part].faults) console.log(describe(fault));
  console.log(`\n${part.padEnd(10)}    P      R      F1   hits miss false`);
  for (const language of [...new Set(passages.map((passage) => passage.language)), 'all'])
    console.log(
      row(
        language,
        sum(
          results
            .filter(({ passage }) => language === 'all' || passage.language === language)
            .map((result) => result[part].tally),
        ),
      ),
    );
  console.log();
}

function describe({ passage, fault, id, words, via }: Fault): string {
  return `${passage.id.padEnd(14)} ${fault.padEnd(7)} ${id} "${words.slice(0, 90)}"${via === undefined ? '' : ` (${via})`}`;
}

function row(label: string, tally: Tally): string {
  const { precision, recall, f1 } = rates(tally);
  const counts = [tally.hits, tally.misses, tally.falseMarks]
    .map((count: number) => String(count).padStart(4))
    .join(' ');
  return `${label.padEnd(10)} ${[precision, recall, f1].map((rate) => rate.toFixed(3)).join('  ')}  ${counts}`;
}
