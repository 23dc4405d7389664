import { parseHTML } from 'linkedom';
import { declaredFacts } from '../../page/page-facts.ts';
import { isEditor, isSkippedName, leavesNoGap } from '../../page/text/skipped.ts';
import type { Block, ReadFile } from './read-file.ts';

/** Elements that run on within a line; without a style sheet at hand everything else interrupts it. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb s small span strike strong sub sup time tt u var wbr shy'.split(
    ' ',
  ),
);
/** What stands between two blocks of extracted text. */
const BETWEEN_BLOCKS = '\n\n';
const TEXT = 3;
const ELEMENT = 1;

/** The text of a page as blocks, taken by what its elements usually are: a command line has no style sheets. */
export function htmlBlocks(html: string): Omit<ReadFile, 'extracted'> {
  const { document } = parseHTML(/<(?:html|body)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const runs: string[] = [];
  let run = '';
  const close = () => {
    const words = run.replace(/[\t\n\f\r ]+/g, ' ').trim();
    if (words !== '') runs.push(words);
    run = '';
  };
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT) run += child.nodeValue ?? '';
      if (child.nodeType === ELEMENT) enter(child as Element);
    }
  };
  const enter = (element: Element) => {
    if (isSkipped(element) || element.hasAttribute('hidden')) {
      if (!leavesNoGap(element.localName)) run += ' ';
      return;
    }
    const inline = INLINE.has(element.localName);
    if (!inline) close();
    walk(element);
    if (!inline) close();
  };
  // From the root: where a page leaves out its body tag, the parser leaves it out too.
  if (document.documentElement !== null) walk(document.documentElement);
  close();
  return { ...joined(runs), facts: declaredFacts(document) };
}

const isSkipped = (element: Element): boolean =>
  isSkippedName(element.localName, false) ||
  isEditor(element.getAttribute('contenteditable'), element.getAttribute('role'));

function joined(runs: readonly string[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let start = 0;
  for (const text of runs) {
    blocks.push({ text, start });
    start += text.length + BETWEEN_BLOCKS.length;
  }
  return { text: runs.join(BETWEEN_BLOCKS), blocks };
}
