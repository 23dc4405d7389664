import { Rounds } from './pace/rounds.ts';
import { whileVisible } from './pace/while-visible.ts';
import { inSlices } from './pace/work-slices.ts';
import { ChangeWatch } from './text/change-watch.ts';
import { LateRoots } from './text/late-roots.ts';
import { TextWalk } from './text/text-walk.ts';
import { childNodesOf } from './text/unclobbered.ts';

export interface HintOptions {
  readonly document: Document;
  /** Shown the page's text piece by piece; true when the page is worth reading. */
  readonly notice: (text: string) => boolean;
  /** Called once, when `notice` has said so. */
  readonly found: () => void;
  /** Called once, when all text there is at first was shown and `notice` said no. */
  readonly looked: () => void;
  /** Called with the element of each frame in the page, perhaps more than once, until `found` is called. */
  readonly frameMet: (frame: Element) => void;
  /** Asked before each round: whether this script may still work; if not, it has aborted `signal` itself. */
  readonly alive: () => boolean;
  /** Where an error of ours ends: never in the page. */
  readonly report: (error: unknown) => void;
}

/**
 * Shows all text of a live document, what is hidden included, to `notice`, and what is added or changed later, until it says yes or `signal`
 * aborts. Asks for no style and no layout, keeps no text, and does nothing while nobody sees the page.
 */
export const watchForHints = (options: HintOptions, signal: AbortSignal): void => {
  const { document, alive, report } = options;
  const end = new AbortController();
  signal.addEventListener('abort', () => end.abort(), { once: true });
  const found = () => {
    end.abort();
    options.found();
  };
  let first = true;
  let root: Element | null = null;
  let listenAgain = () => {};

  const attend = (seen: AbortSignal) => {
    const lateRoots = new LateRoots();
    const watch = new ChangeWatch('text', () => rounds.ask(), seen);
    const walk = new TextWalk(options.notice, lateRoots, (shadow) => watch.watch(shadow), options.frameMet);
    const round = async () => {
      if (!alive()) return 0;
      try {
        if (document.documentElement !== root) replant(walk);
        const { touched, added } = watch.take();
        walk.add([...touched].filter(isText));
        walk.add([...touched].flatMap(childTexts));
        walk.add(added);
        walk.add(lateRoots.take());
        const spent = await inSlices((timeUp) => walk.work(timeUp), seen);
        if (walk.noticed) found();
        else if (first) options.looked();
        first = false;
        return spent;
      } catch (error) {
        if (!seen.aborted) report(error);
        return 0;
      }
    };
    const rounds = new Rounds(round, seen);
    root = null;
    watch.watch(document);
    rounds.ask(0);
  };
  /** A document that was opened anew has another root and has dropped all listeners. */
  const replant = (walk: TextWalk) => {
    root = document.documentElement;
    listenAgain();
    if (root !== null) walk.add([root]);
  };
  listenAgain = whileVisible(document, attend, end.signal);
};

const isText = (node: Node): boolean => node instanceof Text;
const childTexts = (node: Node): Node[] => [...childNodesOf(node)].filter(isText);
