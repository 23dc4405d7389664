import { useState } from 'preact/hooks';
import { KINDS, type Kind } from '../data/kinds.ts';
import type { CardHit, CardSearch } from '../matching/search/card-search.ts';
import type { Dossier } from './dossier.ts';
import { KindFilter } from './KindFilter.tsx';
import { MarkedText } from './MarkedText.tsx';
import { useMessages } from './messages.tsx';
import { SearchField } from './SearchField.tsx';
import { SearchOutcome } from './SearchOutcome.tsx';

export interface CardIndexProps {
  readonly dossier: Dossier;
  readonly search: CardSearch;
  readonly selected?: string | undefined;
  /** What is searched for at first. */
  readonly asked?: string | undefined;
}

/** All cards by kind, or those that a search finds, best first; each a link to itself. */
export const CardIndex = ({ dossier, search, selected, asked = '' }: CardIndexProps) => {
  const { say } = useMessages();
  const [query, setQuery] = useState(asked);
  const [kinds, setKinds] = useState<ReadonlySet<Kind>>(new Set());
  const searching = query.trim() !== '';
  const all = [...dossier.cards.values()].map((card): CardHit => ({ card, name: [] }));
  const hits = searching ? search.find(query) : all;
  const wanted = hits.filter(({ card }) => kinds.size === 0 || kinds.has(card.kind));
  const counts = Object.fromEntries(
    KINDS.map((kind) => [kind, hits.filter(({ card }) => card.kind === kind).length]),
  ) as Record<Kind, number>;
  return (
    <>
      <SearchField label={say('searchAll')} query={query} onQuery={setQuery} />
      <KindFilter counts={counts} chosen={kinds} onChoose={setKinds} />
      <SearchOutcome query={query.trim()} found={wanted.length} />
      {searching ? (
        <Hits hits={wanted} selected={selected} language={dossier.language} />
      ) : (
        KINDS.filter((kind) => wanted.some(({ card }) => card.kind === kind)).map((kind) => (
          <section key={kind}>
            <h3 class={`index-kind kind-${kind}`}>{say(`kinds_${kind}`)}</h3>
            <Hits
              hits={wanted.filter(({ card }) => card.kind === kind)}
              selected={selected}
              language={dossier.language}
            />
          </section>
        ))
      )}
    </>
  );
};

interface HitsProps {
  readonly hits: readonly CardHit[];
  readonly selected: string | undefined;
  readonly language: string;
}

const Hits = ({ hits, selected, language }: HitsProps) => (
  <ul class="index" lang={language}>
    {hits.map(({ card, name, other }) => (
      <li key={card.id} class={`kind-${card.kind}`}>
        <a class="index-link" href={`#${card.id}`} aria-current={card.id === selected}>
          <span class="row-name">
            <MarkedText text={card.name} spans={name} />
          </span>
          <span class="row-line">{other ? <MarkedText text={other.text} spans={other.spans} /> : card.role}</span>
        </a>
      </li>
    ))}
  </ul>
);
