import { normaliseSpace } from '../../data/fingerprint.ts';
import type { SeenMark } from '../browser/marks.ts';

/** What was marked, as a table to read: each wording once, with its kind and how often it stands there. */
export function markTable(marks: readonly SeenMark[]): string {
  const counts = new Map<string, { readonly kind: string; readonly words: string; times: number }>();
  for (const { kind, text } of marks) {
    const words = normaliseSpace(text);
    const row = counts.get(`${kind} ${words}`) ?? { kind, words, times: 0 };
    counts.set(`${kind} ${words}`, { ...row, times: row.times + 1 });
  }
  const rows = [...counts.values()].map(
    ({ kind, words, times }) => `${kind.padEnd(13)} ${String(times).padStart(5)}  ${words}`,
  );
  return [`${'kind'.padEnd(13)} times  words`, ...rows, `${marks.length} marks, ${rows.length} different`].join('\n');
}
