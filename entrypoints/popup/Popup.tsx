import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { dossierOf } from '../../components/dossier.ts';
import { pack } from '../../data/pack.ts';
import type { CardSearch } from '../../matching/search/card-search.ts';
import { updateSettings } from '../../platform/settings.ts';
import { switchSite } from '../../platform/site-rules.ts';
import { PopupView } from './PopupView.tsx';
import { pageOf, placeOf } from './place.ts';
import { useSettings } from './use-settings.ts';
import { askForPermission, useFrames, useTab } from './use-tab.ts';

const dossier = dossierOf(pack);
const copy = (text: string) => navigator.clipboard.writeText(text);

/** A popup of the browser closes before what it opened; one that is pinned to a tab is a page that stays. */
const leaveTo = async (opening: Promise<unknown>): Promise<void> => {
  await opening;
  if (!location.search) window.close();
};

/** The search comes after the first paint: it brings every spelling of every name with it. */
const useSearch = (): CardSearch | undefined => {
  const [search, setSearch] = useState<CardSearch>();
  useEffect(() => {
    const load = async () => {
      const [{ searchPack }, { recognition }] = await Promise.all([
        import('../../matching/search/search-pack.ts'),
        import('../../data/recognition/bundled.ts'),
      ]);
      setSearch(searchPack(pack, recognition));
    };
    void load();
  }, []);
  return search;
};

/** The popup, joined to the browser: its tab, the frames in it, and the settings. */
export const Popup = () => {
  const settings = useSettings();
  const tab = useTab();
  const [frames, ask] = useFrames(tab?.id);
  const [refused, setRefused] = useState(false);
  const search = useSearch();
  if (!settings || tab === undefined) return null;

  const place = placeOf(tab, settings);
  const change: typeof updateSettings = (wanted) =>
    updateSettings(wanted).then(
      () => setRefused(false),
      () => setRefused(true),
    );
  return (
    <PopupView
      place={place}
      page={pageOf(frames)}
      paused={settings.paused}
      refused={refused}
      dossier={dossier}
      search={search}
      copy={copy}
      actions={{
        switchSite: (on) => {
          // On takes back what holds for this very host and those above it; off is a rule for the whole site.
          const host = on ? tab?.address?.hostname : place.at === 'site' && place.site;
          if (host) void change(switchSite(settings, host, on));
        },
        pause: (paused) => void change({ paused }),
        show: ({ frame, ordinal }) => ask({ type: 'show-mention', frame, ordinal }),
        readOn: () => ask({ type: 'read-on' }),
        reload: () => void (tab && browser.tabs.reload(tab.id)),
        grant: () => void askForPermission(),
        openDossier: () => void leaveTo(browser.tabs.create({ url: browser.runtime.getURL('/dossier.html') })),
        openOptions: () => void leaveTo(browser.runtime.openOptionsPage()),
      }}
    />
  );
};
