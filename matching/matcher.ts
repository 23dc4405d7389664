import type { Frame, FrameLexicon } from '../data/recognition/frames-schema.ts';
import type { Recognition } from '../data/recognition/schema.ts';
import type { Pack } from '../data/schema.ts';
import { type BlockClaims, claimBlock } from './claims/block-claims.ts';
import { type Judged, judgePage } from './claims/page-pass.ts';
import type { BlockEvidence } from './events/evidence.ts';
import { createFrameReader } from './events/frames.ts';
import type { EventBlock } from './events/scene.ts';
import {
  type BlockCandidates,
  byPlace,
  MARK_FROM,
  type Matcher,
  type Mention,
  OFFER_FROM,
  type PageFacts,
} from './mention.ts';
import { type BlockNames, BlockReader } from './names/block-reader.ts';
import { type Gazetteer, gazetteerInSteps } from './names/gazetteer.ts';
import { Rescue } from './rescue/rescue.ts';
import { finish, type Steps } from './steps.ts';
import type { Token } from './words/tokens.ts';

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

/** A matcher for the cards of a pack; see `Matcher` for what it promises. */
export function createMatcher(pack: Pack, data: MatcherData): Matcher {
  return finish(matcherInSteps(pack, data));
}

/** The same, its indexes built in steps. */
export function* matcherInSteps(pack: Pack, data: MatcherData): Steps<Matcher> {
  const gazetteer = yield* gazetteerInSteps(pack, data);
  const reader = new BlockReader(gazetteer);
  yield* gazetteer.given.prepare();
  const frames = createFrameReader(data.frames, data.frameLexicon);
  yield* frames.prepare();
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

  function* namesOf(blocks: readonly Placed[], facts: PageFacts, knownTopic: boolean): Steps<Judged[][]> {
    const page = pageLanguage(blocks, gazetteer, facts);
    const claims: BlockClaims[] = [];
    for (const { block } of blocks) {
      claims.push(claimsOf(block, gazetteer.languages.settle(block.names.votes, page)));
      yield;
    }
    return yield* judgePage(claims, pack, gazetteer, facts, knownTopic);
  }

  function* eventsOf(blocks: readonly Placed[], judged: readonly Judged[][], facts: PageFacts): Steps<Mention[]> {
    const told: EventBlock[] = [];
    for (const [index, { block }] of blocks.entries()) {
      const { text, tokens, evidence } = block;
      const names = (judged[index] ?? []).map(({ candidate: { id, form, start, end }, counted }) => ({
        id,
        form,
        start,
        end,
        counted,
      }));
      told.push({ text, tokens, evidence, names });
      yield;
    }
    const events = yield* frames.decide(told, facts);
    return events.map((event) => ({ ...event, block: blocks[event.block]?.at ?? event.block }));
  }

  function* deciding(given: readonly BlockCandidates[], facts: PageFacts): Steps<Mention[]> {
    const blocks = placed(given);
    let judged = yield* namesOf(blocks, facts, false);
    let events = yield* eventsOf(blocks, judged, facts);
    const named = judged.some((list) => list.some(({ candidate, counted }) => counted && anchors.has(candidate.id)));
    if (!named && events.some(({ id, confidence }) => anchors.has(id) && confidence >= OFFER_FROM)) {
      judged = yield* namesOf(blocks, facts, true);
      events = yield* eventsOf(blocks, judged, facts);
    }
    const mentions: Mention[] = [];
    for (const [index, list] of judged.entries()) {
      for (const { candidate, counted } of list) {
        const kind = kinds.get(candidate.id);
        if (!counted || kind === undefined || candidate.confidence < OFFER_FROM) continue;
        const { id, start, end, confidence, via } = candidate;
        mentions.push({ id, kind, block: blocks[index]?.at ?? index, start, end, confidence, via });
      }
      yield;
    }
    return [...mentions, ...events].sort(byPlace);
  }

  function* rescuing(
    given: readonly BlockCandidates[],
    settled: readonly Mention[],
    facts: PageFacts,
  ): Steps<Mention[]> {
    const blocks = placed(given);
    const onTopic = settled.some(({ id, confidence }) => anchors.has(id) && confidence >= MARK_FROM);
    const indexes = new Map(blocks.map(({ at }, index) => [at, index]));
    const known = settled.flatMap((mention) => {
      const block = indexes.get(mention.block);
      return block === undefined ? [] : [{ ...mention, block }];
    });
    const isWanted = (id: string) =>
      facts.worldNames === 'always' || always.has(id) || (onTopic && facts.worldNames === 'on-topic');
    const found = yield* rescue.find(
      blocks.map(({ block }) => block),
      known,
      (id) => (isWanted(id) ? kinds.get(id) : undefined),
    );
    return found.map((mention) => ({ ...mention, block: blocks[mention.block]?.at ?? mention.block }));
  }

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
    decide: (given, facts) => finish(deciding(given, facts)),
    deciding,
    rescue: (given, settled, facts) => finish(rescuing(given, settled, facts)),
    rescuing,
  };
}

interface Placed {
  readonly block: ReadBlock;
  /** Index among the blocks given. */
  readonly at: number;
}

function placed(given: readonly BlockCandidates[]): Placed[] {
  return given.flatMap((block, at) => (isRead(block) ? [{ block, at }] : []));
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
