import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import { DamagedChoices, type DamagedChoicesProps } from '../../components/DamagedChoices.tsx';
import { KindChoice } from '../../components/KindChoice.tsx';
import { useMessages } from '../../components/messages.tsx';
import { type Shortcut, Shortcuts } from '../../components/Shortcuts.tsx';
import { SiteRules, type SiteRulesProps } from '../../components/SiteRules.tsx';
import type { Settings } from '../../platform/settings-schema.ts';
import type { SettingsChange } from '../../platform/stored-settings.ts';
import { MarkPreview } from './MarkPreview.tsx';

export interface OptionsViewProps {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
  /** How many changes have been stored since the page was opened. */
  readonly saves: number;
  /** The browser refused to store the last change. */
  readonly refused: boolean;
  readonly damaged: DamagedChoicesProps;
  readonly shortcuts: readonly Shortcut[];
  /** Where the browser lets shortcuts be changed, in its own words. */
  readonly shortcutsPlace: string;
  readonly files: Pick<SiteRulesProps, 'hostOf' | 'onExport' | 'onImport' | 'importProblems'>;
}

/** Longest delay offered, milliseconds: the schema allows more, for what was set by hand. */
const LONGEST_DELAY_MS = 1000;
const DELAY_STEP_MS = 50;

/** Everything that a reader can choose; each choice is stored at once. */
export const OptionsView = ({ settings, onChange, saves, refused, damaged, files, ...keys }: OptionsViewProps) => {
  const { say } = useMessages();
  return (
    <>
      <header class="masthead">
        <h1>{say('optionsTitle')}</h1>
        <p>{say('optionsIntro')}</p>
      </header>
      <main>
        <DamagedChoices {...damaged} />
        <Group title={say('sites')} hint={say('sitesHint')}>
          <label class="check">
            <input
              type="checkbox"
              checked={settings.paused}
              onChange={(event) => onChange({ paused: event.currentTarget.checked })}
            />
            {say('pauseEverywhere')}
          </label>
          <SiteRules
            rules={settings.sites}
            onRule={(host, state) => onChange({ sites: { [host]: state } })}
            {...files}
          />
        </Group>
        <Group title={say('whatIsMarked')}>
          <KindChoice marked={settings.kinds} onMark={(kind, marked) => onChange({ kinds: { [kind]: marked } })} />
          <Choice
            legend={say('worldNames')}
            hint={say('worldNamesHint')}
            options={[
              { value: 'never', label: say('worldNames_never') },
              { value: 'on-topic', label: say('worldNames_onTopic') },
              { value: 'always', label: say('worldNames_always') },
            ]}
            chosen={settings.worldNames}
            onChoose={(worldNames) => onChange({ worldNames })}
          />
          <Choice
            legend={say('density')}
            options={[
              { value: 'every', label: say('density_every') },
              { value: 'first-in-block', label: say('density_first') },
            ]}
            chosen={settings.density}
            onChoose={(density) => onChange({ density })}
          />
        </Group>
        <Group title={say('howItLooks')}>
          <Choice
            legend={say('markStyle')}
            options={[
              { value: 'underline-and-tint', label: say('markStyle_both') },
              { value: 'underline', label: say('markStyle_underline') },
              { value: 'tint', label: say('markStyle_tint') },
            ]}
            chosen={settings.markStyle}
            onChoose={(markStyle) => onChange({ markStyle })}
          />
          <MarkPreview style={settings.markStyle} kinds={settings.kinds} density={settings.density} />
          <label class="delay">
            <span>{say('hoverDelay')}</span>
            <input
              type="range"
              min={0}
              max={Math.max(LONGEST_DELAY_MS, settings.hoverDelayMs)}
              step={DELAY_STEP_MS}
              value={settings.hoverDelayMs}
              aria-valuetext={say('milliseconds', String(settings.hoverDelayMs))}
              onChange={(event) => onChange({ hoverDelayMs: event.currentTarget.valueAsNumber })}
            />
            <span class="count">{say('milliseconds', String(settings.hoverDelayMs))}</span>
          </label>
        </Group>
        <Group title={say('shortcuts')} hint={say('shortcutsHint', keys.shortcutsPlace)}>
          <Shortcuts shortcuts={keys.shortcuts} />
        </Group>
      </main>
      <div class="saved" role="status">
        {/* Another key for each change, so that it is shown and said again. */}
        {saves > 0 && !refused && <p key={saves}>{say('saved')}</p>}
      </div>
      <div class="saved" role="alert">
        {refused && <p class="not-saved">{say('storeRefused')}</p>}
      </div>
    </>
  );
};

const Group = ({ title, hint, children }: { title: string; hint?: string; children: ComponentChildren }) => {
  const heading = useId();
  return (
    <section class="group" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
};
