import { expect, test } from 'vitest';
import { page } from './articles.ts';
import { markedAre } from './marked.ts';
import type { Stage } from './stage.ts';

const LATE = 'Vladimir Putin';
const id = 'id="late"';

/** Ways to reveal text, each as a body that hides it and what a page does then. */
const REVEALS: Readonly<Record<string, readonly [body: string, act: string]>> = {
  'details opened by its summary': [
    `<details><summary>More</summary><p ${id}>${LATE}</p></details>`,
    'document.querySelector("summary").click()',
  ],
  'a style taken away': [`<p ${id} style="display: none">${LATE}</p>`, 'late.removeAttribute("style")'],
  'a class of an ancestor taken away': [
    `<style>.shut #late { display: none }</style><div class="shut"><p ${id}>${LATE}</p></div>`,
    'document.querySelector(".shut").className = ""',
  ],
  'a class of the body set': [
    `<style>body:not(.open) #late { visibility: hidden }</style><p ${id}>${LATE}</p>`,
    'document.body.className = "open"',
  ],
  'hidden until found, and found by its address': [
    `<p ${id} hidden="until-found">${LATE}</p>`,
    'location.hash = "#late"',
  ],
  'a tab that is a checked box': [
    `<style>:not(:checked) + #late { display: none }</style><input type="checkbox"><p ${id}>${LATE}</p>`,
    'document.querySelector("input").click()',
  ],
  'a popover shown': [`<div popover ${id}>${LATE}</div>`, 'late.showPopover()'],
  'a modal dialog shown': [`<dialog ${id}>${LATE}</dialog>`, 'late.showModal()'],
  'the state of an ancestor, as Radix has it': [
    `<style>[data-state="closed"] > #late { display: none }</style><div data-state="closed"><p ${id}>${LATE}</p></div>`,
    'document.querySelector("[data-state]").dataset.state = "open"',
  ],
  'its own state, as Headless UI has it': [
    `<style>#late:not([data-headlessui-state~="open"]) { visibility: hidden }</style><p ${id}>${LATE}</p>`,
    'late.dataset.headlessuiState = "open"',
  ],
  'no longer hidden from assistive technology': [
    `<style>[aria-hidden="true"] { display: none }</style><p ${id} aria-hidden="true">${LATE}</p>`,
    'late.ariaHidden = "false"',
  ],
  'a button that says it has expanded something': [
    `<style>[aria-expanded="false"] + * { display: none }</style><button aria-expanded="false">More</button><div><p ${id}>${LATE}</p></div>`,
    'document.querySelector("button").ariaExpanded = "true"',
  ],
  'a style sheet taken away': [
    `<style id="sheet">#late { display: none }</style><p ${id}>${LATE}</p>`,
    'sheet.remove()',
  ],
  'comments loaded': [`<div ${id}></div>`, `late.innerHTML = '<p>${LATE}</p>'`],
};

/** Of these pages: does what reveals. */
declare const reveal: () => void;

/** The longest a mark may be missing, milliseconds: a hundred times slower than meant, for machines that do much else. */
const GIVE_UP_MS = 20_000;

/** Text that a page had all the time, and shows when it likes. Prints how soon each was marked. */
export function revealScenarios(stage: () => Stage): void {
  test.each(Object.entries(REVEALS))('%s', async (what, [body, act]) => {
    const address = `http://reveal${Object.keys(REVEALS).indexOf(what)}.example/`;
    const tab = await stage().open(
      address,
      page(`<p>Alyaksandr Lukashenka</p>${body}<script>const reveal = () => { ${act} }</script>`),
    );
    await markedAre(tab, 'Alyaksandr Lukashenka');
    const took = await tab.evaluate(
      (most) =>
        new Promise<number>((resolve, reject) => {
          const start = performance.now();
          const look = () => {
            const late = document.querySelector('#late');
            const marks = [...(CSS.highlights.get('backstory-person') ?? [])].filter((one) => one instanceof Range);
            const spent = performance.now() - start;
            if (marks.some((one) => !one.collapsed && late?.contains(one.startContainer))) resolve(spent);
            else if (spent > most) reject(new Error('It was never marked.'));
            else requestAnimationFrame(look);
          };
          reveal();
          requestAnimationFrame(look);
        }),
      GIVE_UP_MS,
    );
    process.stdout.write(`${stage().name}, ${what}: marked ${took.toFixed(0)} ms later\n`);
    await markedAre(tab, 'Alyaksandr Lukashenka', LATE);
    expect(stage().problems.filter((problem) => problem.includes(address))).toEqual([]);
  });
}
