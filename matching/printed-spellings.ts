import organisations from '../data/recognition/organisations.json' with { type: 'json' };
import people from '../data/recognition/people.json' with { type: 'json' };
import places from '../data/recognition/places.json' with { type: 'json' };

/** What of a recognition record is a spelling that somebody may type. */
interface SpeltRecord {
  readonly id: string;
  readonly surnames?: readonly { readonly forms: string }[];
  readonly names?: readonly { readonly forms: string }[];
  readonly otherScripts?: string;
  readonly acronyms?: readonly string[];
  readonly phrases?: readonly string[];
}

const records: readonly SpeltRecord[] = [...people, ...organisations, ...places];

/** The spellings by which a name is recognised, as somebody would type them, by the card's id. */
export const printedSpellings = (): ReadonlyMap<string, readonly string[]> =>
  new Map(records.map((record) => [record.id, [...new Set(spellingsOf(record))]]));

const spellingsOf = ({ surnames = [], names = [], otherScripts = '', acronyms = [], phrases = [] }: SpeltRecord) =>
  [
    ...[...surnames, ...names].flatMap(({ forms }) => forms.split(' ')),
    ...acronyms,
    ...phrases.map(asTyped),
    ...otherScripts.split(' ').map(asTyped),
  ].filter((spelling) => spelling !== '');

/** Of a pattern such as `Parlamentarisch* Versammlung|versammlung des?`, its plainest reading; `…` where endings differ. */
const asTyped = (pattern: string): string =>
  pattern
    .split(' ')
    .filter((slot) => !slot.endsWith('?'))
    .map((slot) => (slot.split('|')[0] ?? '').replace('*', '…'))
    .join(' ');
