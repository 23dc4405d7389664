import { SearchX } from 'lucide';
import { useMessages } from './messages.tsx';
import { Notice } from './Notice.tsx';

export interface SearchOutcomeProps {
  /** Without blanks around it; empty while nothing is searched for. */
  readonly query: string;
  readonly found: number;
}

/** Says how many cards a search found: to a screen reader, and where there are none to everybody. */
export const SearchOutcome = ({ query, found }: SearchOutcomeProps) => {
  const { say, sayCount } = useMessages();
  return (
    <>
      <p class="unseen" role="status">
        {query !== '' && sayCount('searchFound', found)}
      </p>
      {found === 0 && (
        <Notice icon={SearchX} title={say('searchNothing', query)}>
          <p class="hint">{say('searchNothingHint')}</p>
        </Notice>
      )}
    </>
  );
};
