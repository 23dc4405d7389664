import { createElement, type ReactNode, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { SECTIONS, type Story, storiesOf } from './stories.ts';

/**
 * The front page of a newspaper as many are: an application that renders itself in the browser, looks for what is related and what is read most,
 * and renders anew as news comes in. It mentions nobody, so that a script of ours has nothing to do in it but to find that out.
 */
const STORIES = 240;
const RELATED = 3;
/** News that come in after the page is there, and the milliseconds between two of them. */
const UPDATES = 8;
const UPDATE_EVERY_MS = 100;

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric' });
const number = new Intl.NumberFormat('en-GB');
const words = new Intl.Segmenter('en', { granularity: 'word' });

const wordsOf = ({ title, lead }: Story): Set<string> =>
  new Set([...words.segment(`${title} ${lead}`)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment));

/** For each story, the others that share most words with it. */
function relatedOf(stories: readonly Story[]): ReadonlyMap<string, readonly Story[]> {
  const vocabulary = new Map(stories.map((story) => [story.key, wordsOf(story)]));
  const likeness = (one: Story, other: Story) =>
    vocabulary.get(one.key)?.intersection(vocabulary.get(other.key) ?? new Set()).size ?? 0;
  return new Map(
    stories.map((story) => {
      const others = stories.filter((other) => other.section === story.section && other !== story);
      const ranked = others.map((other) => ({ other, shared: likeness(story, other) }));
      return [
        story.key,
        ranked
          .sort((a, b) => b.shared - a.shared)
          .slice(0, RELATED)
          .map(({ other }) => other),
      ];
    }),
  );
}

function Teaser({ story, related }: { readonly story: Story; readonly related: readonly Story[] }): ReactNode {
  return createElement(
    'article',
    { className: 'teaser' },
    createElement('h3', null, createElement('a', { href: `#${story.key}` }, story.title)),
    createElement('time', { dateTime: new Date(story.published).toISOString() }, day.format(story.published)),
    createElement('p', null, story.lead),
    createElement('small', null, `${number.format(story.reads)} readers`),
    createElement(
      'ul',
      null,
      related.map(({ key, title }) => createElement('li', { key }, createElement('a', { href: `#${key}` }, title))),
    ),
  );
}

function FrontPage({ first }: { readonly first: readonly Story[] }): ReactNode {
  const [stories, setStories] = useState(first);
  const related = useMemo(() => relatedOf(stories), [stories]);
  useEffect(() => {
    let come = 0;
    const timer = setInterval(() => {
      come += 1;
      if (come === UPDATES) clearInterval(timer);
      setStories((now) =>
        now.map((story, index) => (index % UPDATES === come - 1 ? { ...story, reads: story.reads + 1 } : story)),
      );
    }, UPDATE_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const mostRead = stories.toSorted((a, b) => b.reads - a.reads).slice(0, 10);
  return createElement(
    'main',
    null,
    createElement('h1', null, 'The Small Town Gazette'),
    createElement(
      'ol',
      null,
      mostRead.map(({ key, title }) => createElement('li', { key }, title)),
    ),
    SECTIONS.map((section) =>
      createElement(
        'section',
        { key: section },
        createElement('h2', null, section),
        stories
          .filter((story) => story.section === section)
          .map((story) => createElement(Teaser, { key: story.key, story, related: related.get(story.key) ?? [] })),
      ),
    ),
  );
}

const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(createElement(FrontPage, { first: storiesOf(STORIES) }));
