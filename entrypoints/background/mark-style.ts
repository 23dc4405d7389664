import { browser } from 'wxt/browser';
import { KINDS } from '../../data/kinds.ts';

/** The document that gets the marks' style. */
interface Target {
  readonly tabId: number;
  readonly frameIds: number[];
}

/**
 * The style of the marks as a sheet of the user's: its `!important` no page can outdo, and it reaches into shadow trees. Not by the
 * manifest: most pages would have it for nothing.
 */
export async function styleMarks(target: Target): Promise<void> {
  await Promise.all([
    browser.scripting.insertCSS({ target, files: ['/assets/marks.css'], origin: 'USER' }),
    !import.meta.env.FIREFOX && browser.scripting.insertCSS({ target, css: AUTHORED, origin: 'AUTHOR' }),
  ]);
}

const TINTED = [...KINDS.map((kind) => `backstory-${kind}-tint`), 'backstory-active', 'backstory-flash'];

/**
 * Chromium heeds a highlight's colour and background only where one of them is the author's word, whoever gave the other
 * (https://drafts.csswg.org/css-pseudo/#paired-defaults). So the author says of the other what holds anyhow. Of important rules, those in a
 * layer that nobody can name win: a page cannot take the word back.
 */
const AUTHORED = `@layer {
  ${TINTED.map((name) => `::highlight(${name})`).join()} { color: currentcolor !important }
  ::highlight(backstory-see-through) { background-color: transparent !important }
}`;
