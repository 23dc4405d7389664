import type { Frame, FrameLexicon } from '../data/recognition/frames-schema.ts';
import type { Recognition } from '../data/recognition/schema.ts';
import type { Pack } from '../data/schema.ts';
import { type BlockClaims, claimBlock } from './block-claims.ts';
import { type BlockNames, BlockReader } from './block-reader.ts';
import type { BlockEvidence } from './events/evidence.ts';
import { createFrameReader } from './events/frames.ts';
import type { EventBlock } from './events/scene.ts';
import { createGazetteer, type Gazetteer } from './gazetteer.ts';
import type { BlockCandidates, Matcher, Mention, PageFacts } from './mention.ts';
import { MARK_FROM, OFFER_FROM } from './mention.ts';
import { type Judged, judgePage } from './page-pass.ts';
import { Rescue } from './rescue.ts';
import type { Token } from './tokens.ts';

/** All data that things are recognised by. */
export interface MatcherData extends Recognition {
  readonly frames: readonly Frame[];
  readonly frameLexicon: FrameLexicon;
}

/** What phase 1 found in a block that holds anything at all. */
interface ReadBlock extends BlockCandidates {
  readonly names: BlockNames;
  readonly evidence: BlockEvidence;
  readonly tokens: readonly Token[];
}

/** A matcher for the cards of a pack. Builds its indexes at once; see `Matcher` for what it promises. */
export function createMatcher(pack: Pack, data: MatcherData): Matcher {
  const gazetteer = createGazetteer(pack, data);
  const reader = new BlockReader(gazetteer);
  const frames = createFrameReader(data.frames, data.frameLexicon);
  const kinds = new Map(pack.cards.map((card) => [card.id, card.kind]));
  const always = new Set(pack.cards.filter(({ annotate }) => annotate === 'always').map(({ id }) => id));
  const anchors = new Set(pack.cards.filter(({ anchor }) => anchor).map(({ id }) => id));
  const isThing = (token: Token) => reader.isThing(token);
  const rescue = new Rescue(gazetteer, isThing);
  const claimed = new WeakMap<BlockCandidates, { spoken: string; claims: BlockClaims }>();

  const claimsOf = (block: ReadBlock, spoken: readonly string[]): BlockClaims => {
    const known = claimed.get(block);
    if (known !== undefined && known.spoken === spoken.join()) return known.claims;
    const claims = claimBlock(block.text, block.names, spoken, gazetteer, isThing);
    claimed.set(block, { spoken: spoken.join(), claims });
    return claims;
  };

  const namesOf = (blocks: readonly Placed[], facts: PageFacts, knownTopic: boolean): Judged[][] => {
    const page = pageLanguage(blocks, gazetteer, facts);
    const claims = blocks.map(({ block }) => claimsOf(block, gazetteer.languages.settle(block.names.votes, page)));
    return judgePage(claims, pack, gazetteer, facts, knownTopic);
  };

  const eventsOf = (blocks: readonly Placed[], judged: readonly Judged[][], facts: PageFacts): Mention[] => {
    const told = blocks.map(
      ({ block }, index): EventBlock => ({
        text: block.text,
        tokens: block.tokens,
        candidates: block.evidence,
        names: (judged[index] ?? []).map(({ candidate: { id, form, start, end }, counted }) => ({
          id,
          form,
          start,
          end,
          counted,
        })),
      }),
    );
    return frames.decide(told, facts).map((event) => ({ ...event, block: blocks[event.block]?.at ?? event.block }));
  };

  const decide = (given: readonly BlockCandidates[], facts: PageFacts): Mention[] => {
    const blocks = given.flatMap((block, at) => (isRead(block) ? [{ block, at }] : []));
    let judged = namesOf(blocks, facts, false);
    let events = eventsOf(blocks, judged, facts);
    const named = judged.some((list) => list.some(({ candidate, counted }) => counted && anchors.has(candidate.id)));
    if (!named && events.some(({ id, confidence }) => anchors.has(id) && confidence >= OFFER_FROM)) {
      judged = namesOf(blocks, facts, true);
      events = eventsOf(blocks, judged, facts);
    }
    const mentions = judged.flatMap((list, index) =>
      list.flatMap(({ candidate, counted }): Mention[] => {
        const kind = kinds.get(candidate.id);
        if (!counted || kind === undefined || candidate.confidence < OFFER_FROM) return [];
        const { id, start, end, confidence, via } = candidate;
        return [{ id, kind, block: blocks[index]?.at ?? index, start, end, confidence, via }];
      }),
    );
    return [...mentions, ...events].sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
  };

  return {
    read: (text) => {
      // A line of a chronicle names nobody where its page has named them.
      const names = reader.read(text, frames.mayDate(text));
      const read: ReadBlock | BlockCandidates =
        names === undefined
          ? { text }
          : { text, names, evidence: frames.read(text, names.tokens), tokens: names.tokens };
      return read;
    },
    decide,
    rescue: (given, settled, facts) => {
      const blocks = given.flatMap((block, at) => (isRead(block) ? [{ block, at }] : []));
      const onTopic = settled.some(({ id, confidence }) => anchors.has(id) && confidence >= MARK_FROM);
      const placed = new Map(blocks.map(({ at }, index) => [at, index]));
      const known = settled.flatMap((mention) => {
        const block = placed.get(mention.block);
        return block === undefined ? [] : [{ ...mention, block }];
      });
      return rescue
        .find(
          blocks.map(({ block }) => block),
          known,
          (id) =>
            facts.worldNames === 'always' || always.has(id) || (onTopic && facts.worldNames === 'on-topic')
              ? kinds.get(id)
              : undefined,
        )
        .map((mention) => ({ ...mention, block: blocks[mention.block]?.at ?? mention.block }));
    },
  };
}

interface Placed {
  readonly block: ReadBlock;
  /** Index among the blocks given. */
  readonly at: number;
}

function isRead(block: BlockCandidates): block is ReadBlock {
  return 'evidence' in block;
}

/** The language most blocks speak; where they do not tell, the one the page declares. */
function pageLanguage(blocks: readonly Placed[], { languages }: Gazetteer, { language }: PageFacts): readonly string[] {
  const sum = new Float32Array(languages.tags.length);
  for (const { block } of blocks)
    block.names.votes.forEach((vote, index) => {
      sum[index] = (sum[index] ?? 0) + vote;
    });
  return languages.settle(sum, language === undefined ? [] : [language]);
}
