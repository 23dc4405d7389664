import process from 'node:process';
import { pack } from '../data/pack.ts';
import { recognition } from '../data/recognition/bundled.ts';
import { createMatcher } from '../matching/matcher.ts';
import { byPlace, MARK_FROM, type Mention, type Via } from '../matching/mention.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { type ReadFile, readPage } from './annotate/read-file.ts';

/**
 * `npm run -s annotate -- [--json] FILE…`: what the extension would mark in `.txt` and `.html` files. With `--json` a line of JSON each, else a
 * table. Offsets count UTF-16 units of the text; of HTML that is the extracted text, given as `text`. A file that cannot be read is told
 * on standard error, the others are still annotated, and the exit code is 2.
 */
const USAGE = 'Usage: npm run -s annotate -- [--json] FILE…   (.txt or .html, UTF-8)';

const args = process.argv.slice(2);
const asJson = args.includes('--json');
const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
const files = args.filter((arg) => !arg.startsWith('--'));
if (unknown !== undefined || files.length === 0) {
  process.stderr.write(`${unknown === undefined ? '' : `There is no option ${unknown}.\n`}${USAGE}\n`);
  process.exit(2);
}

const matcher = createMatcher(pack, recognition);
const names = new Map(pack.cards.map(({ id, name }) => [id, name]));
const words = new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));

for (const file of files) {
  try {
    const page = await readPage(file);
    const mentions = annotate(page);
    process.stdout.write(asJson ? `${jsonOf(file, page, mentions)}\n` : tableOf(file, page, mentions));
  } catch (error) {
    process.stderr.write(`${file} ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}

/** Mentions that are marked, with offsets in the whole text. */
function annotate({ blocks, facts }: ReadFile): Mention[] {
  const read = blocks.map(({ text }) => matcher.read(text));
  const page = { ...facts, worldNames: 'on-topic' as const };
  const settled = matcher.decide(read, page);
  return [...settled, ...matcher.rescue(read, settled, page)]
    .filter(({ confidence }) => confidence >= MARK_FROM)
    .map((mention) => {
      const offset = blocks[mention.block]?.start ?? 0;
      return { ...mention, start: mention.start + offset, end: mention.end + offset };
    })
    .sort(byPlace);
}

function jsonOf(file: string, { text, extracted }: ReadFile, mentions: readonly Mention[]): string {
  return JSON.stringify({
    file,
    ...(extracted && { text }),
    mentions: mentions.map(({ id, kind, start, end, confidence, via }) => ({
      id,
      kind,
      start,
      end,
      text: text.slice(start, end),
      confidence: Number(confidence.toFixed(3)),
      via: inWords(via),
    })),
  });
}

function tableOf(file: string, { text }: ReadFile, mentions: readonly Mention[]): string {
  const rows = mentions.map(({ id, start, end, confidence, via }) => {
    const printed = text.slice(start, end).replace(/\s+/g, ' ');
    const place = `${start}–${end}`.padEnd(13);
    return `  ${place} ${confidence.toFixed(2)}  ${id.padEnd(42)} ${printed.length > 60 ? `${printed.slice(0, 59)}…` : printed}\n${' '.repeat(22)}${inWords(via)}\n`;
  });
  return `${file}: ${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}\n${rows.join('')}\n`;
}

/** The reason in the words that the card shows. */
function inWords({ rule, values }: Via): string {
  const sentence = words.get(`via_${rule}`) ?? rule;
  return sentence.replace(/\$(\d)/g, (_, place: string) => {
    const value = values[Number(place) - 1] ?? '';
    return names.get(value) ?? value;
  });
}
