import { filedCards, KIND_IN_FILE } from './card-files.ts';
import type { Problem } from './problem.ts';
import type { Card, EventCard, PackFiles } from './schema.ts';

type Report = (field: string, fault: string, remedy: string) => void;

const NO_SUCH_CARD = 'Correct the id, or add the card';

/** Each id once; each card in the file of its kind; each id that a card names is that of another card, of a fitting kind. */
export const checkReferences = (files: PackFiles): Problem[] => {
  const problems: Problem[] = [];
  const known = new Map<string, Card>();
  for (const { file, card } of filedCards(files)) {
    const report = reporter(problems, file, card);
    if (known.has(card.id)) report('id', 'another card has the same id', 'Give each card an id of its own');
    if (card.kind !== KIND_IN_FILE[file]) {
      report(
        'kind',
        `"${card.kind}" does not belong in this file`,
        `Move the card, or make it "${KIND_IN_FILE[file]}"`,
      );
    }
    known.set(card.id, card);
  }
  for (const { file, card } of filedCards(files)) {
    const report = reporter(problems, file, card);
    checkRelated(card, known, report);
    checkSpeakers(card, known, report);
    if (card.kind === 'event') checkParticipants(card, known, report);
  }
  return problems;
};

const reporter =
  (problems: Problem[], file: string, card: Card): Report =>
  (field, fault, remedy) =>
    problems.push({ file, card: card.id, field, fault, remedy });

const checkRelated = (card: Card, known: ReadonlyMap<string, Card>, report: Report): void => {
  const seen = new Set<string>();
  card.related.forEach(({ id }, index) => {
    const field = `related.${index}.id`;
    if (id === card.id) report(field, 'the card is related to itself', 'Remove the relation');
    else if (!known.has(id)) report(field, `there is no card "${id}"`, NO_SUCH_CARD);
    if (seen.has(id)) report(field, `"${id}" is related twice`, 'Keep one relation for each card');
    seen.add(id);
  });
};

const checkSpeakers = (card: Card, known: ReadonlyMap<string, Card>, report: Report): void => {
  card.quotes.forEach(({ speaker }, index) => {
    if (speaker === undefined) return;
    const field = `quotes.${index}.speaker`;
    const kind = known.get(speaker)?.kind;
    if (kind === undefined) report(field, `there is no card "${speaker}"`, NO_SUCH_CARD);
    else if (kind === 'place' || kind === 'event')
      report(field, `"${speaker}" is no one who speaks`, 'Name a person or organisation');
  });
};

const checkParticipants = (card: EventCard, known: ReadonlyMap<string, Card>, report: Report): void => {
  card.participants.forEach((id, index) => {
    const field = `participants.${index}`;
    const kind = known.get(id)?.kind;
    if (kind === undefined) report(field, `there is no card "${id}"`, NO_SUCH_CARD);
    else if (kind === 'event') report(field, `"${id}" is an event`, 'Put it among the related cards');
  });
  if (card.place === undefined) return;
  const kind = known.get(card.place)?.kind;
  if (kind === undefined) report('place', `there is no card "${card.place}"`, NO_SUCH_CARD);
  else if (kind !== 'place') report('place', `"${card.place}" is no place`, 'Name a card of the kind "place"');
};
