import * as v from 'valibot';
import { normaliseSpace } from './fingerprint.ts';

/** Raised when packs written for an earlier schema can no longer be read. */
export const PACK_SCHEMA_VERSION = 1;

export type { Kind } from './kinds.ts';

const line = v.pipe(
  v.string(),
  v.nonEmpty('must not be empty'),
  // A lone surrogate cannot be put into an address, nor hashed as UTF-8.
  v.check((text) => text.isWellFormed(), 'must be well-formed Unicode'),
  v.check((text) => text === normaliseSpace(text), 'must have single spaces only, and none at either end'),
);

/** `Date` takes 30 February for 2 March: only a date that comes back as it went in is one. */
const isInTheCalendar = (date: string): boolean => {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
};

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'));
const webAddress = v.pipe(
  v.string(),
  v.url('must be a web address'),
  v.startsWith('https://', 'must begin with https://'),
);
const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'must be a BCP 47 language tag'));
/** `2021`, `2021-02` or `2021-02-22`: what is not stated is not invented. */
const partialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD'),
  v.check(isInTheCalendar, 'must be in the calendar'),
);

/** The text all cards are drawn from. */
const sourceSchema = v.strictObject({
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

/** Words of the source, verbatim: one whole sentence, or an exact part of one. */
const quoteSchema = v.strictObject({
  /** Counted from 0, the title, over the non-empty lines of the source. */
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(0)),
  text: line,
  /** Where `text` is a part only: the whole sentence it is from, for which there is a fingerprint. */
  sentence: v.optional(line),
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
const entityCardSchema = v.strictObject({ ...cardEntries, kind: v.picklist(['person', 'organisation', 'place']) });

/** The card of an event: when it was, who took part, where. */
const eventCardSchema = v.strictObject({
  ...cardEntries,
  kind: v.literal('event'),
  /** `on` that date; `since` it, and still going on when the source was written; `by` it, where no more is said. */
  when: v.strictObject({ date: partialDate, sense: v.picklist(['on', 'since', 'by']) }),
  participants: v.array(id),
  place: v.optional(id),
});

/**
 * SHA-256 of each sentence of the source, in order, by paragraph: proof that a quote is exact, without the text.
 * The unit is the sentence with its white space normalised, as UTF-8; see `fingerprint.ts`.
 */
const fingerprintsSchema = v.strictObject({
  algorithm: v.literal('SHA-256'),
  paragraphs: v.array(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')))),
});

/** Sentences are counted from 1 in their paragraph. */
const position = v.pipe(v.number(), v.integer(), v.minValue(1, 'is counted from 1'));
const sentenceAddress = { paragraph: position, sentence: position };

/** How each sentence of the argument, from one paragraph to another, is behind the cards, where it is not quoted. */
const coverageSchema = v.strictObject({
  from: position,
  to: position,
  /** Told in our own words in the context of these cards. */
  inContext: v.array(v.strictObject({ ...sentenceAddress, cards: v.pipe(v.array(id), v.minLength(1)) })),
  /** States no fact and makes no claim. */
  noClaim: v.array(v.strictObject({ ...sentenceAddress, reason: line })),
});

/** The files a pack is made of; an imported pack is one object with the same names. */
export const packFilesSchema = v.strictObject({
  pack: v.strictObject({ id, schemaVersion: v.literal(PACK_SCHEMA_VERSION) }),
  source: sourceSchema,
  people: v.array(entityCardSchema),
  organisations: v.array(entityCardSchema),
  places: v.array(entityCardSchema),
  events: v.array(eventCardSchema),
  fingerprints: fingerprintsSchema,
  coverage: coverageSchema,
});

/** One source as cards, as the extension uses it. */
export interface Pack {
  readonly id: string;
  readonly schemaVersion: typeof PACK_SCHEMA_VERSION;
  readonly source: Source;
  readonly cards: readonly Card[];
}

export type PackFiles = v.InferOutput<typeof packFilesSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Quote = v.InferOutput<typeof quoteSchema>;
export type EntityCard = v.InferOutput<typeof entityCardSchema>;
export type EventCard = v.InferOutput<typeof eventCardSchema>;
export type Card = EntityCard | EventCard;
