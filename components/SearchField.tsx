import { Search, X } from 'lucide';
import { useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { useMessages } from './messages.tsx';

export interface SearchFieldProps {
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The reader leaves the field downwards, for the list that it filters. */
  readonly onLeave?: (() => void) | undefined;
}

/** A field that searches while the reader types. Esc empties it first; an empty field leaves Esc to its surroundings. */
export const SearchField = ({ label, query, onQuery, onLeave }: SearchFieldProps) => {
  const { say } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onQuery('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      event.stopPropagation();
      clear();
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onLeave?.();
    }
  };
  return (
    <div class="search" role="search">
      <Icon node={Search} />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={label}
        value={query}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query !== '' && (
        <button type="button" class="quiet square" onClick={clear} aria-label={say('clearSearch')}>
          <Icon node={X} />
        </button>
      )}
    </div>
  );
};
