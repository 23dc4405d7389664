import { type Browser, browser } from 'wxt/browser';
import { type FrameReport, POPUP_PORT } from './messages.ts';

/** What a frame has to say to a popup, and what it does for it. */
export interface FrameService {
  /** The frame as it is now. */
  report(): FrameReport;
  /** Given every message of a popup, whatever it is. */
  hear(message: unknown): void;
}

/**
 * Lets a frame answer popups until `signal` aborts: each gets a report when it connects and whenever the function
 * returned is called. No report is made while no popup is open.
 */
export function servePopups(service: FrameService, signal: AbortSignal): () => void {
  const ports = new Set<Browser.runtime.Port>();
  const welcome = (port: Browser.runtime.Port) => {
    if (port.name !== POPUP_PORT) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message: unknown) => service.hear(message));
    tell(port);
  };
  const tell = (port: Browser.runtime.Port) => {
    try {
      port.postMessage(service.report());
    } catch {
      // The popup closed, or an update cut this script off, before the port said so.
      ports.delete(port);
    }
  };
  if (!signal.aborted) browser.runtime.onConnect.addListener(welcome);
  signal.addEventListener(
    'abort',
    () => {
      browser.runtime.onConnect.removeListener(welcome);
      for (const port of ports) port.disconnect();
      ports.clear();
    },
    { once: true },
  );
  return () => {
    for (const port of ports) tell(port);
  };
}
