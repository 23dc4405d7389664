import { aliases } from 'virtual:aliases';
import Mark from 'mark.js';

/**
 * What people publish: every alias wrapped in an element as soon as the page is there, and again whenever the page
 * changes. Not a straw man of ours: its observer is debounced and looks away while it marks.
 */
const DEBOUNCE_MS = 200;

const marker = new Mark(document.body);
let timer: ReturnType<typeof setTimeout> | undefined;

const observer = new MutationObserver(() => {
  clearTimeout(timer);
  timer = setTimeout(run, DEBOUNCE_MS);
});

const run = (): void => {
  observer.disconnect();
  marker.unmark({
    done: () =>
      marker.mark(aliases, {
        separateWordSearch: false,
        acrossElements: true,
        accuracy: {
          value: 'exactly',
          limiters: '. , ; : ! ? ( ) [ ] " “ ” ‘ ’ « » - – — /'.split(' ').concat(' ', "'"),
        },
        exclude: ['script *', 'style *', 'textarea *', '[contenteditable] *'],
        each: (element) => element.setAttribute('data-naive', ''),
        done: () => observer.observe(document.body, { childList: true, characterData: true, subtree: true }),
      }),
  });
};

run();
