import { fingerprint } from './fingerprint.ts';
import { cardFiles, type Problem } from './problem.ts';
import type { Card, PackFiles, Quote } from './schema.ts';

/** Words in curly double quotes, as they stand in our own prose. */
const CITED = /“([^”]+)”/gu;

/** What a sentence is called in `coverage.json` and here: paragraph from 0, sentence from 1. */
const addressOf = (paragraph: number, sentence: number): string => `${paragraph}.${sentence}`;

/**
 * Each quote is a sentence of the source, or a part of one, by its fingerprint; what our own prose cites stands in a
 * quote; and each sentence from `coverage.from` to `coverage.to` is quoted, told in a context, or said to claim nothing.
 */
export const checkQuotes = async (files: PackFiles): Promise<Problem[]> => {
  const problems: Problem[] = [];
  const quoted = new Set<string>();
  for (const file of cardFiles) {
    for (const card of files[file]) {
      for (const [index, quote] of card.quotes.entries()) {
        const report = (field: string, fault: string, remedy: string) =>
          problems.push({ file, card: card.id, field: `quotes.${index}.${field}`, fault, remedy });
        checkPart(quote, report);
        const sentence = await sentenceNumber(quote, files);
        if (sentence === undefined) {
          report(
            quote.sentence === undefined ? 'text' : 'sentence',
            `this is no sentence of paragraph ${quote.paragraph} of the source`,
            'Copy one whole sentence exactly; for a part of one, put the whole into "sentence"',
          );
        } else quoted.add(addressOf(quote.paragraph, sentence));
      }
    }
  }
  return [...problems, ...checkCited(files), ...checkCoverage(files, quoted)];
};

/** The number of the quoted sentence in its paragraph, from 1, if it is one of the source's. */
const sentenceNumber = async (quote: Quote, { fingerprints }: PackFiles): Promise<number | undefined> => {
  const hash = await fingerprint(quote.sentence ?? quote.text);
  const index = (fingerprints.paragraphs[quote.paragraph] ?? []).indexOf(hash);
  return index < 0 ? undefined : index + 1;
};

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

const checkPart = ({ text, sentence }: Quote, report: (field: string, fault: string, remedy: string) => void): void => {
  if (sentence === undefined) return;
  const start = sentence.indexOf(text);
  if (start < 0) report('text', 'these words are not in "sentence"', 'Copy them exactly');
  else if (text === sentence) report('sentence', 'it repeats the text', 'Remove it: the quote is whole');
  else if (cutsWord(sentence, start) || cutsWord(sentence, start + text.length)) {
    report('text', 'it begins or ends inside a word', 'Quote whole words');
  }
};

const cutsWord = (sentence: string, at: number): boolean =>
  WORD_CHARACTER.test(sentence.charAt(at - 1)) && WORD_CHARACTER.test(sentence.charAt(at));

const checkCited = (files: PackFiles): Problem[] => {
  const everyCard: { file: string; card: Card }[] = cardFiles.flatMap((file) => files[file].map((card) => ({ file, card })));
  const quotes = everyCard.flatMap(({ card }) => card.quotes.map((quote) => quote.sentence ?? quote.text));
  return everyCard.flatMap(({ file, card }) =>
    (['role', 'context'] as const).flatMap((field) =>
      [...card[field].matchAll(CITED)]
        .filter(([, words = '']) => !quotes.some((quote) => quote.includes(words)))
        .map(([cited]) => ({
          file,
          card: card.id,
          field,
          fault: `${cited} is in no quote of the pack`,
          remedy: 'Cite the source exactly, or leave the quotation marks out',
        })),
    ),
  );
};

const checkCoverage = ({ coverage, fingerprints, ...files }: PackFiles, quoted: ReadonlySet<string>): Problem[] => {
  const problems: Problem[] = [];
  const report = (field: string, fault: string, remedy: string) =>
    problems.push({ file: 'coverage', field, fault, remedy });
  const ids = new Set(cardFiles.flatMap((file) => files[file].map((card) => card.id)));
  const covered = new Set(quoted);

  coverage.inContext.forEach(({ paragraph, sentence, cards }, index) => {
    covered.add(addressOf(paragraph, sentence));
    for (const id of cards) {
      if (!ids.has(id)) report(`inContext.${index}.cards`, `there is no card "${id}"`, 'Correct the id, or add the card');
    }
  });
  coverage.noClaim.forEach(({ paragraph, sentence }, index) => {
    const address = addressOf(paragraph, sentence);
    if (covered.has(address)) report(`noClaim.${index}`, `sentence ${address} is behind a card`, 'Remove the line');
    covered.add(address);
  });
  for (let paragraph = coverage.from; paragraph <= coverage.to; paragraph += 1) {
    const count = fingerprints.paragraphs[paragraph]?.length ?? 0;
    if (count === 0) report('to', `the source has no paragraph ${paragraph}`, 'Correct the range, or remake the fingerprints');
    for (let sentence = 1; sentence <= count; sentence += 1) {
      const address = addressOf(paragraph, sentence);
      if (!covered.has(address)) {
        report('', `sentence ${address} is behind no card`, 'Quote it, tell it in a context, or give the reason under "noClaim"');
      }
    }
  }
  for (const address of covered) {
    const [paragraph = 0, sentence = 0] = address.split('.').map(Number);
    if (fingerprints.paragraphs[paragraph]?.[sentence - 1] === undefined) {
      report('', `the source has no sentence ${address}`, 'Correct the address');
    }
  }
  return problems;
};
