import { useEffect, useState } from 'preact/hooks';
import { readSettings, watchSettings } from '../../platform/settings.ts';
import type { Settings } from '../../platform/settings-schema.ts';

/** The settings, always as they are; undefined until they have been read. */
export const useSettings = (): Settings | undefined => {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const leaving = new AbortController();
    watchSettings(setSettings, leaving.signal);
    void readSettings().then(setSettings);
    return () => leaving.abort();
  }, []);
  return settings;
};
