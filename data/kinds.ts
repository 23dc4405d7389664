/** The four kinds of thing a card can be about; each is a Custom Highlight of its own. */
export const KINDS = ['person', 'organisation', 'place', 'event'] as const;
export type Kind = (typeof KINDS)[number];
