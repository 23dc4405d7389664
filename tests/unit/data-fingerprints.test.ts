import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, normaliseSpace } from '../../data/fingerprint.ts';
import fingerprints from '../../data/fingerprints.json' with { type: 'json' };
import { pack } from '../../data/pack.ts';
import { paragraphsOf, sentencesOf } from '../../scripts/sentences.ts';

const run = promisify(execFile);

describe('a fingerprint', () => {
  it('is the SHA-256 of the sentence with its white space normalised', async () => {
    const known = createHash('sha256').update('Days later, “two” were sentenced.', 'utf8').digest('hex');
    expect(await fingerprint(' Days later,\u00a0“two”\n were  sentenced. ')).toBe(known);
  });

  it('differs as soon as anything but white space does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (one, other) => {
        const same = normaliseSpace(one) === normaliseSpace(other);
        expect((await fingerprint(one)) === (await fingerprint(other))).toBe(same);
      }),
    );
  });

  it('of the title, which stands in the source’s own card, is the first', async () => {
    expect(fingerprints.paragraphs[0]).toEqual([await fingerprint(pack.source.title)]);
  });

  it('exists for each sentence of all 21 paragraphs', () => {
    expect(fingerprints.paragraphs.map(({ length }) => length)).toEqual([
      1, 3, 4, 3, 2, 2, 3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 2,
    ]);
  });
});

describe('sentences', () => {
  it.each([
    ['end where a new one begins', 'One move. But is it enough? No!', ['One move.', 'But is it enough?', 'No!']],
    [
      'take the closing quotation marks with them',
      'He said “some areas.” This time, she “asked.” ‘Why?’ Nobody',
      ['He said “some areas.”', 'This time, she “asked.”', '‘Why?’', 'Nobody'],
    ],
    [
      'may begin with a bracket or a quotation mark',
      'In Sochi. (Sputnik) “Yes,” he said.',
      ['In Sochi.', '(Sputnik) “Yes,” he said.'],
    ],
    [
      'are not cut in a number',
      'USD 1.5 billion in credits. It helped.',
      ['USD 1.5 billion in credits.', 'It helped.'],
    ],
    [
      'are not cut after an abbreviation',
      'Mr. Maas and J. Smith met Dr. Who in the U.S. Senate on Feb. 22. Then',
      ['Mr. Maas and J. Smith met Dr. Who in the U.S. Senate on Feb. 22.', 'Then'],
    ],
    ['are not cut before a small letter', 'The firm yahoo! was there. Then', ['The firm yahoo! was there.', 'Then']],
    ['may be one alone, with no mark at its end', 'Further reading', ['Further reading']],
    ['are none in nothing', ' ', []],
  ])('%s', (_, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it('joined again are the paragraph, white space normalised', () => {
    const word = fc.constantFrom('Minsk', 'said', '1.5', 'U.S.', '“Yes.”', 'done.', '(Why?)', 'A', '…', 'no!');
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(sentencesOf(words.join('  ')).join(' ')).toBe(words.join(' '));
      }),
    );
  });

  it('stand in paragraphs, which are the lines that are not empty', () => {
    expect(paragraphsOf('Title\r\n\n  \nFirst  line \nSecond\n')).toEqual(['Title', 'First line', 'Second']);
  });
});

describe('the commands', () => {
  const node = (...parameters: string[]) =>
    run(process.execPath, parameters, { cwd: new URL('../..', import.meta.url) });

  it('data:check holds on the shipped files', async () => {
    expect((await node('scripts/data-check.ts')).stdout).toContain('52 cards hold');
  });

  it('data:fingerprints asks for a file', async () => {
    await expect(node('scripts/data-fingerprints.ts')).rejects.toMatchObject({
      stderr: expect.stringContaining('Usage'),
    });
  });

  it('data:fingerprints names a file that is not there', async () => {
    await expect(node('scripts/data-fingerprints.ts', 'no-such-file.txt')).rejects.toMatchObject({
      stderr: expect.stringContaining('no-such-file.txt'),
    });
  });
});
