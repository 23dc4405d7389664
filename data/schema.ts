import * as v from 'valibot';

/** The four kinds of thing a card can be about; each is a Custom Highlight of its own. */
export const KINDS = ['person', 'organisation', 'place', 'event'] as const;
export type Kind = (typeof KINDS)[number];

const line = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'));
const webAddress = v.pipe(v.string(), v.url('must be a web address'), v.startsWith('https://', 'must begin with https://'));
const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'must be a BCP 47 language tag'));
/** `2021`, `2021-02` or `2021-02-22`: what is not stated is not invented. */
const partialDate = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD'));

/** The text all cards are drawn from. */
export const sourceSchema = v.strictObject({
  title: line,
  author: line,
  authorRole: line,
  publication: line,
  publisher: line,
  /** The text states a month and no day. */
  published: partialDate,
  /** An opinion piece is called one on every card. */
  genre: v.literal('opinion'),
  url: webAddress,
  language: languageTag,
});

/** Words of the source, verbatim: a whole sentence, or an exact part of one. */
export const quoteSchema = v.strictObject({
  /** Counted from 0, the title, over the non-empty lines of the source. */
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(0)),
  text: line,
  /** Who is quoted inside the quote, where somebody is. */
  speaker: v.optional(id),
});

const cardEntries = {
  id,
  /** `always`: wherever recognised. `on-topic`: only on a page on which an anchor is recognised. */
  annotate: v.picklist(['always', 'on-topic']),
  /** An anchor makes the page that mentions it "on topic". */
  anchor: v.boolean(),
  name: line,
  native: v.optional(v.strictObject({ text: line, language: languageTag })),
  /** One line, true "as of" the source's date. */
  role: line,
  /** One to three sentences in our words, claiming no more than the source and naming whose claim it is. */
  context: line,
  quotes: v.pipe(v.array(quoteSchema), v.minLength(1, 'needs at least one quote')),
  related: v.array(v.strictObject({ id, relation: line })),
  links: v.array(v.strictObject({ label: line, url: webAddress })),
};

/** The card of a person, an organisation or a place. */
export const entityCardSchema = v.strictObject({ ...cardEntries, kind: v.picklist(['person', 'organisation', 'place']) });

/** The card of an event: when it was, who took part, where. */
export const eventCardSchema = v.strictObject({
  ...cardEntries,
  kind: v.literal('event'),
  when: v.strictObject({ from: partialDate, ongoing: v.boolean() }),
  participants: v.array(id),
  place: v.optional(id),
});

export type Source = v.InferOutput<typeof sourceSchema>;
export type Quote = v.InferOutput<typeof quoteSchema>;
export type EntityCard = v.InferOutput<typeof entityCardSchema>;
export type EventCard = v.InferOutput<typeof eventCardSchema>;
export type Card = EntityCard | EventCard;
