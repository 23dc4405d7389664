import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import {
  backgroundRequestSchema,
  type FrameReport,
  frameReportSchema,
  POPUP_PORT,
  type PopupRequest,
} from './messages.ts';

/** The frames of a tab as a popup sees them. */
export interface TabFrames {
  /** `unreachable`: no frame of the tab has a content script that answers. */
  readonly state: 'waiting' | 'unreachable' | 'connected';
  /** The newest report of each frame, the top one first. */
  readonly reports: readonly FrameReport[];
}

/**
 * Follows all frames of a tab until `signal` aborts, through navigation and frames that come late: `onChange` gets
 * each new state. The function returned sends a request to every frame.
 */
export function followFrames(
  tab: number,
  onChange: (frames: TabFrames) => void,
  signal: AbortSignal,
): (request: PopupRequest) => void {
  const ports = new Set<Browser.runtime.Port>();
  const reports = new Map<string, FrameReport>();
  const known = new Set<string>();

  const tell = (state: TabFrames['state']) => {
    if (!signal.aborted) onChange({ state, reports: topFirst(reports) });
  };

  /** To all frames there are, or to one that came later. */
  const connect = (frame?: number) => {
    const port = browser.tabs.connect(tab, { name: POPUP_PORT, ...(frame !== undefined && { frameId: frame }) });
    const heard = new Set<string>();
    ports.add(port);
    port.onMessage.addListener((message: unknown) => {
      const report = v.safeParse(frameReportSchema, message);
      if (!report.success || !ports.has(port)) return;
      known.add(report.output.frame);
      heard.add(report.output.frame);
      reports.set(report.output.frame, report.output);
      tell('connected');
    });
    port.onDisconnect.addListener(() => {
      // Read, because an error that nobody reads is printed in the extension's console.
      void browser.runtime.lastError;
      if (!ports.delete(port)) return;
      for (const name of heard) reports.delete(name);
      if (reports.size > 0) tell('connected');
      else if (ports.size === 0) tell(heard.size > 0 ? 'waiting' : 'unreachable');
    });
  };

  // A content script that has just started says so to the background; the popup hears it too.
  const onStart = (message: unknown, sender: Browser.runtime.MessageSender) => {
    const request = v.safeParse(backgroundRequestSchema, message);
    if (!request.success || request.output.type !== 'badge' || sender.tab?.id !== tab) return false;
    if (!known.has(request.output.frame)) connect(sender.frameId);
    known.add(request.output.frame);
    return false;
  };
  const hangUp = () => {
    for (const port of ports) port.disconnect();
    ports.clear();
    reports.clear();
    known.clear();
  };
  const onUpdated = (updated: number, { status }: { readonly status?: string }) => {
    if (updated !== tab || status === undefined) return;
    // By ourselves: Firefox keeps a page that was left in its cache, and the ports to it open.
    hangUp();
    if (status === 'complete') connect();
    else tell('waiting');
  };

  browser.runtime.onMessage.addListener(onStart);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener(
    'abort',
    () => {
      browser.runtime.onMessage.removeListener(onStart);
      browser.tabs.onUpdated.removeListener(onUpdated);
      hangUp();
    },
    { once: true },
  );
  tell('waiting');
  connect();
  return (request) => {
    for (const port of ports) port.postMessage(request);
  };
}

function topFirst(reports: ReadonlyMap<string, FrameReport>): FrameReport[] {
  return [...reports.values()].toSorted((a, b) => Number(b.top) - Number(a.top));
}
