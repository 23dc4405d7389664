import * as v from 'valibot';

/** Delay from pointing at a mark to its card, milliseconds: shorter flashes while reading, longer feels broken. */
const DEFAULT_HOVER_DELAY_MS = 300;

/** A host name as `location.hostname` gives it (an IPv6 address in its brackets); a rule for it holds for its subdomains too. */
export const hostSchema = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(253),
  v.regex(/^(?:\[[\da-f:.]+\]|[^\s/:?#[\]]+)$/i, 'must be a host name such as example.org'),
);

/** What the reader has chosen; every field has a default, so that a lost one costs nothing but itself. */
export const settingsSchema = v.object({
  /** Annotation paused on every site. */
  paused: v.boolean(),
  /** Rules by host: the strictest that applies wins, so `off` beats `on`. */
  sites: v.record(hostSchema, v.picklist(['on', 'off'])),
  kinds: v.object({ person: v.boolean(), organisation: v.boolean(), place: v.boolean(), event: v.boolean() }),
  /** Countries and world institutions: never, on pages about the subject, or on every page. */
  worldNames: v.picklist(['never', 'on-topic', 'always']),
  /** Mark every mention, or the first of a card in each block. */
  density: v.picklist(['every', 'first-in-block']),
  markStyle: v.picklist(['underline-and-tint', 'underline', 'tint']),
  hoverDelayMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2000)),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  paused: false,
  sites: {},
  kinds: { person: true, organisation: true, place: true, event: true },
  worldNames: 'on-topic',
  density: 'every',
  markStyle: 'underline-and-tint',
  hoverDelayMs: DEFAULT_HOVER_DELAY_MS,
};
