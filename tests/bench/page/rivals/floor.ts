/** The least that anybody who looks at a page's text has to do: visit each text node once and ask how long it is. */
const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
let units = 0;
while (walker.nextNode()) units += (walker.currentNode as Text).data.length;
if (units < 0) throw new Error('no text has fewer than no units');
