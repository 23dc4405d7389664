import { useEffect, useState } from 'preact/hooks';
import { discardDamagedSettings, readDamagedSettings, updateSettings } from '../../platform/settings.ts';
import { readSiteRulesFile } from '../../platform/site-rules-file.ts';
import { useSettings } from '../popup/use-settings.ts';
import { OptionsView } from './OptionsView.tsx';
import { hostOf, saveDamagedFile, saveRulesFile } from './rules-file.ts';
import { SHORTCUTS_PLACE, useShortcuts } from './use-shortcuts.ts';

/** The options, joined to the settings: what is changed elsewhere meanwhile shows here too. */
export const Options = () => {
  const settings = useSettings();
  const shortcuts = useShortcuts();
  const [saves, setSaves] = useState(0);
  const [refused, setRefused] = useState(false);
  const [damaged, setDamaged] = useState<Readonly<Record<string, unknown>>>({});
  const [importProblems, setImportProblems] = useState<readonly string[]>([]);
  // Anew with the settings: an entry may have been damaged, or mended, meanwhile.
  useEffect(() => {
    void readDamagedSettings().then(setDamaged);
  }, [settings]);
  if (!settings) return null;

  const store = async (storing: Promise<void>) => {
    try {
      await storing;
      setRefused(false);
      setSaves((count) => count + 1);
    } catch {
      setRefused(true);
    }
  };
  const discard = async () => {
    await store(discardDamagedSettings());
    setDamaged(await readDamagedSettings());
  };
  const importRules = async (file: File) => {
    const read = readSiteRulesFile(await file.text());
    setImportProblems(read.ok ? [] : read.problems);
    if (read.ok) await store(updateSettings({ sites: read.sites }));
  };
  return (
    <OptionsView
      settings={settings}
      onChange={(wanted) => void store(updateSettings(wanted))}
      saves={saves}
      refused={refused}
      damaged={{ entries: damaged, onSave: () => saveDamagedFile(damaged), onDiscard: () => void discard() }}
      shortcuts={shortcuts}
      shortcutsPlace={SHORTCUTS_PLACE}
      files={{
        hostOf,
        onExport: () => saveRulesFile(settings),
        onImport: (file) => void importRules(file),
        importProblems,
      }}
    />
  );
};
