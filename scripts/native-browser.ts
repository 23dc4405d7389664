import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import type { Entrypoint } from 'wxt';

const NATIVE = fileURLToPath(import.meta.resolve('wxt/browser'));

/**
 * Has scripts that run in pages use the browser's own API, which gives promises in every browser we support. The polyfill is for our own
 * pages and the background: to start it in each page would cost more than the rest of starting.
 */
export function speakNatively(entrypoints: readonly Entrypoint[], config: InlineConfig): void {
  if (!entrypoints.every(({ type }) => type === 'unlisted-script')) return;
  config.plugins?.push({
    name: 'backstory:speak-natively',
    enforce: 'pre',
    resolveId: (id) => (id === '@wxt-dev/webextension-polyfill/browser' ? NATIVE : undefined),
  });
}
