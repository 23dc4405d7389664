import { render } from 'preact';
import { MessagesProvider, messagesOf } from '../../components/messages.tsx';
import { say } from '../../platform/say.ts';
import { Options } from './Options.tsx';

const root = document.getElementById('app');
if (root) {
  render(
    <MessagesProvider messages={messagesOf(say)}>
      <Options />
    </MessagesProvider>,
    root,
  );
}
