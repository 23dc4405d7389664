import { render } from 'preact';
import { CardStack } from '../../components/CardStack.tsx';
import { type Dossier, dossierOf } from '../../components/dossier.ts';
import { type Messages, MessagesProvider, messagesOf } from '../../components/messages.tsx';
import { pack } from '../../data/pack.ts';
import type { CardView } from '../../page/hover/open-card.ts';
import { say } from '../../platform/say.ts';
import { copyText } from './copy-text.ts';

/** Made when the first card opens: most pages never show one. */
let words: { readonly dossier: Dossier; readonly messages: Messages } | undefined;

/** Draws the card of a mention, with the cards of others in the same place offered in it; returns how to take it away. */
export const renderCard = (frame: HTMLElement, { mentions, close }: CardView): (() => void) => {
  const [{ mention }, ...others] = mentions;
  words ??= { dossier: dossierOf(pack), messages: messagesOf(say) };
  const { dossier, messages } = words;
  const alsoHere = new Set(others.map((other) => other.mention.id));
  render(
    <MessagesProvider messages={messages}>
      <CardStack
        key={mention.id}
        start={mention.id}
        dossier={dossier}
        via={mention.via}
        alsoHere={[...alsoHere]}
        copy={copyText}
        onClose={close}
        dialog
      />
    </MessagesProvider>,
    frame,
  );
  return () => render(null, frame);
};
