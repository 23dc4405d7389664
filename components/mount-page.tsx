import { type ComponentChildren, render } from 'preact';
import { type MessageKey, MessagesProvider, messagesOf, type Say } from './messages.tsx';

/** Fills a page of the extension: its `#app` with the view, its title and its language with the reader's words. */
export const mountPage = (view: ComponentChildren, title: MessageKey, say: Say): void => {
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no element #app: its index.html must hold one.');
  document.title = say(title);
  document.documentElement.lang = say('languageTag');
  render(<MessagesProvider messages={messagesOf(say)}>{view}</MessagesProvider>, root);
};
