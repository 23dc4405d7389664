/** The text with each run of white space (no-break spaces too) as one space, and none at either end. */
export const normaliseSpace = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** SHA-256 of a sentence, white space normalised, as UTF-8: 64 lower-case hexadecimal digits. */
export const fingerprint = async (sentence: string): Promise<string> => {
  const bytes = new TextEncoder().encode(normaliseSpace(sentence));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
