import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useMessages } from '../../components/messages.tsx';
import type { Kind } from '../../data/kinds.ts';
import { type MarkStyle, Painter } from '../../page/marks/painter.ts';
import { wanted } from '../../page/marks/wanted.ts';
import { readPreview } from './preview-text.ts';

export interface MarkPreviewProps {
  readonly style: MarkStyle;
  readonly kinds: Readonly<Record<Kind, boolean>>;
  readonly density: 'every' | 'first-in-block';
}

/** A sample sentence under the very marks that pages get: the same painter, the same style sheet. */
export const MarkPreview = ({ style, kinds, density }: MarkPreviewProps) => {
  const { say } = useMessages();
  const paragraph = useRef<HTMLParagraphElement>(null);
  const marked = say('previewText');
  const sample = useMemo(() => readPreview(marked), [marked]);
  useEffect(() => {
    const node = paragraph.current?.firstChild;
    if (!node) return;
    const leaving = new AbortController();
    const placed = wanted(sample.mentions, { kinds, density }).map((mention) => {
      const range = new Range();
      range.setStart(node, mention.start);
      range.setEnd(node, mention.end);
      return { mention, range, maybe: false };
    });
    new Painter(CSS.highlights, leaving.signal).paint(placed, style);
    return () => leaving.abort();
  }, [sample, style, kinds, density]);
  return (
    <figure class="preview">
      <figcaption class="hint">{say('preview')}</figcaption>
      <p ref={paragraph}>{sample.text}</p>
    </figure>
  );
};
