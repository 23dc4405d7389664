import { filedCards } from './card-files.ts';
import type { Problem } from './problem.ts';
import type { PackFiles } from './schema.ts';

/** A sentence of the source by its place: its paragraph from 0, a point, its number in the paragraph from 1. */
export const addressOf = (paragraph: number, sentence: number): string => `${paragraph}.${sentence}`;

/**
 * Each sentence from `coverage.from` to `coverage.to` is quoted, told in the context of a card, or said to claim nothing,
 * with the reason; and `coverage` speaks of no sentence that does not exist.
 */
export const checkCoverage = (files: PackFiles, quoted: ReadonlySet<string>): Problem[] => {
  const { coverage, fingerprints } = files;
  const problems: Problem[] = [];
  const report = (field: string, fault: string, remedy: string) =>
    problems.push({ file: 'coverage', field, fault, remedy });
  const ids = new Set(filedCards(files).map(({ card }) => card.id));
  const covered = new Set(quoted);

  coverage.inContext.forEach(({ paragraph, sentence, cards }, index) => {
    covered.add(addressOf(paragraph, sentence));
    for (const id of cards) {
      const field = `inContext.${index}.cards`;
      if (!ids.has(id)) report(field, `there is no card "${id}"`, 'Correct the id, or add the card');
    }
  });
  coverage.noClaim.forEach(({ paragraph, sentence }, index) => {
    const address = addressOf(paragraph, sentence);
    if (covered.has(address)) report(`noClaim.${index}`, `sentence ${address} is behind a card`, 'Remove the line');
    covered.add(address);
  });
  const last = fingerprints.paragraphs.length - 1;
  if (coverage.to > last) report('to', `the last paragraph of the source is ${last}`, 'Correct the range');
  for (let paragraph = coverage.from; paragraph <= Math.min(coverage.to, last); paragraph += 1) {
    fingerprints.paragraphs[paragraph]?.forEach((_, index) => {
      const address = addressOf(paragraph, index + 1);
      if (covered.has(address)) return;
      const remedy = 'Quote it, tell it in a context, or give the reason under "noClaim"';
      report('', `sentence ${address} is behind no card`, remedy);
    });
  }
  for (const address of covered) {
    const [paragraph = 0, sentence = 0] = address.split('.').map(Number);
    if (fingerprints.paragraphs[paragraph]?.[sentence - 1] === undefined) {
      report('', `the source has no sentence ${address}`, 'Correct the address');
    }
  }
  return problems;
};
