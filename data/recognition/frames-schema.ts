import * as v from 'valibot';

const conceptName = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/, 'must be the name of a concept'));
/**
 * One concept, or several of which any will do: `vote|landslide`. They must be met in the sentence itself; with `~` in front elsewhere in the
 * block will do, and with `~~` a name anywhere on the page.
 */
const anyOf = v.pipe(
  v.string(),
  v.regex(/^~{0,2}[a-z][A-Za-z0-9]*(?:\|[a-z][A-Za-z0-9]*)*$/, 'must be concepts joined by |'),
);
const cardId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be the id of a card'));
/** `2021-02-22`, `2021-02`, `2021`, or two of these as `from/to`, both inclusive. */
const interval = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-\d{2}){0,2}(?:\/\d{4}(?:-\d{2}){0,2})?$/, 'must be a date or two dates joined by a slash'),
);
const points = v.pipe(v.number(), v.minValue(0.1), v.maxValue(4));

/**
 * Words separated by blanks. `sentenc*` is any word that begins so, `round_table` two words in a row, and a word
 * in capitals alone (`EU`) stands for capitals alone. Case, accents and stroked letters are otherwise ignored.
 */
const words = v.pipe(v.string(), v.regex(/^\S+(?: \S+)*$/, 'must be words separated by one blank'));
const byLanguage = v.record(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'must be a language')), words);

/** An idea a passage may express: in words, by naming one of some cards, or as a number. */
export const conceptSchema = v.strictObject({
  words: v.optional(byLanguage),
  names: v.optional(v.array(cardId)),
  /** Any of these numbers, followed within a few words by the `unit` where one is given. */
  numbers: v.optional(v.array(v.number())),
  /** Any number from this one up. */
  atLeast: v.optional(v.number()),
  unit: v.optional(conceptName),
  /** A number with this unit right behind it is none of these: 43 days are not 43 people. */
  notOf: v.optional(conceptName),
});

/** In each language as many groups as the list has members, separated by blanks; alternatives joined by `|`. */
const calendarNames = (count: number) =>
  v.record(
    v.string(),
    v.pipe(
      v.string(),
      v.check((text) => text.split(' ').length === count, `must name ${count}, separated by blanks`),
    ),
  );

/** All words that frames speak of. */
export const frameLexiconSchema = v.strictObject({
  /** As the build ships it: all words folded already. */
  packed: v.optional(v.literal(true)),
  concepts: v.record(conceptName, conceptSchema),
  /** What hints at a telling on a page that names nobody; left out by the build. */
  telling: v.optional(
    v.strictObject({
      /** Concepts that few other pages speak of. */
      alone: v.array(conceptName),
      /** Concepts that many speak of, and few of all of a way's at once. */
      together: v.array(conceptName),
    }),
  ),
  /** As the build ships it: words of concepts in Cyrillic letters. */
  cyrillic: v.optional(v.record(conceptName, words)),
  /** Number words worth knowing: the value, then its words in any language. */
  numberWords: v.record(v.pipe(v.string(), v.decimal()), words),
  calendar: v.strictObject({
    /** January first. */
    months: calendarNames(12),
    /** Months that are also ordinary words: they count only with a capital and a number beside them. */
    doubtfulMonths: words,
    /** Monday first. */
    weekdays: calendarNames(7),
    /** Spring, summer, autumn, winter. */
    seasons: calendarNames(4),
    /** Words for the day of a month, for days that matter. */
    dayWords: v.record(v.pipe(v.string(), v.regex(/^\d{1,2}$/)), words),
    /** "Years after": what is told lies before the years that are stated. */
    lookingBack: words,
    /** Words that name a day by its distance from the page's date, in days. */
    days: v.record(v.pipe(v.string(), v.regex(/^-?\d$/)), words),
    /** Words for the month, and for the year, at a distance from that of the page. */
    monthsAway: v.record(v.pipe(v.string(), v.regex(/^-?\d$/)), words),
    yearsAway: v.record(v.pipe(v.string(), v.regex(/^-?\d$/)), words),
  }),
});

/** How an event is told: enough of what belongs to it, and nothing that belongs to another. */
export const frameSchema = v.strictObject({
  id: cardId,
  /** When it was; a stated date that fits none of these speaks against it. */
  dates: v.pipe(v.array(interval), v.minLength(1)),
  /** Days that belong to its story, and saw nothing else of its kind: they speak for it too, but less. */
  story: v.optional(v.array(interval)),
  /**
   * Ways of telling it. All concepts of a way must be met, the first being what triggers it; then the evidence of
   * date, `adds` and `against` must come to `need` points.
   */
  ways: v.pipe(
    v.array(
      v.strictObject({
        all: v.pipe(v.array(anyOf), v.minLength(1)),
        need: v.pipe(v.number(), v.minValue(-1), v.maxValue(4)),
      }),
    ),
    v.minLength(1),
  ),
  /** Points for what else belongs to the event. */
  adds: v.record(conceptName, points),
  /** Points taken off for what belongs to another event. */
  against: v.record(conceptName, points),
  /**
   * What is against it counts only in the sentence itself where that says one of these: `elsewhere` in a neighbouring sentence takes no sentence away that names
   * `belarus`.
   */
  settles: v.optional(
    v.record(
      conceptName,
      v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*(?:\|[a-z][A-Za-z0-9]*)*$/, 'must be concepts joined by |')),
    ),
  ),
  /**
   * Concepts with a number: the unit of the first with another number speaks of another event, unless one joined by `|` is met.
   */
  exact: v.optional(
    v.array(v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*(?:\|[a-z][A-Za-z0-9]*)*$/, 'must be concepts joined by |'))),
  ),
  /** Years that are background here, neither for nor against. */
  background: v.optional(v.array(v.pipe(v.number(), v.integer()))),
  /** Events told in the same words: where the page clearly tells of one of these and never clearly of this, it is that one. */
  rivals: v.optional(v.array(cardId)),
  /** Events that this one leaves the sentence to, unless a date of its own is stated there. */
  yieldsTo: v.optional(v.array(cardId)),
});

export const framesSchema = v.array(frameSchema);

export type Concept = v.InferOutput<typeof conceptSchema>;
export type FrameLexicon = v.InferOutput<typeof frameLexiconSchema>;
export type Frame = v.InferOutput<typeof frameSchema>;
