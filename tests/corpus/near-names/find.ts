import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import { pack } from '../../../data/pack.ts';
import { recognition } from '../../../data/recognition/bundled.ts';
import { createMatcher } from '../../../matching/matcher.ts';
import { MARK_FROM } from '../../../matching/mention.ts';
import { createGazetteer, idOf } from '../../../matching/names/gazetteer.ts';
import { keys, lettersOf, plain } from '../../../matching/words/fold.ts';
import spellings from '../names/spellings.json' with { type: 'json' };
import { parsePassages } from '../passages.ts';
import { wordsOf, wordsOfOthers } from './words.ts';

/** A word near a name of the data that is marked as that name, though nothing says that it should be. */
export interface NearName {
  readonly word: string;
  readonly id: string;
}

/** How unlike a word may be to count as near, as Fuse.js scores it: about a third of the letters. */
const NEAR = 0.34;
/** What is plainly unlike is not put to Fuse.js: another length, or other letters, by this many. */
const LENGTHS_APART = 2;
const LETTERS_APART = 3;
const FOLDERS = ['gold', 'names', 'events'];
const here = import.meta.dirname;

/** A word by its sound. */
interface Sound {
  readonly word: string;
  readonly key: string;
  /** The letters in it, as bits. */
  readonly letters: number;
}

/** Looks for the near names of every alias, and answers how many there are, and which of them are marked though they are neither a listed form nor on purpose. */
export function findNearNames(): { near: number; unmeant: NearName[] } {
  const passages = FOLDERS.flatMap((folder) =>
    readdirSync(join(here, '..', folder))
      .filter((file) => file.endsWith('.txt') && file !== 'confusers.txt')
      .flatMap((file) => parsePassages(read(join('..', folder, file)), file)),
  );
  const onPurpose = meantWords(passages);
  const { names } = createGazetteer(pack, recognition);
  const isListed = ({ word, id }: NearName) =>
    names.look(word).some(({ owner, cost, ending }) => cost === 0 && ending === '' && idOf(owner) === id);
  const isMarked = createTrial();
  const near = nearNames(
    names.all().map(({ key, owner }) => ({ key, id: idOf(owner) })),
    wordsOfOthers(),
  );
  return {
    near: near.length,
    unmeant: near.filter(
      (name) => !onPurpose.has(`${name.id} ${plain(name.word)}`) && !isListed(name) && isMarked(name),
    ),
  };
}

/** What is wrong with a near name, and what puts it right. */
export function describeNearName({ word, id }: NearName): string {
  return `"${word}" is marked as ${id}. If it is somebody else's, add it to "not" of the card's record in data/recognition/; if it is meant, to tests/corpus/near-names/on-purpose.txt`;
}

/** The words that Fuse.js finds near a name. */
function nearNames(
  aliases: readonly { readonly key: string; readonly id: string }[],
  words: Iterable<string>,
): NearName[] {
  const sounds = [...words].flatMap((word) => keys(word).map((key) => soundOf(word, key)));
  const letters = Int32Array.from(sounds, (sound) => sound.letters);
  const lengths = Uint8Array.from(sounds, ({ key }) => key.length);
  const found = new Map<string, NearName>();
  for (const { id, key } of new Map(aliases.map((alias) => [`${alias.id} ${alias.key}`, alias])).values()) {
    const name = soundOf(id, key);
    const alike: Sound[] = [];
    for (let at = 0; at < sounds.length; at++) {
      if (Math.abs((lengths[at] ?? 0) - name.key.length) > LENGTHS_APART) continue;
      const sound = sounds[at];
      if (bitsIn((letters[at] ?? 0) ^ name.letters) <= LETTERS_APART && sound !== undefined) alike.push(sound);
    }
    const fuse = new Fuse(alike, { keys: ['key'], threshold: NEAR, ignoreLocation: true, ignoreFieldNorm: true });
    for (const { item } of fuse.search(name.key)) found.set(`${id} ${item.word}`, { id, word: item.word });
  }
  return [...found.values()];
}

/** Puts a word to the matcher on a page that names the card. */
function createTrial(): (name: NearName) => boolean {
  const matcher = createMatcher(pack, recognition);
  const facts = { worldNames: 'on-topic' as const };
  const pages = new Map(pack.cards.map(({ id, name }) => [id, matcher.read(`${name} was named in Belarus.`)]));
  return ({ word, id }) => {
    const page = pages.get(id);
    if (page === undefined) return false;
    const blocks = [page, matcher.read(`Yesterday ${word} was there.`)];
    const settled = matcher.decide(blocks, facts);
    return [...settled, ...matcher.rescue(blocks, settled, facts)].some(
      (mention) => mention.block === 1 && mention.id === id && mention.confidence >= MARK_FROM,
    );
  };
}

/** Words that mean a card, as `id word`: of spellings, of answers, and those listed as on purpose. */
function meantWords(passages: ReturnType<typeof parsePassages>): Set<string> {
  const listed = Object.entries(spellings).flatMap(([id, list]) => wordsOf(list).map((word) => ({ id, word })));
  const answered = passages.flatMap(({ text, answers }) =>
    answers.flatMap(({ id, start, end }) => wordsOf(text.slice(start, end)).map((word) => ({ id, word }))),
  );
  const exempted = read('on-purpose.txt')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [id = '', ...words] = line.split(' ');
      return words.map((word) => ({ id, word }));
    });
  return new Set([...listed, ...answered, ...exempted].map(({ id, word }) => `${id} ${plain(word)}`));
}

function read(file: string): string {
  return readFileSync(join(here, file), 'utf8');
}

function soundOf(word: string, marked: string): Sound {
  const key = lettersOf(marked);
  return { word, key, letters: [...key].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) % 31)), 0) };
}

function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
