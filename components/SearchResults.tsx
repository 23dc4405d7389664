import { useState } from 'preact/hooks';
import type { CardHit } from '../matching/search/card-search.ts';
import type { Dossier } from './dossier.ts';
import { ExpandingCard } from './ExpandingCard.tsx';
import { MarkedText } from './MarkedText.tsx';
import { useMessages } from './messages.tsx';
import type { CopyText } from './Quote.tsx';
import { SearchOutcome } from './SearchOutcome.tsx';

export interface SearchResultsProps {
  readonly query: string;
  readonly hits: readonly CardHit[];
  readonly dossier: Dossier;
  readonly copy: CopyText;
}

/** The cards that a search found, best first, with the letters that matched. */
export const SearchResults = ({ query, hits, dossier, copy }: SearchResultsProps) => {
  const { say } = useMessages();
  const [open, setOpen] = useState<string | undefined>();
  return (
    <>
      <SearchOutcome query={query} found={hits.length} />
      <ul class="rows" aria-label={say('searchResults')}>
        {hits.map(({ card, name, other }) => (
          <ExpandingCard
            key={card.id}
            card={card}
            dossier={dossier}
            copy={copy}
            open={open === card.id}
            onToggle={() => setOpen(open === card.id ? undefined : card.id)}
            name={<MarkedText text={card.name} spans={name} />}
            line={other && <MarkedText text={other.text} spans={other.spans} />}
          />
        ))}
      </ul>
    </>
  );
};
