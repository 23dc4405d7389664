/** What a reader does in a card, by keys, pointer and clipboard: none of the page's business. */
const PRIVATE_EVENTS = [
  'keydown keypress keyup beforeinput input copy cut paste focusin focusout',
  'click auxclick dblclick contextmenu wheel selectstart dragstart',
  'pointerdown pointermove pointerup pointercancel pointerover pointerout',
  'mousedown mousemove mouseup mouseover mouseout touchstart touchmove touchend touchcancel',
].flatMap((names) => names.split(' '));

/** Lets events happen in the shadow root and ends their way up there, so that the page's own shortcuts stay asleep. */
export function isolateEvents(root: ShadowRoot, signal: AbortSignal): void {
  for (const name of PRIVATE_EVENTS) {
    root.addEventListener(name, (event) => event.stopPropagation(), { passive: true, signal });
  }
}
