import * as v from 'valibot';

/**
 * How people, organisations and places are recognised.
 *
 * *Forms* are single words parted by spaces, compared by fold key, so that one form stands for all its transliterations.
 *
 * *Phrases* are words parted by spaces, compared in their own script without marks. `a|b` are alternatives, `stem*` takes an
 * ending of up to four letters, a word with `?` behind it may be missing. A word written with a capital must have one on the page;
 * a small one may have either.
 */
const forms = v.pipe(
  v.string(),
  v.check(isMetAnywhere, blames(unmet, 'can never be met: write it as a page is cut into words')),
);
const phrase = v.pipe(
  v.string(),
  v.nonEmpty('must not be empty'),
  v.check(isMetAnywhere, blames(unmet, 'can never be met: write it as a page is cut into words')),
  v.check(
    (written) => dangling(written) === undefined,
    blames(dangling, 'may be all that is met of the end: write two phrases'),
  ),
);
const words = forms;
/** As printed, in one word: it is looked up as such. */
const acronym = v.pipe(v.string(), v.regex(/^[^\s-]+$/, 'must be one word: what has blanks or hyphens is a phrase'));
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be YYYY-MM-DD'));

/** Which endings a name takes; the endings are in the lexicon. `s` takes a genitive s only, `none` nothing; `exact` is met as spelt only, marks and all. */
const declension = v.picklist(['c', 'o', 'adj', 'fa', 'ska', 's', 'hu', 'none', 'exact']);
/** `languages`, by tag, are those in which the forms mean the name by themselves; elsewhere they are words too. */
const declined = v.array(v.strictObject({ declension, forms, languages: v.optional(words) }));
/** By language, or for `any`: forms of a name that are other words there, wherever they stand. As spelt: Minská is an adjective, Minska the town. */
const otherWords = v.optional(v.record(v.string(), words));

const personSchema = v.strictObject({
  id: v.string(),
  /** Keys of the lexicon's given names. */
  given: v.array(v.string()),
  /** Given names so common with this surname that others bear both: a page must be on topic for them. */
  common: v.optional(v.array(v.string())),
  /** Beginnings of the father's name; any other father's name means another person. */
  patronymics: v.optional(words),
  middle: v.optional(words),
  woman: v.optional(v.boolean()),
  /** A bare surname counts everywhere, or only where the page establishes the person. */
  bare: v.picklist(['counts', 'anchored']),
  surnames: declined,
  /** Surnames in scripts without fold rules. */
  otherScripts: words,
  /** Names whose words nothing parts, as in Chinese. */
  phrases: v.optional(v.array(phrase)),
  /** Phrases in which the name is part of another's. */
  notPhrases: v.optional(v.array(phrase)),
  /** Surnames of other people within reach of the tolerance. */
  not: v.optional(forms),
  /** Words that license a bare anchored surname: beside it, or, on topic, in its sentence. */
  adjacent: v.optional(words),
  licence: v.optional(words),
  /** By language: forms of the surname that are words there; where a capital says nothing they mean the person only if something else does. */
  homonyms: v.optional(v.record(v.string(), words)),
  otherWords,
  /** Trades that the person has, or had: any other tells a namesake. */
  trades: v.optional(words),
  /** Words whose presence in the sentence says that something else is meant. */
  spoilers: v.optional(words),
  /** Articles before the bare surname say that it is none. */
  articles: v.optional(words),
  roles: v.array(v.strictObject({ phrases: v.array(phrase), from: v.optional(date), to: v.optional(date) })),
});

