import { useId } from 'preact/hooks';
import { useMessages } from './messages.tsx';
import { SwitchGlyph } from './SwitchGlyph.tsx';

export interface SiteSwitchProps {
  /** Host that the switch acts on, shown in its name. */
  readonly site: string;
  readonly on: boolean;
  /** Annotation is paused everywhere: then that is what the button ends, whatever holds for the site. */
  readonly paused: boolean;
  /** Host of the strictest rule that applies here, where one does. */
  readonly rule?: string | undefined;
  readonly onSwitch: (on: boolean) => void;
  readonly onResume: () => void;
}

/** Turns annotation off or on for one site, or on again everywhere after a pause, and names what holds now. */
export const SiteSwitch = ({ site, on, paused, rule, onSwitch, onResume }: SiteSwitchProps) => {
  const { say } = useMessages();
  const hint = useId();
  const words = paused ? say('resumeAll') : say(on ? 'turnOff' : 'turnOn', site);
  return (
    <div class="site-switch">
      <button
        type="button"
        class="site-button"
        onClick={() => (paused ? onResume() : onSwitch(!on))}
        aria-describedby={hint}
      >
        <span class="site-words">{words}</span>
        <SwitchGlyph on={on && !paused} />
      </button>
      <p class="hint" id={hint}>
        {paused && <>{say('pausedHint')} </>}
        {on ? !paused && say(rule === undefined ? 'ruleDefault' : 'ruleOn', rule ?? '') : say('ruleOff', rule ?? site)}
      </p>
    </div>
  );
};
