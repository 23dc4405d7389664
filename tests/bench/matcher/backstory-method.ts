import { pack } from '../../../data/pack.ts';
import { recognition } from '../../../data/recognition/bundled.ts';
import type { EntityCard, Pack } from '../../../data/schema.ts';
import { createMatcher } from '../../../matching/matcher.ts';
import { MARK_FROM, type Matcher } from '../../../matching/mention.ts';
import type { MadeUpPerson } from './made-up-people.ts';
import type { Found } from './method.ts';

const FACTS = { worldNames: 'on-topic' as const };

/** Our matcher for the cards of the pack and for so many people more, who are nobody. */
export function matcherWith(people: readonly MadeUpPerson[]): Matcher {
  return createMatcher(packWith(people), {
    ...recognition,
    people: [
      ...recognition.people,
      ...people.map(({ given, surname }, index) => ({
        id: `nobody-${index}`,
        given: [given.toLowerCase()],
        bare: 'counts' as const,
        surnames: [{ declension: 'c' as const, forms: surname }],
        otherScripts: '',
        roles: [],
      })),
    ],
    lexicon: {
      ...recognition.lexicon,
      given: {
        ...Object.fromEntries(people.map(({ given }) => [given.toLowerCase(), given])),
        ...recognition.lexicon.given,
      },
    },
  });
}

function packWith(people: readonly MadeUpPerson[]): Pack {
  const model = pack.cards.find((card): card is EntityCard => card.kind === 'person' && !card.anchor);
  if (model === undefined) throw new Error('the pack has no person to model others on');
  const nobodies = people.map(({ given, surname }, index) => ({
    ...model,
    id: `nobody-${index}`,
    name: `${given} ${surname}`,
  }));
  return { ...pack, cards: [...pack.cards, ...nobodies] };
}

/** Both phases over a page of blocks: names and events, without the idle-time rescue. */
export function markPage(matcher: Matcher, blocks: readonly string[]): number {
  return matcher.decide(
    blocks.map((block) => matcher.read(block)),
    FACTS,
  ).length;
}

/** What is marked in a text that is a page of its own, rescue included; names only. */
export function markNames(matcher: Matcher, text: string): Found[] {
  const starts = [...text.matchAll(/[^\n](?:[^\n]|\n(?!\s*\n))*/g)];
  const blocks = starts.map(([block]) => matcher.read(block));
  const settled = matcher.decide(blocks, FACTS);
  return [...settled, ...matcher.rescue(blocks, settled, FACTS)].flatMap(
    ({ id, kind, block, start, end, confidence }) => {
      const offset = starts[block]?.index ?? 0;
      return kind === 'event' || confidence < MARK_FROM ? [] : [{ id, start: start + offset, end: end + offset }];
    },
  );
}
