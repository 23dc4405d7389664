import { BookOpenText, Pause, Play, Settings } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { Dossier } from '../../components/dossier.ts';
import { Icon } from '../../components/Icon.tsx';
import { useMessages } from '../../components/messages.tsx';
import type { PageMention } from '../../components/page-mentions.ts';
import type { CopyText } from '../../components/Quote.tsx';
import { useRowKeys } from '../../components/row-keys.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { SearchResults } from '../../components/SearchResults.tsx';
import { SiteSwitch } from '../../components/SiteSwitch.tsx';
import type { CardSearch } from '../../matching/search/card-search.ts';
import { OnThisPage } from './OnThisPage.tsx';
import { PlaceNotice } from './PlaceNotice.tsx';
import type { PageState, Place } from './place.ts';

export interface PopupViewProps {
  readonly place: Place;
  readonly page: PageState;
  readonly paused: boolean;
  /** The browser refused to store the last change. */
  readonly refused: boolean;
  readonly dossier: Dossier;
  /** Absent for the moment that it takes to load. */
  readonly search: CardSearch | undefined;
  readonly copy: CopyText;
  readonly actions: PopupActions;
}

/** What the reader can do here; each takes effect at once. */
export interface PopupActions {
  switchSite(on: boolean): void;
  pause(paused: boolean): void;
  show(mention: PageMention): void;
  readOn(): void;
  reload(): void;
  grant(): void;
  openDossier(): void;
  openOptions(): void;
}

/** The popup: the switch for this site, what its page mentions, and a search over all cards. */
export const PopupView = ({ place, page, paused, refused, dossier, search, copy, actions }: PopupViewProps) => {
  const { say } = useMessages();
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const searching = query.trim() !== '';
  const seek = (typed: string) => {
    setQuery(typed);
    // The best hit is the first; the field stays where it is.
    scrollTo(0, 0);
  };
  const intoList = () => list.current?.querySelector<HTMLElement>('.row-button')?.focus();
  return (
    <>
      <header class="popup-head">
        <h1 class="brand">{say('extensionName')}</h1>
        <button type="button" class="quiet" onClick={() => actions.pause(!paused)}>
          <Icon node={paused ? Play : Pause} />
          {paused ? say('resume') : say('pause')}
        </button>
        <button type="button" class="quiet" onClick={actions.openDossier}>
          <Icon node={BookOpenText} />
          {say('allCards')}
        </button>
        <button
          type="button"
          class="quiet square"
          onClick={actions.openOptions}
          aria-label={say('options')}
          title={say('options')}
        >
          <Icon node={Settings} />
        </button>
      </header>
      <main>
        {place.at === 'site' ? (
          <SiteSwitch
            site={place.site}
            on={place.on}
            paused={paused}
            rule={place.rule}
            onSwitch={actions.switchSite}
            onResume={() => actions.pause(false)}
          />
        ) : (
          <PlaceNotice place={place} onGrant={actions.grant} />
        )}
        <p class="problem" role="alert">
          {refused && say('storeRefused')}
        </p>
        <SearchField label={say('searchAll')} query={query} onQuery={seek} onLeave={intoList} />
        <div ref={list}>
          {searching && search && (
            <SearchResults query={query.trim()} hits={search.find(query)} dossier={dossier} copy={copy} />
          )}
          {!searching && place.at === 'site' && (
            <OnThisPage page={page} active={place.on && !paused} dossier={dossier} copy={copy} actions={actions} />
          )}
          {!searching && place.at !== 'site' && <p class="hint elsewhere">{say('searchStillWorks')}</p>}
        </div>
      </main>
      <footer class="popup-foot hint">{say('sourceLine', dossier.source.author, dossier.source.publication)}</footer>
    </>
  );
};
