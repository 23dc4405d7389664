import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { Card } from '../data/schema.ts';
import { cardsOf, type Dossier } from './dossier.ts';

/** A card in the net; `x` and `y` are its dot, in the units of the drawing. */
export interface NetNode {
  readonly card: Card;
  /** The name in lines that are short enough to stand beside others. */
  readonly label: readonly string[];
  readonly x: number;
  readonly y: number;
}

export interface NetLink {
  readonly from: NetNode;
  readonly to: NetNode;
}

export interface Net {
  readonly nodes: readonly NetNode[];
  readonly links: readonly NetLink[];
  readonly width: number;
  readonly height: number;
}

interface MovingNode extends SimulationNodeDatum {
  readonly card: Card;
  readonly label: readonly string[];
  readonly halfWidth: number;
  readonly halfHeight: number;
  x: number;
  y: number;
}

const LABEL_LETTERS = 17;
/** Of the caption's letters on average, and of its lines, in units of the drawing. */
const LETTER_WIDTH = 5.8;
const LINE_HEIGHT = 13;
const MARGIN = 10;
/** Above the label stands the dot. */
const DOT = 16;
/** After these steps nothing moves any more. */
const STEPS = 320;

/**
 * Places all cards so that related ones stand near each other and no name covers another. The same cards give the same
 * picture: d3-force begins with a spiral and draws its random numbers from a fixed seed.
 */
export const layOutNet = (dossier: Dossier): Net => {
  const nodes = [...dossier.cards.values()].map(movingNode);
  const byId = new Map(nodes.map((node) => [node.card.id, node]));
  const links = [...relatedPairs(dossier)].map((pair) => {
    const [source = '', target = ''] = pair.split(' ');
    return { source, target };
  });
  const simulation = forceSimulation(nodes)
    .force(
      'link',
      forceLink<MovingNode, { source: string; target: string }>(structuredClone(links))
        .id(({ card }) => card.id)
        .distance(70)
        .strength(0.5),
    )
    .force('charge', forceManyBody().strength(-260))
    // A drawing wider than high: so are screens, and so are names.
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.11))
    .stop();
  for (let step = 0; step < STEPS; step += 1) {
    simulation.tick();
    separate(nodes);
  }
  return frame(
    nodes,
    links.flatMap(({ source, target }) => {
      const [from, to] = [byId.get(source), byId.get(target)];
      return from && to ? [{ from, to }] : [];
    }),
  );
};

const movingNode = (card: Card): MovingNode => {
  const label = inLines(card.name);
  return {
    card,
    label,
    halfWidth: (Math.max(...label.map(({ length }) => length)) * LETTER_WIDTH + MARGIN) / 2,
    halfHeight: (label.length * LINE_HEIGHT + DOT + MARGIN) / 2,
    x: Number.NaN,
    y: Number.NaN,
  };
};

const inLines = (name: string): readonly string[] => {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && longer.length <= LABEL_LETTERS) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
};

/** Each related pair once, whichever of the two cards says so: as "id id", in alphabetical order. */
const relatedPairs = (dossier: Dossier): ReadonlySet<string> => {
  const pairs = new Set<string>();
  for (const card of dossier.cards.values()) {
    const participants = card.kind === 'event' ? card.participants : [];
    const others = cardsOf(dossier, [...card.related.map(({ id }) => id), ...participants]);
    for (const other of others) pairs.add([card.id, other.id].toSorted().join(' '));
  }
  return pairs;
};

/** Pushes names that overlap apart, along the shorter way. */
const separate = (nodes: readonly MovingNode[]): void => {
  for (const [index, one] of nodes.entries()) {
    for (const other of nodes.slice(index + 1)) {
      const [dx, dy] = [other.x - one.x, other.y - one.y];
      const overlapX = one.halfWidth + other.halfWidth - Math.abs(dx);
      const overlapY = one.halfHeight + other.halfHeight - Math.abs(dy);
      if (overlapX <= 0 || overlapY <= 0) continue;
      const [moveX, moveY] =
        overlapX < overlapY ? [(Math.sign(dx) || 1) * overlapX, 0] : [0, (Math.sign(dy) || 1) * overlapY];
      one.x -= moveX / 2;
      other.x += moveX / 2;
      one.y -= moveY / 2;
      other.y += moveY / 2;
    }
  }
};

/** Moves the drawing to where all its coordinates are positive, and measures it. */
const frame = (nodes: readonly MovingNode[], links: readonly { from: MovingNode; to: MovingNode }[]): Net => {
  const left = Math.min(...nodes.map(({ x, halfWidth }) => x - halfWidth));
  const right = Math.max(...nodes.map(({ x, halfWidth }) => x + halfWidth));
  const top = Math.min(...nodes.map(({ y, halfHeight }) => y - halfHeight));
  const bottom = Math.max(...nodes.map(({ y, halfHeight }) => y + halfHeight));
  const placed = new Map(
    nodes.map((node) => [
      node,
      { card: node.card, label: node.label, x: node.x - left, y: node.y - node.halfHeight + DOT / 2 - top },
    ]),
  );
  return {
    nodes: [...placed.values()],
    links: links.flatMap((link) => {
      const [from, to] = [placed.get(link.from), placed.get(link.to)];
      return from && to ? [{ from, to }] : [];
    }),
    width: right - left,
    height: bottom - top,
  };
};
