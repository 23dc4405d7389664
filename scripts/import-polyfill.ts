/**
 * Has the build import webextension-polyfill as a module with one default export. Bundled as the CommonJS it is, each
 * script that starts would ask for every property of the browser's API to copy it, which has the browser build
 * all of them: more work in every frame of every page than all the rest of starting.
 */
export function importPolyfill() {
  return {
    name: 'backstory:import-polyfill',
    enforce: 'pre' as const,
    transform: (code: string, file: string) =>
      file.endsWith('/webextension-polyfill/dist/browser-polyfill.js')
        ? `const module = { exports: {} }, exports = module.exports;\n${code}\nexport default module.exports;`
        : undefined,
  };
}
