import { cdp } from 'vitest/browser';

/** Real input by the browser's own protocol: trusted events, as from a reader's hands. Places are CSS pixels of the test's viewport. */

type Button = 'none' | 'left';
let buttons = 0;
let at = { x: 0, y: 0 };

/** The test runs in a frame of the runner's page; the protocol counts from that page's corner. */
function inRunner(x: number, y: number) {
  const frame = window.frameElement?.getBoundingClientRect();
  const scale = frame ? frame.width / window.innerWidth : 1;
  return { x: (frame?.left ?? 0) + x * scale, y: (frame?.top ?? 0) + y * scale };
}

function sendMouse(type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', button: Button) {
  return cdp().send('Input.dispatchMouseEvent', { type, ...inRunner(at.x, at.y), button, buttons, clickCount: 1 });
}

/** Moves the mouse in steps, as a hand does, and lets the page see where it ends: moves within one frame count as one. */
export async function moveTo(x: number, y: number, steps = 3): Promise<void> {
  const from = at;
  for (let step = 1; step <= steps; step++) {
    at = { x: from.x + ((x - from.x) * step) / steps, y: from.y + ((y - from.y) * step) / steps };
    await sendMouse('mouseMoved', buttons ? 'left' : 'none');
  }
  await nextFrame();
}

export async function press(): Promise<void> {
  buttons = 1;
  await sendMouse('mousePressed', 'left');
}

export async function release(): Promise<void> {
  buttons = 0;
  await sendMouse('mouseReleased', 'left');
}

/** Moves the mouse there and clicks. */
export async function clickAt(x: number, y: number): Promise<void> {
  await moveTo(x, y);
  await press();
  await release();
}

export async function wheel(deltaY: number): Promise<void> {
  await cdp().send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...inRunner(at.x, at.y), deltaX: 0, deltaY });
}

export async function tap(x: number, y: number): Promise<void> {
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [inRunner(x, y)] });
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** A press of a key, for instance `Escape` or `a`, or of one with Shift, such as `Shift+Tab`. */
export async function key(combination: string): Promise<void> {
  const name = combination.replace('Shift+', '');
  const modifiers = name === combination ? 0 : 8;
  const text = name.length === 1 ? { text: name } : {};
  const code = name === 'Escape' ? { windowsVirtualKeyCode: 27 } : name === 'Tab' ? { windowsVirtualKeyCode: 9 } : {};
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyDown', key: name, modifiers, ...code, ...text });
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', key: name, modifiers, ...code });
}

/** Resolves after the page has drawn once more. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
