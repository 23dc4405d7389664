import nlp from 'compromise';
import { type Finder, idsByText, type Method } from './method.ts';

/** People, places and organisations as compromise's tagger sees them, looked up among the spellings. */
export const compromise: Method = {
  name: 'compromise, entities looked up',
  build(aliases): Finder {
    const ids = idsByText(aliases.map(({ id, text }) => ({ id, text: text.toLowerCase() })));
    return {
      find: (text) => {
        const entities: unknown = nlp(text).topics().json({ offset: true });
        return spansOf(entities).flatMap(({ start, length }) => {
          const words = text.slice(start, start + length).replace(/[\s.,;:!?"”’)]+$|(?:'s|’s)$/gu, '');
          const id = ids.get(words.toLowerCase());
          return id === undefined ? [] : [{ id, start, end: start + words.length }];
        });
      },
    };
  },
};

function spansOf(entities: unknown): { start: number; length: number }[] {
  if (!Array.isArray(entities)) return [];
  return entities.flatMap((entity: unknown) => {
    const offset = entity !== null && typeof entity === 'object' && 'offset' in entity ? entity.offset : undefined;
    if (offset === null || typeof offset !== 'object' || !('start' in offset) || !('length' in offset)) return [];
    const { start, length } = offset;
    return typeof start === 'number' && typeof length === 'number' ? [{ start, length }] : [];
  });
}
