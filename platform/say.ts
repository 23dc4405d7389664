import { browser } from 'wxt/browser';

/** The message of a key in the browser's language, with `values` in place of $1, $2 …; '' where there is none. */
export const say = (key: string, ...values: readonly string[]): string =>
  // The generated type knows the keys of one build; callers are held to the keys of the message file by their own type.
  (browser.i18n.getMessage as (key: string, values: string[]) => string)(key, [...values]);
