import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/setup/browsers.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const chromium = findChromium();
const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const;

/** To drive a real browser, or read a thousand passages, takes seconds on a busy machine with two cores. */
const TEST_TIMEOUT_MS = 60_000;

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        ...jsx,
        // The extension's API exists in an extension only; here an in-memory one stands in.
        resolve: { alias: { 'wxt/browser': here('tests/unit/extension-api.ts') } },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          testTimeout: TEST_TIMEOUT_MS,
        },
      },
      {
        ...jsx,
        test: {
          name: 'corpus',
          environment: 'node',
          include: ['tests/corpus/**/*.test.ts'],
          testTimeout: TEST_TIMEOUT_MS,
        },
      },
      {
        ...jsx,
        resolve: { alias: { 'wxt/browser': here('tests/unit/extension-api.ts') } },
        test: {
          name: 'page',
          include: ['tests/page/**/*.test.{ts,tsx}'],
          testTimeout: TEST_TIMEOUT_MS,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium && { executablePath: chromium }),
                // The sandbox of Chromium refuses to run as root, which is what a container is.
                args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        ...jsx,
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: TEST_TIMEOUT_MS,
          hookTimeout: TEST_TIMEOUT_MS,
          fileParallelism: false,
        },
      },
    ],
  },
});
