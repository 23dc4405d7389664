import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent, page as viewport } from 'vitest/browser';
import '../../entrypoints/options/options.css';
import { OptionsView, type OptionsViewProps } from '../../entrypoints/options/OptionsView.tsx';
import { hostOf } from '../../entrypoints/options/rules-file.ts';
import { DEFAULT_SETTINGS } from '../../platform/settings-schema.ts';
import { expectAccessible, LOOKS, look, only, show } from './reader-stage.tsx';

beforeEach(() => viewport.viewport(900, 800));

const settings = { ...DEFAULT_SETTINGS, sites: { 'nytimes.com': 'off', 'example.org': 'on' } } as const;

const open = async (props: Partial<OptionsViewProps> = {}, importProblems: readonly string[] = []) => {
  const onChange = vi.fn<OptionsViewProps['onChange']>();
  const onExport = vi.fn<() => void>();
  const onImport = vi.fn<(file: File) => void>();
  const damaged = { entries: {}, onSave: () => {}, onDiscard: () => {} };
  const files = { hostOf, onExport, onImport, importProblems };
  await show(
    <OptionsView
      settings={settings}
      onChange={onChange}
      saves={0}
      refused={false}
      damaged={damaged}
      shortcuts={[
        { what: 'Show the next mention', keys: 'Alt+Period' },
        { what: 'Show the mention before', keys: '' },
      ]}
      shortcutsPlace="chrome://extensions/shortcuts"
      files={files}
      {...props}
    />,
    'page options',
  );
  return { onChange, onExport, onImport };
};

const choose = (label: string) => userEvent.click(only('label', label));

test.each([
  ['Pause on all sites', { paused: true }],
  ['People', { kinds: { person: false } }],
  ['Never', { worldNames: 'never' }],
  ['On every page', { worldNames: 'always' }],
  ['The first in each paragraph', { density: 'first-in-block' }],
  ['Line only', { markStyle: 'underline' }],
  ['Tint only', { markStyle: 'tint' }],
])('%s is stored at once', async (label, change) => {
  const { onChange } = await open();
  await choose(label);
  expect(onChange).toHaveBeenCalledExactlyOnceWith(change);
});

test('the delay is changed with the keyboard in steps', async () => {
  const { onChange } = await open();
  const slider = only('input[type=range]', '');
  slider.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(onChange).toHaveBeenLastCalledWith({ hoverDelayMs: DEFAULT_SETTINGS.hoverDelayMs + 50 });
});

test('lists the rules by host, to change and to take back', async () => {
  const { onChange } = await open();
  expect([...document.querySelectorAll('.site-host')].map(({ textContent }) => textContent)).toEqual([
    'example.org',
    'nytimes.com',
  ]);
  await userEvent.selectOptions(only('select', 'Rule for nytimes.com'), 'on');
  expect(onChange).toHaveBeenLastCalledWith({ sites: { 'nytimes.com': 'on' } });
  await userEvent.click(only('button', 'Remove the rule for nytimes.com'));
  expect(onChange).toHaveBeenLastCalledWith({ sites: { 'nytimes.com': null } });
});

test('takes the host from a pasted address, and refuses what is none with a remedy', async () => {
  const { onChange } = await open();
  const field = only('input.field', '');
  await userEvent.fill(field, 'two words');
  await userEvent.keyboard('{Enter}');
  expect(onChange).not.toHaveBeenCalled();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toContain('example.org');
  await userEvent.fill(field, 'https://www.bbc.com/news');
  await userEvent.keyboard('{Enter}');
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ sites: { 'www.bbc.com': 'off' } });
  expect(field.getAttribute('aria-invalid')).toBe('false');
});

test('exports, imports, and says of an unreadable file what is wrong where', async () => {
  const { onExport, onImport } = await open({}, ['sites.two words: must be a host name such as example.org']);
  await userEvent.click(only('button', 'Export rules'));
  expect(onExport).toHaveBeenCalledOnce();
  const file = new File(['{}'], 'rules.json', { type: 'application/json' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input) await userEvent.upload(input, file);
  expect(onImport.mock.calls[0]?.[0].name).toBe('rules.json');
  const problem = only('[role=alert]', /Nothing was changed/).textContent;
  expect(problem).toContain('sites.two words: must be a host name');
});

test('without rules there is nothing to export', async () => {
  await open({ settings: DEFAULT_SETTINGS });
  expect(only('button:disabled', 'Export rules')).toBeTruthy();
  expect(document.body.textContent).toContain('No site has a rule');
});

test('says which keys do what, and where to change them', async () => {
  await open();
  const rows = [...document.querySelectorAll('.shortcuts > div')].map((row) => row.textContent);
  expect(rows).toEqual(['Show the next mentionAlt+Period', 'Show the mention beforenone']);
  expect(only('section', /^Keyboard/).textContent).toContain('chrome://extensions/shortcuts');
});

test('says that a choice was saved, anew each time, or that it could not be', async () => {
  await open({ saves: 1 });
  const first = only('[role=status] p', 'Saved');
  await open({ saves: 2 });
  expect(only('[role=status] p', 'Saved')).not.toBe(first);
  await open({ saves: 2, refused: true });
  expect(document.querySelector('[role=status] p')).toBeNull();
  expect(only('[role=alert] .not-saved', /./).textContent).toContain('could not store');
});

test('the preview is painted by the marks of pages and follows each choice', async () => {
  const painted = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String);
  await open();
  expect(painted('backstory-person-underline')).toEqual(['Lukashenka', 'Putin', 'Lukashenka']);
  expect(painted('backstory-event-tint').length).toBe(1);
  await open({ settings: { ...settings, markStyle: 'underline', density: 'first-in-block' } });
  expect(painted('backstory-person-underline')).toEqual(['Lukashenka', 'Putin']);
  expect(painted('backstory-person-tint')).toEqual([]);
  await open({ settings: { ...settings, kinds: { ...settings.kinds, person: false } } });
  expect(painted('backstory-person-underline')).toEqual([]);
  expect(painted('backstory-place-underline').length).toBe(2);
});

test('what could not be read is shown, kept in a file or discarded at the reader’s word', async () => {
  const [onSave, onDiscard] = [vi.fn<() => void>(), vi.fn<() => void>()];
  await open({ damaged: { entries: { 'setting:paused': 'perhaps' }, onSave, onDiscard } });
  expect(only('section', 'Unreadable choices').textContent).toContain('setting:paused');
  await expectAccessible();
  await userEvent.click(only('button', 'Save them to a file'));
  expect(onSave).toHaveBeenCalledOnce();
  await userEvent.click(only('button', 'Discard them'));
  expect(onDiscard).toHaveBeenCalledOnce();
});

test('is never wider than a phone', async () => {
  await viewport.viewport(320, 700);
  await open();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test.each(LOOKS)('axe finds nothing, in %s', async (name) => {
  await look(name);
  await open({ saves: 1 }, ['file: The file is not JSON.']);
  await expectAccessible();
  await open({ settings: DEFAULT_SETTINGS, refused: true });
  await expectAccessible();
});
