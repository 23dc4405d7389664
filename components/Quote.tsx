import { BookOpen, Check, Copy } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { Quote as QuoteData } from '../data/schema.ts';
import { citation, linkToQuote } from '../data/source-link.ts';
import type { Dossier } from './dossier.ts';
import { Icon } from './Icon.tsx';
import { useMessages } from './messages.tsx';

/** Puts a text on the clipboard; rejects where the browser refuses. */
export type CopyText = (text: string) => Promise<void>;

export interface QuoteProps {
  readonly quote: QuoteData;
  readonly dossier: Dossier;
  readonly copy: CopyText;
}

/** The source's own words, with who wrote them, who is quoted in them, the way to the sentence and a copy to cite. */
export const Quote = ({ quote, dossier, copy }: QuoteProps) => {
  const { say, date } = useMessages();
  const words = useId();
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const { source, cards } = dossier;
  const speaker = quote.speaker === undefined ? undefined : cards.get(quote.speaker);
  const copyQuote = () => {
    void copy(citation(source, quote)).then(
      () => setCopied('yes'),
      () => setCopied('refused'),
    );
  };
  return (
    <figure class="quote">
      <blockquote id={words} lang={source.language} cite={source.url}>
        <p>{quote.text}</p>
      </blockquote>
      <figcaption>
        {speaker && <span class="quote-speaker">{say('quoteSpeaker', speaker.name)}</span>}
        <span class="quote-author">
          <span class="tag">{say(`genre_${source.genre}`)}</span>{' '}
          {say('quoteAuthor', source.author, source.publication, date(source.published))}
        </span>
        <span class="quote-tools">
          <a class="quiet" href={linkToQuote(source, quote)} target="_blank" rel="noreferrer" aria-describedby={words}>
            <Icon node={BookOpen} />
            {say('quoteRead')}
          </a>
          <button type="button" class="quiet" onClick={copyQuote} aria-describedby={words}>
            <Icon node={copied === 'yes' ? Check : Copy} />
            {copied === 'yes' ? say('quoteCopied') : say('quoteCopy')}
          </button>
          <span class={copied === 'refused' ? 'hint' : 'unseen'} role="status">
            {copied === 'yes' && say('quoteCopied')}
            {copied === 'refused' && say('quoteCopyRefused')}
          </span>
        </span>
      </figcaption>
    </figure>
  );
};
