import { describe, expect, it } from 'vitest';
import { cardById, pack } from '../../data/pack.ts';
import type { Card, Kind } from '../../data/schema.ts';

/** Other tools join on these ids: a change here breaks them. An anchor (`⚓`) makes its page one that is on topic. */
const IDS: Record<Kind, string> = {
  person: `alyaksandr-lukashenka⚓ vladimir-putin antony-blinken joe-biden alexei-navalny katsiaryna-andreyeva⚓
    darya-chultsova⚓ heiko-maas polina-sadovskaya⚓ alexei-druzhinin`,
  organisation: `belsat⚓ parliamentary-assembly-council-of-europe council-of-europe european-court-of-human-rights
    pen-america⚓ atlantic-council ukrainealert eurasia-center kremlin biden-administration us-state-department
    european-union eu-foreign-affairs-council belarusian-authorities⚓ russian-government sputnik reuters`,
  place: `belarus⚓ minsk⚓ sochi russia moscow united-states germany poland turkey caucasus central-asia eastern-europe`,
  event: `belarus-presidential-election-2020⚓ post-election-crackdown⚓ eu-rejects-election
    putin-lukashenka-meeting-2020-09 russia-returns-to-pace navalny-release-order-refused
    raids-on-journalists-2021-02-16 belsat-journalists-sentenced⚓ us-visa-restrictions-2021-02-18
    sochi-meeting-2021-02-22 eu-foreign-affairs-council-2021-02-22 dialogue-rejected blinken-diplomacy-remark`,
};
const ON_TOPIC = `eurasia-center us-state-department european-union russian-government sputnik reuters russia moscow
  united-states germany poland turkey caucasus central-asia eastern-europe`;
const wordsOf = (text: string): string[] => text.split(/\s+/u);
const idsOf = (cards: readonly Card[]): string[] => cards.map(({ id }) => id);
const ofKind = (kind: Kind): readonly Card[] => pack.cards.filter((card) => card.kind === kind);

describe('the cards', () => {
  it.each(Object.entries(IDS) as [Kind, string][])('of the kind %s are all there, anchors marked', (kind, list) => {
    expect(ofKind(kind).map(({ id, anchor }) => (anchor ? `${id}⚓` : id))).toEqual(wordsOf(list));
  });

  it('are marked on any page, but for those that are on nearly every one', () => {
    expect(idsOf(pack.cards.filter(({ annotate }) => annotate === 'on-topic'))).toEqual(wordsOf(ON_TOPIC));
  });

  it.each(pack.cards)('$id is found by its id', (card) => {
    expect(cardById(card.id)).toBe(card);
  });

  it('of an unknown id are none', () => {
    expect(cardById('nobody')).toBeUndefined();
  });

  it('quote the Secretary of State’s name as the source spells it, and show it as he does', () => {
    const blinken = cardById('antony-blinken');
    expect(blinken?.name).toBe('Antony Blinken');
    expect(blinken?.quotes[0]?.text).toContain('Anthony Blinken');
  });
});

describe.each(pack.cards)('$id', (card) => {
  it('says in one to three sentences whose claim it is', () => {
    const sentences = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(
      card.context.replaceAll('1.5', '1,5'),
    );
    expect([...sentences].length).toBeLessThanOrEqual(3);
    expect(card.context).toMatch(/Sadovskaya|op-ed/u);
  });

  it('uses typographic apostrophes and quotation marks in prose', () => {
    expect(`${card.name}${card.role}${card.context}${card.related.map(({ relation }) => relation).join()}`).not.toMatch(
      /['"]/u,
    );
  });

  it('is told of from the other side too, wherever it tells of another card', () => {
    for (const { id } of card.related) {
      const other = cardById(id);
      const back = other?.related.map((relation) => relation.id) ?? [];
      const partakers = other?.kind === 'event' ? [...other.participants, other.place] : [];
      expect([...back, ...partakers], `${id} tells nothing of ${card.id}`).toContain(card.id);
    }
  });
});

it.each(pack.cards.filter((card) => card.kind === 'event'))('those who took part in $id tell of it', (event) => {
  for (const id of [...event.participants, ...(event.place ? [event.place] : [])]) {
    expect(
      cardById(id)?.related.map((relation) => relation.id),
      id,
    ).toContain(event.id);
  }
});

it('each inner quotation of the source has a speaker', () => {
  const spoken = pack.cards.flatMap(({ quotes }) => quotes).filter(({ text }) => /“/u.test(text));
  expect(spoken.length).toBeGreaterThan(0);
  expect(spoken.filter(({ speaker }) => speaker === undefined)).toEqual([]);
});
