import { Download, Trash2, Upload } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { useMessages } from './messages.tsx';

/** A host and whether it is annotated. */
export type Rules = Readonly<Record<string, 'on' | 'off'>>;

export interface SiteRulesProps {
  readonly rules: Rules;
  /** Sets a rule, or takes it back with `null`. */
  readonly onRule: (host: string, state: 'on' | 'off' | null) => void;
  /** The host that a reader means by what was typed or pasted; undefined where it is none. */
  readonly hostOf: (typed: string) => string | undefined;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  /** What was wrong with the file imported last, place by place. */
  readonly importProblems: readonly string[];
}

/** The sites with a rule of their own: to add, change, take back, save to a file and read from one. */
export const SiteRules = ({ rules, onRule, hostOf, onExport, onImport, importProblems }: SiteRulesProps) => {
  const { say } = useMessages();
  const hosts = Object.keys(rules).toSorted();
  return (
    <>
      <AddRule onRule={onRule} hostOf={hostOf} />
      {hosts.length === 0 ? (
        <p class="hint">{say('noSiteRules')}</p>
      ) : (
        <ul class="site-rules" aria-label={say('siteRules')}>
          {hosts.map((host) => (
            <li key={host}>
              <span class="site-host">{host}</span>
              <select
                aria-label={say('ruleFor', host)}
                value={rules[host]}
                onChange={(event) => onRule(host, event.currentTarget.value === 'on' ? 'on' : 'off')}
              >
                <option value="off">{say('off')}</option>
                <option value="on">{say('on')}</option>
              </select>
              <button
                type="button"
                class="quiet square"
                onClick={() => onRule(host, null)}
                aria-label={say('removeRule', host)}
                title={say('removeRule', host)}
              >
                <Icon node={Trash2} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="file-tools">
        <button type="button" class="button" onClick={onExport} disabled={hosts.length === 0}>
          <Icon node={Download} />
          {say('exportRules')}
        </button>
        <label class="button">
          <Icon node={Upload} />
          {say('importRules')}
          <input
            type="file"
            class="unseen"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              // The same file can be chosen again after it was mended.
              event.currentTarget.value = '';
              if (file) onImport(file);
            }}
          />
        </label>
      </p>
      <div role="alert">
        {importProblems.length > 0 && (
          <div class="problem">
            <p>{say('importFailed')}</p>
            <ul>
              {importProblems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </>
  );
};

const AddRule = ({ onRule, hostOf }: Pick<SiteRulesProps, 'onRule' | 'hostOf'>) => {
  const { say } = useMessages();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [field, problem] = [useId(), useId()];
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const host = hostOf(typed);
    setWrong(host === undefined);
    if (host === undefined) return;
    onRule(host, 'off');
    setTyped('');
  };
  return (
    <form class="add-rule" onSubmit={add} noValidate>
      <label for={field}>{say('addRuleLabel')}</label>
      <div class="add-rule-fields">
        <input
          id={field}
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="example.org"
          value={typed}
          aria-invalid={wrong}
          aria-describedby={problem}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {say('addRule')}
        </button>
      </div>
      <p class="problem" id={problem} role="alert">
        {wrong && say('notAHost')}
      </p>
    </form>
  );
};
