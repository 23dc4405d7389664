import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { pack } from '../../../data/pack.ts';

/** What is measured on the same pages: ours, what others do, and the least that can be done. */
export type Contender = 'none' | 'floor' | 'backstory' | 'naive';
export const CONTENDERS: readonly Contender[] = ['none', 'floor', 'backstory', 'naive'];

const OURS = fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));

/** The folder of the unpacked extension that a contender is, if it is one. Ours has to be built before. */
export const extensionOf = async (contender: Contender): Promise<string | undefined> => {
  if (contender === 'none') return undefined;
  return contender === 'backstory' ? OURS : buildRival(contender);
};

const buildRival = async (rival: 'floor' | 'naive'): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), `backstory-bench-${rival}-`));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [listedAliases],
    build: {
      outDir: folder,
      lib: {
        entry: fileURLToPath(new URL(`rivals/${rival}.ts`, import.meta.url)),
        formats: ['iife'],
        name: 'rival',
        fileName: () => 'content.js',
      },
    },
  });
  const pages = ['http://*/*', 'https://*/*'];
  const manifest = {
    manifest_version: 3,
    name: rival,
    version: '1',
    content_scripts: [{ matches: pages, js: ['content.js'], run_at: 'document_idle', all_frames: true }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
};

/** As one would list them by hand: each card's names, and a person's last name alone. */
const aliases = pack.cards
  .filter(({ kind }) => kind !== 'event')
  .flatMap(({ kind, name, native }) => {
    const names = native ? [name, native.text] : [name];
    return kind === 'person' ? [...names, ...names.map((full) => full.split(' ').at(-1) ?? full)] : names;
  });

const listedAliases = {
  name: 'listed-aliases',
  resolveId: (id: string) => (id === 'virtual:aliases' ? id : undefined),
  load: (id: string) =>
    id === 'virtual:aliases' ? `export const aliases = ${JSON.stringify([...new Set(aliases)])}` : undefined,
};
