const DATE_SELECTORS = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="dc.date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="pubdate"]',
  'meta[name="parsely-pub-date"]',
];

const JSON_LD_DATE = /"datePublished"\s*:\s*"(\d{4}-\d{2}-\d{2})/;

/** Linked data larger than this, UTF-16 units, describes something else than an article. */
const LONGEST_JSON_LD = 200_000;

/** What a page declares of itself. */
export interface DeclaredFacts {
  /** BCP 47 tag. */
  readonly language?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
}

/** Reads language and day of publication where the page states them; never guesses either. */
export const declaredFacts = (document: Document): DeclaredFacts => {
  const language = document.documentElement?.getAttribute('lang')?.trim();
  const date = metaDate(document) ?? linkedDate(document) ?? articleDate(document);
  return { ...(language && { language }), ...(date && { date }) };
};

const metaDate = (document: Document): string | undefined => {
  for (const selector of DATE_SELECTORS) {
    const date = dayOf(document.querySelector(selector)?.getAttribute('content'));
    if (date !== undefined) return date;
  }
  return undefined;
};

const linkedDate = (document: Document): string | undefined => {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent;
    const date = text.length <= LONGEST_JSON_LD ? JSON_LD_DATE.exec(text)?.[1] : undefined;
    if (dayOf(date) !== undefined) return date;
  }
  return undefined;
};

/** A `time` outside an article may be of a comment or of another story. */
const articleDate = (document: Document): string | undefined => {
  const articles = document.querySelectorAll('article, main');
  return articles.length === 1
    ? dayOf(articles[0]?.querySelector('time[datetime]')?.getAttribute('datetime'))
    : undefined;
};

const dayOf = (stamp: string | null | undefined): string | undefined => {
  const day = stamp?.trim().match(/^\d{4}-\d{2}-\d{2}/)?.[0];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined;
};
