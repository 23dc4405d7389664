import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createElement } from 'react';
import { renderToString as renderReact } from 'react-dom/server';
import { render as renderSvelte } from 'svelte/server';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { renderToString as renderVue } from 'vue/server-renderer';
import type { Hydrate, News } from '../fixtures/frameworks/news.ts';
import { ReactNews } from '../fixtures/frameworks/react-news.ts';
import SvelteNews from '../fixtures/frameworks/SvelteNews.svelte';
import { vueNews } from '../fixtures/frameworks/vue-news.ts';
import { page } from './articles.ts';
import { markedAre } from './marked.ts';
import type { Stage } from './stage.ts';

const PUTIN = { key: 'putin', text: 'Vladimir Putin received him.' };
const BLINKEN = { key: 'blinken', text: 'Antony Blinken spoke.' };
const NOBODY = { key: 'nobody', text: 'Nothing else happened.' };
const FIRST: News = { heading: 'Talks', lead: 'Alyaksandr Lukashenka flew south.', items: [PUTIN, BLINKEN, NOBODY] };

/** What a page does to marked text, step by step, and what is marked then. */
const STEPS: readonly (readonly [what: string, news: News, marked: readonly string[]])[] = [
  [
    'a list reordered by key',
    { ...FIRST, items: [NOBODY, BLINKEN, PUTIN] },
    ['Alyaksandr Lukashenka', 'Antony Blinken', 'Vladimir Putin'],
  ],
  [
    'text changed in place',
    { ...FIRST, items: [{ ...NOBODY, text: 'Alexei Navalny did not.' }, { ...BLINKEN, text: 'He spoke.' }, PUTIN] },
    ['Alexei Navalny', 'Alyaksandr Lukashenka', 'Vladimir Putin'],
  ],
  [
    'a node replaced by one that says the same',
    { ...FIRST, items: [{ ...PUTIN, key: 'again' }] },
    ['Alyaksandr Lukashenka', 'Vladimir Putin'],
  ],
  ['a section removed', { heading: 'Talks', items: [PUTIN] }, ['Vladimir Putin']],
  ['a section put back', { ...FIRST, items: [PUTIN] }, ['Alyaksandr Lukashenka', 'Vladimir Putin']],
  [
    'marked text split by new markup',
    { ...FIRST, items: [{ key: 'putin', text: 'Vladimir ', strong: 'Putin', rest: ' received him.' }] },
    ['Alyaksandr Lukashenka', 'Vladimir Putin'],
  ],
  ['and joined again', { ...FIRST, items: [PUTIN] }, ['Alyaksandr Lukashenka', 'Vladimir Putin']],
  ['everything gone', { heading: 'Talks', items: [] }, []],
  ['and back', FIRST, ['Alyaksandr Lukashenka', 'Antony Blinken', 'Vladimir Putin']],
];

/** The HTML that the server of each framework sends. */
const SERVED: Readonly<Record<'react' | 'vue' | 'svelte', () => string | Promise<string>>> = {
  react: () => renderReact(createElement(ReactNews, FIRST)),
  vue: () => renderVue(vueNews(FIRST).app),
  svelte: () => renderSvelte(SvelteNews, { props: { first: FIRST } }).body,
};

/** What the scripts of these pages share. */
interface FrameworkPage {
  /** The built script under test. */
  readonly framework: { readonly hydrate: Hydrate };
  twin?: Element;
  show?: (next: News) => Promise<unknown>;
}

/** A framework owns its nodes, and takes any other hand in them for a fault: marks follow it and it never notices. */
export function frameworkScenarios(stage: () => Stage): void {
  test.each(['react', 'vue', 'svelte'] as const)('a page of %s', async (framework) => {
    const address = `http://${framework}.example/`;
    const script = { body: await scriptOf(framework), headers: { 'content-type': 'text/javascript; charset=utf-8' } };
    stage().site.serve(`${address}app.js`, script);
    const served = await SERVED[framework]();
    const tab = await stage().open(address, page(`<main id="app">${served}</main><script src="app.js"></script>`));
    const shown = () =>
      tab.evaluate(() => {
        const { twin } = globalThis as unknown as FrameworkPage;
        return { page: document.querySelector('#app')?.innerHTML, alone: twin?.innerHTML };
      });
    const rightAfter = async (what: string, marked: readonly string[]) => {
      await markedAre(tab, ...marked);
      const { page: html, alone } = await shown();
      expect(html, what).toBe(alone);
    };

    // Marked before the framework takes the page over: it compares each node with its own.
    await markedAre(tab, 'Alyaksandr Lukashenka', 'Antony Blinken', 'Vladimir Putin');
    await tab.evaluate((first) => {
      const scope = globalThis as unknown as FrameworkPage;
      const app = document.querySelector('#app') ?? document.body;
      // The same app in a place that nobody reads: what it renders without us.
      scope.twin = document.createElement('main');
      scope.twin.innerHTML = app.innerHTML;
      const shows = [app, scope.twin].map((root) => scope.framework.hydrate(root, first));
      scope.show = (next) => Promise.all(shows.map((show) => show(next)));
    }, FIRST);
    await rightAfter('taking over', ['Alyaksandr Lukashenka', 'Antony Blinken', 'Vladimir Putin']);
    for (const [what, news, marked] of STEPS) {
      await tab.evaluate((next) => (globalThis as unknown as FrameworkPage).show?.(next), news);
      await rightAfter(what, marked);
    }
    expect(stage().problems.filter((problem) => problem.includes(address))).toEqual([]);
  });
}

/** The script of a framework's page, with all the checks that it makes during development. */
async function scriptOf(framework: string): Promise<string> {
  const entry = fileURLToPath(new URL(`../fixtures/frameworks/${framework}.ts`, import.meta.url));
  const built = await build({
    configFile: false,
    mode: 'development',
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'framework' } },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error(`${framework} was not built.`);
  return output.output[0].code;
}
