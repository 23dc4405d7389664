import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type english from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof english;

/** Keys of which `_other`, and what further plural forms the language has, are defined. */
type CountedKey = { [Key in MessageKey]: Key extends `${infer Stem}_other` ? Stem : never }[MessageKey];

/** The words of a key with `values` in place of $1, $2 …; '' for a rule of the matcher that has no words. */
export type Say = (key: MessageKey | `via_${string}`, ...values: readonly string[]) => string;

export interface Messages {
  readonly say: Say;
  /** As `say`, in the plural form that `count` asks for; the count, written out, is $1. */
  sayCount(stem: CountedKey, count: number, ...values: readonly string[]): string;
  /**
   * `2021-02-22` as "22 February 2021", `2021-02` as "February 2021", `2021` as itself; all as they are where the browser
   * knows no dates in the language, as Chromium does not in Belarusian.
   */
  date(partial: string): string;
}

/** How precise a date of one, two or three parts is shown. */
const DATE_PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** Messages in the language that `say` speaks, so that dates, numbers and words never differ in language. */
export const messagesOf = (say: Say): Messages => {
  const language = say('languageTag');
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  const known = Intl.DateTimeFormat.supportedLocalesOf(language);
  const dates = known.flatMap((tag) =>
    DATE_PARTS.map((parts) => new Intl.DateTimeFormat(tag, { ...parts, timeZone: 'UTC' })),
  );
  return {
    say,
    sayCount: (stem, count, ...values) => {
      const shown = [number.format(count), ...values];
      const other: `${typeof stem}_other` = `${stem}_other`;
      return say(`${stem}_${plural.select(count)}` as MessageKey, ...shown) || say(other, ...shown);
    },
    date: (partial) => dates[partial.split('-').length - 1]?.format(new Date(partial)) ?? partial,
  };
};

const MessagesContext = createContext<Messages | undefined>(undefined);

export const MessagesProvider = ({ messages, children }: { messages: Messages; children: ComponentChildren }) => (
  <MessagesContext.Provider value={messages}>{children}</MessagesContext.Provider>
);

/**
 * The words of the interface.
 * @throws Error outside a `MessagesProvider`.
 */
export const useMessages = (): Messages => {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error('This view has no words: put a MessagesProvider around it.');
  return messages;
};
