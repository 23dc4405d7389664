import type { ComponentChildren } from 'preact';
import type { Span } from '../matching/search/word-index.ts';

/** A text with `spans` of it marked; they must be in order and apart. */
export const MarkedText = ({ text, spans }: { text: string; spans: readonly Span[] }) => {
  const parts: ComponentChildren[] = [];
  let done = 0;
  for (const [start, end] of spans) {
    parts.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>);
    done = end;
  }
  return (
    <>
      {parts}
      {text.slice(done)}
    </>
  );
};
