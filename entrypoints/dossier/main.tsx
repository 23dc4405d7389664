import { render } from 'preact';
import { MessagesProvider, messagesOf } from '../../components/messages.tsx';
import { say } from '../../platform/say.ts';
import { Dossier } from './Dossier.tsx';

const root = document.getElementById('app');
if (root) {
  render(
    <MessagesProvider messages={messagesOf(say)}>
      <Dossier />
    </MessagesProvider>,
    root,
  );
}
