import { filedCards } from './card-files.ts';
import { addressOf } from './check-coverage.ts';
import { fingerprint } from './fingerprint.ts';
import type { Problem } from './problem.ts';
import type { PackFiles, Quote } from './schema.ts';

type Report = (field: string, fault: string, remedy: string) => void;

/** Words in curly double quotes, as they stand in our own prose. */
const CITED = /“([^”]+)”/gu;

/**
 * Each quote is a sentence of the source, or a part of one, by its fingerprint; and what our own prose puts in quotation
 * marks stands in a quote. `quoted` names the sentences that are, as `addressOf` does.
 */
export const checkQuotes = async (files: PackFiles): Promise<{ problems: Problem[]; quoted: Set<string> }> => {
  const problems = checkCited(files);
  const quoted = new Set<string>();
  for (const { file, card } of filedCards(files)) {
    for (const [index, quote] of card.quotes.entries()) {
      const report: Report = (field, fault, remedy) =>
        problems.push({ file, card: card.id, field: `quotes.${index}.${field}`, fault, remedy });
      checkPart(quote, report);
      const sentence = await sentenceNumber(quote, files);
      if (sentence !== undefined) quoted.add(addressOf(quote.paragraph, sentence));
      else {
        report(
          quote.sentence === undefined ? 'text' : 'sentence',
          `this is no sentence of paragraph ${quote.paragraph} of the source`,
          'Copy one whole sentence exactly; for a part of one, put the whole into "sentence"',
        );
      }
    }
  }
  return { problems, quoted };
};

/** The number of the quoted sentence in its paragraph, from 1, if it is one of the source's. */
const sentenceNumber = async (quote: Quote, { fingerprints }: PackFiles): Promise<number | undefined> => {
  const hash = await fingerprint(quote.sentence ?? quote.text);
  const index = (fingerprints.paragraphs[quote.paragraph] ?? []).indexOf(hash);
  return index < 0 ? undefined : index + 1;
};

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

const checkPart = ({ text, sentence }: Quote, report: Report): void => {
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
  const everyCard = filedCards(files);
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