const thingSchema = v.strictObject({
  id: v.string(),
  names: v.optional(declined),
  /** By language: forms that where a sentence begins are other words: Polish "Polski premier". Without a capital they count where something else does. */
  homonyms: v.optional(v.record(v.string(), words)),
  phrases: v.array(phrase),
  otherWords,
  /** Exactly as printed; they count where the page establishes what they stand for, or is on topic. */
  acronyms: v.optional(v.array(acronym)),
  /** Languages, by tag, in which alone an acronym is read so. */
  acronymLanguages: v.optional(v.record(v.string(), words)),
  /** Acronyms that in a line of capitals are ordinary words. */
  wordlike: v.optional(v.array(v.string())),
  /** Languages, by tag, in which alone a wordlike acronym is a word. */
  wordlikeLanguages: v.optional(v.record(v.string(), words)),
  /** By acronym: words right beside it that make it another's ("Article 8 ECHR"). */
  acronymSpoilers: v.optional(v.record(v.string(), words)),
  /** Phrases around the name that mean another bearer of it: the bare name is that one's too, unless the page is on topic without it. */
  namesakes: v.optional(v.array(phrase)),
  /** Phrases around the name that mean something else. */
  not: v.optional(v.array(phrase)),
  /** Those phrases leave a doubt: offered, not marked. */
  doubtfulNot: v.optional(v.boolean()),
  /** One of these must stand in the sentence. */
  near: v.optional(words),
  /** Words whose presence in the sentence says that a single word or an acronym means something else. */
  spoilers: v.optional(words),
  /** Words that speak for the name in spite of them. */
  despite: v.optional(words),
  /** A capitalised word right before the name makes it another one's. */
  alienBefore: v.optional(v.boolean()),
  /** Adjectives and inhabitants: no mention of the place, yet they say who takes part in an event. */
  demonyms: v.optional(words),
  /** Words that, beside a person's name, make one with it ("the … regime"). */
  around: v.optional(v.strictObject({ person: v.string(), before: words, after: words, links: words })),
});

const lexiconSchema = v.strictObject({
  given: v.record(v.string(), forms),
  otherGiven: forms,
  /** Set by the build: `otherGiven` is as a name sounds already. */
  folded: v.optional(v.boolean()),
  months: words,
  titles: words,
  womensTitles: words,
  /** Titles of anybody; behind an indefinite article they introduce somebody unknown. */
  courtesies: words,
  indefinite: words,
  /** Words before a name that say the reader does not know its bearer. */
  someone: words,
  /** Relative pronouns: behind a name with an indefinite article they say which of its bearers is meant. */
  relatives: words,
  /** Participles that give a name to somebody with an indefinite article: "a baker called Joe Biden". */
  namings: words,
  /** What firms have behind a name, and behind a name and an ampersand. */
  legalForms: words,
  partners: words,
  /** Shops, shows and streets that bear the name before them. */
  venues: words,
  /** Before a surname that has to be established they say that somebody else of that name is meant. */
  another: words,
  /** By language: titles that look like an initial. */
  initialTitles: v.record(v.string(), words),
  trades: words,
  /** Words in or beside a role that make it an office, an election or somebody else: "выборы президента", "prezidentūra". */
  offices: words,
  /** Words beside a surname that make a place of it, unless the page names the person in full: "деревня Лукашенки". */
  settlements: words,
  /** Regions whose towns bear the names of others, as printed behind them: "Moscow, Idaho", "KREMLIN, Okla." */
  regions: words,
  /** As printed, with a full stop behind them or in capitals. */
  regionAbbreviations: words,
  /** By language: for each declension the endings in fold-key letters. `cyrillic` is for all text in that script. */
  endings: v.record(v.string(), v.record(v.string(), words)),
  /** By language: small words and, behind a hyphen, endings that give it away, and whose endings its names take. */
  languages: v.record(v.string(), v.strictObject({ words: v.string(), endings: v.string() })),
});

/** The files of `data/recognition` that names are recognised by. */
export const recognitionSchema = v.strictObject({
  people: v.array(personSchema),
  organisations: v.array(thingSchema),
  places: v.array(thingSchema),
  lexicon: lexiconSchema,
});

export type Recognition = v.InferOutput<typeof recognitionSchema>;
export type PersonRecord = v.InferOutput<typeof personSchema>;
export type ThingRecord = v.InferOutput<typeof thingSchema>;
export type Lexicon = v.InferOutput<typeof lexiconSchema>;
export type Declension = v.InferOutput<typeof declension>;

/** A word that no page has: hyphens and full stops part words. */
function unmet(written: string): string | undefined {
  return written.split(' ').find((word) => !/^[\p{L}\p{M}\p{N}*|?'’·・]*$/u.test(word));
}

/** Words that may be missing at a phrase's end, so that the mark would end in "of": "Council de? la? UE?". */
function dangling(written: string): string | undefined {
  return /\S+\? \S+\?$/.exec(written)?.[0];
}

function isMetAnywhere(written: string): boolean {
  return unmet(written) === undefined;
}

function blames(find: (written: string) => string | undefined, why: string) {
  return ({ input }: { readonly input: string }) => `"${find(input) ?? ''}" ${why}`;
}
