import { browser } from 'wxt/browser';

/** Content scripts of one extension share a world that no page can reach, so this is ours alone. */
const KEY = Symbol.for('backstory-life');

type World = typeof globalThis & { [KEY]?: AbortController };

/**
 * The life of this content script. It takes over from an older one in the same document, so that marks are never
 * doubled. Nothing that a page could forge ends it.
 */
export const beginLife = (): AbortController => {
  const world: World = globalThis;
  world[KEY]?.abort();
  const life = new AbortController();
  world[KEY] = life;
  return life;
};

/** Whether the extension is still the one this script came with: after an update or a removal, it is cut off. */
export const isAlive = (): boolean => {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
};
