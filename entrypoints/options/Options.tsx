import { useState } from 'preact/hooks';
import { updateSettings } from '../../platform/settings.ts';
import { readSiteRulesFile } from '../../platform/site-rules-file.ts';
import type { SettingsChange } from '../../platform/stored-settings.ts';
import { useSettings } from '../popup/use-settings.ts';
import { OptionsView } from './OptionsView.tsx';
import { hostOf, saveRulesFile } from './rules-file.ts';

/** The options, joined to the settings: what is changed elsewhere meanwhile shows here too. */
export const Options = () => {
  const settings = useSettings();
  const [saves, setSaves] = useState(0);
  const [refused, setRefused] = useState(false);
  const [importProblems, setImportProblems] = useState<readonly string[]>([]);
  if (!settings) return null;

  const change = async (wanted: SettingsChange) => {
    try {
      await updateSettings(wanted);
      setRefused(false);
      setSaves((count) => count + 1);
    } catch {
      setRefused(true);
    }
  };
  const importRules = async (file: File) => {
    const read = readSiteRulesFile(await file.text());
    setImportProblems(read.ok ? [] : read.problems);
    if (read.ok) await change({ sites: read.sites });
  };
  return (
    <OptionsView
      settings={settings}
      onChange={(wanted) => void change(wanted)}
      saves={saves}
      refused={refused}
      files={{
        hostOf,
        onExport: () => saveRulesFile(settings),
        onImport: (file) => void importRules(file),
        importProblems,
      }}
    />
  );
};
