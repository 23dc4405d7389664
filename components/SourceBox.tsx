import { ExternalLink } from 'lucide';
import type { Source } from '../data/schema.ts';
import { Icon } from './Icon.tsx';
import { useMessages } from './messages.tsx';

/** Where all the words come from, and that they are one person's view. */
export const SourceBox = ({ source }: { source: Source }) => {
  const { say, date } = useMessages();
  return (
    <section class="source-box" aria-label={say('source')}>
      <p class="source-title">
        <cite lang={source.language}>{source.title}</cite>
      </p>
      <p lang={source.language}>{say('sourceAuthor', source.author, source.authorRole)}</p>
      <p class="hint">{say('sourcePlace', source.publication, source.publisher, date(source.published))}</p>
      <p class="hint">
        <span class="tag">{say(`genre_${source.genre}`)}</span>{' '}
        {say('sourceOpinion', source.author, date(source.published))}
      </p>
      <p>
        <a class="link" href={source.url} target="_blank" rel="noreferrer">
          {say('sourceRead')} <Icon node={ExternalLink} />
        </a>
      </p>
    </section>
  );
};
