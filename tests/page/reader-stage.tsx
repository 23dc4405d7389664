import axe from 'axe-core';
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect } from 'vitest';
import { cdp } from 'vitest/browser';
import { dossierOf } from '../../components/dossier.ts';
import { MessagesProvider, messagesOf } from '../../components/messages.tsx';
import { pack } from '../../data/pack.ts';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };

const words: Readonly<Record<string, { readonly message: string } | undefined>> = english;

/** The English messages, as the browser would say them. */
const messages = messagesOf((key, ...values) =>
  (words[key]?.message ?? '').replaceAll(/\$([1-9])/g, (_, index) => values[Number(index) - 1] ?? ''),
);

export const dossier = dossierOf(pack);

/** How a page can look; each is emulated as the browser itself would set it. */
export const LOOKS = ['light', 'dark', 'forced colours'] as const;

export const look = async (name: (typeof LOOKS)[number]): Promise<void> => {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: name === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: name === 'forced colours' ? 'active' : 'none' },
    ],
  });
};

let root: HTMLElement | undefined;

/** Shows a view as one of our pages would, its body carrying `classes`; shown again, it is brought up to date. */
export const show = async (view: ComponentChildren, classes = ''): Promise<HTMLElement> => {
  root ??= document.body.appendChild(document.createElement('div'));
  document.documentElement.lang = 'en';
  document.title = 'Backstory';
  document.body.className = `backstory ${classes}`;
  const into = root;
  await act(() => render(<MessagesProvider messages={messages}>{view}</MessagesProvider>, into));
  return root;
};

afterEach(async () => {
  if (root) render(null, root);
  root?.remove();
  root = undefined;
  await look('light');
});

/** Fails with what axe-core finds in the whole document as it is now, contrast included. */
export const expectAccessible = async (): Promise<void> => {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  expect(
    violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
    })),
  ).toEqual([]);
};

/** The one element that a selector and its label, or its text, tell; throws where there are none or several. */
export const only = (selector: string, name: string | RegExp): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
    const label = element.getAttribute('aria-label') ?? element.textContent;
    return typeof name === 'string' ? label.trim() === name : name.test(label);
  });
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`${found.length} elements are ${selector} "${name}"`);
  return first;
};
