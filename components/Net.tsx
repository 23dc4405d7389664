import { useMemo } from 'preact/hooks';
import { cardsOf, type Dossier } from './dossier.ts';
import { useMessages } from './messages.tsx';
import { layOutNet, type NetLink, type NetNode } from './net-layout.ts';

export interface NetProps {
  readonly dossier: Dossier;
  /** Its relations stand out, the others step back. */
  readonly selected?: string | undefined;
}

const LINE_HEIGHT = 13;

/** Who is related to whom, as a drawing for the eye and as a list for everyone. */
export const Net = ({ dossier, selected }: NetProps) => {
  const { say } = useMessages();
  const net = useMemo(() => layOutNet(dossier), [dossier]);
  const touches = ({ from, to }: NetLink) => from.card.id === selected || to.card.id === selected;
  const near = new Set(net.links.filter(touches).flatMap(({ from, to }) => [from, to]));
  const stepsBack = (node: NetNode) => near.size > 0 && !near.has(node);
  return (
    <>
      <div class="net-scroll">
        <svg class="net" viewBox={`0 0 ${net.width} ${net.height}`} aria-hidden="true">
          {net.links.map((link) => (
            <line
              key={`${link.from.card.id} ${link.to.card.id}`}
              class={`net-line ${touches(link) ? 'net-near' : ''} ${near.size > 0 && !touches(link) ? 'net-far' : ''}`}
              x1={link.from.x}
              y1={link.from.y}
              x2={link.to.x}
              y2={link.to.y}
            />
          ))}
          {net.nodes.map((node) => (
            <a
              key={node.card.id}
              href={`#${node.card.id}`}
              tabindex={-1}
              class={`net-node kind-${node.card.kind} ${stepsBack(node) ? 'net-far' : ''} ${node.card.id === selected ? 'net-selected' : ''}`}
            >
              <circle class="net-dot" cx={node.x} cy={node.y} r="5" />
              {node.card.kind === 'event' && <circle class="net-dot" cx={node.x} cy={node.y} r="2" />}
              <text x={node.x} y={node.y + 4} text-anchor="middle">
                {node.label.map((line) => (
                  <tspan key={line} x={node.x} dy={LINE_HEIGHT}>
                    {line}
                  </tspan>
                ))}
              </text>
            </a>
          ))}
        </svg>
      </div>
      <details class="net-list">
        <summary>{say('netAsList')}</summary>
        <ul lang={dossier.language}>
          {[...dossier.cards.values()].map((card) => (
            <li key={card.id} class={`kind-${card.kind}`}>
              <a class="link link-to-card" href={`#${card.id}`}>
                {card.name}
              </a>
              <ul>
                {card.related.map(({ id, relation }) =>
                  cardsOf(dossier, [id]).map((other) => (
                    <li key={id} class={`kind-${other.kind}`}>
                      <span class="relation">{relation}</span> {other.name}
                    </li>
                  )),
                )}
              </ul>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};
