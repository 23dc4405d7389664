/**
 * A phrase of the data in words that a text may have: its first alternatives, without what may be missing. `anyEnding` stands where an
 * ending is left open. For `Parlamentarisch* Versammlung|versammlung des?` it is `Parlamentarisch Versammlung`.
 */
export function plainestReading(written: string, anyEnding = ''): string {
  return written
    .split(' ')
    .filter((word) => !word.endsWith('?'))
    .map((word) => (word.split('|')[0] ?? '').replace('*', anyEnding))
    .join(' ');
}
