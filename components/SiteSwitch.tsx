import { useId } from 'preact/hooks';
import { useMessages } from './messages.tsx';
import { SwitchGlyph } from './SwitchGlyph.tsx';

export interface SiteSwitchProps {
  /** Host that the switch acts on, shown in its name. */
  readonly site: string;
  readonly on: boolean;
  /** Annotation is paused everywhere, so that the switch shows what will hold afterwards. */
  readonly paused: boolean;
  /** Host of the strictest rule that applies here, where one does. */
  readonly rule?: string | undefined;
  readonly onSwitch: (on: boolean) => void;
}

/** Turns annotation off or on for one site, and names the rule that holds. */
export const SiteSwitch = ({ site, on, paused, rule, onSwitch }: SiteSwitchProps) => {
  const { say } = useMessages();
  const hint = useId();
  const effect = on ? say('ruleDefault') : say('ruleOff', rule ?? site);
  return (
    <div class="site-switch">
      <button type="button" class="site-button" onClick={() => onSwitch(!on)} aria-describedby={hint}>
        <span class="site-words">{on ? say('turnOff', site) : say('turnOn', site)}</span>
        <SwitchGlyph on={on && !paused} />
      </button>
      <p class="hint" id={hint}>
        {paused ? say('pausedHint') : effect}
      </p>
    </div>
  );
};
