import { isTop } from '../../page/frame-worth.ts';
import { siteOfTab } from '../../platform/send-to-background.ts';

/** The host whose rule this frame follows: that of the page the reader sees in the address bar, whatever frame this is. */
export const hostOfPage = async (): Promise<string> => {
  if (isTop(window)) return ownHost();
  return sameOriginTop() ?? lastAncestor() ?? (await siteOfTab()) ?? ownHost();
};

/** An `about:blank` page has no host of its own but belongs to whoever made it. */
const ownHost = (): string => location.hostname || hostOf(self.origin) || '';

const sameOriginTop = (): string | undefined => {
  try {
    return window.top?.location.hostname || undefined;
  } catch {
    return undefined;
  }
};

/** Not in every browser. */
const lastAncestor = (): string | undefined => {
  const { ancestorOrigins } = location as { ancestorOrigins?: DOMStringList };
  return hostOf(ancestorOrigins?.item(ancestorOrigins.length - 1) ?? '');
};

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).hostname || undefined : undefined;
