import { CornerDownRight } from 'lucide';
import { useState } from 'preact/hooks';
import type { Via } from '../matching/mention.ts';
import type { Dossier } from './dossier.ts';
import { ExpandingCard } from './ExpandingCard.tsx';
import { Icon } from './Icon.tsx';
import { useMessages } from './messages.tsx';
import type { MentionedCard, PageMention } from './page-mentions.ts';
import type { CopyText } from './Quote.tsx';
import { ViaLine } from './ViaLine.tsx';

export interface MentionListProps {
  readonly cards: readonly MentionedCard[];
  readonly dossier: Dossier;
  readonly copy: CopyText;
  /** Brings the page to a mention and flashes it. */
  readonly onShow: (mention: PageMention) => void;
  /** Accessible name of the list. */
  readonly label: string;
}

/** The cards a page mentions: each row walks through its mentions and opens to them and its card. */
export const MentionList = ({ cards, dossier, copy, onShow, label }: MentionListProps) => {
  const [open, setOpen] = useState<string | undefined>();
  const [walked, setWalked] = useState<ReadonlyMap<string, number>>(new Map());
  const show = (mentioned: MentionedCard, index: number) => {
    const mention = mentioned.mentions[index];
    if (!mention) return;
    setWalked(new Map(walked).set(mentioned.card.id, index));
    onShow(mention);
  };
  return (
    <ul class="rows" aria-label={label}>
      {cards.map((mentioned) => {
        const { card, mentions } = mentioned;
        const last = walked.get(card.id);
        const shown = last !== undefined && last < mentions.length ? last : undefined;
        return (
          <ExpandingCard
            key={card.id}
            card={card}
            dossier={dossier}
            copy={copy}
            open={open === card.id}
            onToggle={() => setOpen(open === card.id ? undefined : card.id)}
            aside={<WalkButton mentioned={mentioned} shown={shown} onWalk={(index) => show(mentioned, index)} />}
          >
            <Places mentions={mentions} dossier={dossier} shown={shown} onShow={(index) => show(mentioned, index)} />
          </ExpandingCard>
        );
      })}
    </ul>
  );
};

interface WalkButtonProps {
  readonly mentioned: MentionedCard;
  /** Index of the mention shown last. */
  readonly shown: number | undefined;
  readonly onWalk: (index: number) => void;
}

/** Shows the first mention, then the next at each press, then the first again. */
const WalkButton = ({ mentioned, shown, onWalk }: WalkButtonProps) => {
  const { say } = useMessages();
  const total = mentioned.mentions.length;
  const next = shown === undefined ? 0 : (shown + 1) % total;
  const name = say('showMention', String(next + 1), String(total), mentioned.card.name);
  return (
    <button type="button" class="quiet walk" onClick={() => onWalk(next)} aria-label={name} title={name}>
      <span class="count">
        {shown === undefined ? String(total) : say('countOf', String(shown + 1), String(total))}
      </span>
      <Icon node={CornerDownRight} />
    </button>
  );
};

interface PlacesProps {
  readonly mentions: readonly PageMention[];
  readonly dossier: Dossier;
  readonly shown: number | undefined;
  readonly onShow: (index: number) => void;
}

/** How many places stand between a row and its card at first: the card is what the row was opened for. */
const PLACES_AT_FIRST = 2;
/** How many come at a press: a page may have thousands, and each costs a little. */
const PLACES_MORE = 50;

/** Each mention in the words around it, and once for all that follow each other why they were taken for the card. */
const Places = ({ mentions, dossier, shown: current, onShow }: PlacesProps) => {
  const { say, sayCount } = useMessages();
  const [asked, setAsked] = useState(PLACES_AT_FIRST);
  const listed = mentions.slice(0, Math.max(asked, (current ?? 0) + 1));
  return (
    <>
      <ol class="places" aria-label={say('places')}>
        {listed.map((mention, index) => (
          <li key={`${mention.frame} ${mention.ordinal}`}>
            <button type="button" class="place" aria-current={index === current} onClick={() => onShow(index)}>
              {mention.before}
              <mark>{mention.text}</mark>
              {mention.after}
            </button>
            {!isSame(mention.via, listed[index + 1]?.via) && <ViaLine via={mention.via} dossier={dossier} />}
          </li>
        ))}
      </ol>
      {listed.length < mentions.length && (
        <button type="button" class="quiet more-places" onClick={() => setAsked(listed.length + PLACES_MORE)}>
          {sayCount('morePlaces', mentions.length - listed.length)}
        </button>
      )}
    </>
  );
};

const isSame = (one: Via, other: Via | undefined): boolean =>
  one.rule === other?.rule && one.values.join('\n') === other.values.join('\n');
