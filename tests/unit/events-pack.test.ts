import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { recognition } from '../../data/recognition/bundled.ts';
import { frameLexiconSchema } from '../../data/recognition/frames-schema.ts';
import { createEvidenceReader } from '../../matching/events/evidence.ts';
import { tokenise } from '../../matching/words/tokens.ts';
import { packFrameLexicon } from '../../scripts/pack-frames.ts';
import { parsePassages } from '../corpus/passages.ts';

const { frames, frameLexicon } = recognition;
const packed = packFrameLexicon(frameLexicon);
const banks = new URL('../corpus/events/', import.meta.url);
const texts = readdirSync(banks)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => parsePassages(readFileSync(new URL(name, banks), 'utf8'), name).map(({ text }) => text));

it('the shipped lexicon is valid and smaller', () => {
  expect(v.parse(frameLexiconSchema, packed)).toEqual(packed);
  expect(gzipSync(JSON.stringify(packed)).length).toBeLessThan(0.95 * gzipSync(JSON.stringify(frameLexicon)).length);
});

it('says of every passage what the edited one says', { timeout: 60_000 }, () => {
  const said = (lexicon: typeof frameLexicon) => {
    const read = createEvidenceReader(frames, lexicon);
    return texts.map((text) =>
      read(text, tokenise(text)).map(({ concepts, dates, counted }) => [
        [...concepts.keys()].toSorted(),
        dates,
        [...counted].toSorted(),
      ]),
    );
  };
  expect(said(packed)).toEqual(said(frameLexicon));
});
