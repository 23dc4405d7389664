import { BookX, Hourglass, PowerOff, Unplug } from 'lucide';
import { useState } from 'preact/hooks';
import type { Dossier } from '../../components/dossier.ts';
import { KindFilter } from '../../components/KindFilter.tsx';
import { MentionList } from '../../components/MentionList.tsx';
import { useMessages } from '../../components/messages.tsx';
import { Notice } from '../../components/Notice.tsx';
import { groupByCard, type MentionedCard } from '../../components/page-mentions.ts';
import type { CopyText } from '../../components/Quote.tsx';
import type { Kind } from '../../data/kinds.ts';
import type { PopupActions } from './PopupView.tsx';
import type { PageState } from './place.ts';

export interface OnThisPageProps {
  readonly page: PageState;
  /** Annotation is on for this site and not paused. */
  readonly active: boolean;
  readonly dossier: Dossier;
  readonly copy: CopyText;
  readonly actions: PopupActions;
}

/** What the page mentions, or plainly why nothing is listed. */
export const OnThisPage = ({ page, active, dossier, copy, actions }: OnThisPageProps) => {
  const { say, sayCount } = useMessages();
  const [kinds, setKinds] = useState<ReadonlySet<Kind>>(new Set());
  const sure = groupByCard(
    page.mentions.filter((mention) => !mention.maybe),
    dossier,
  );
  const maybe = groupByCard(
    page.mentions.filter((mention) => mention.maybe),
    dossier,
  );
  const wanted = ({ card }: MentionedCard) => kinds.size === 0 || kinds.has(card.kind);
  const list = { dossier, copy, onShow: actions.show };

  if (!active) return <Notice icon={PowerOff} title={say('pageOff')} />;
  if (page.state === 'unreachable') {
    return (
      <Notice icon={Unplug} title={say('pageUnreachable')}>
        <p class="hint">{say('pageUnreachableHint')}</p>
        <button type="button" class="button" onClick={actions.reload}>
          {say('reload')}
        </button>
      </Notice>
    );
  }
  return (
    <>
      {sure.length > 0 && (
        <section class="on-page">
          <h2 class="on-page-title">
            {sayCount('onThisPage', sure.length)}{' '}
            <span class="hint">
              {sayCount(
                'inMentions',
                sure.reduce((sum, { mentions }) => sum + mentions.length, 0),
              )}
            </span>
          </h2>
          <KindFilter counts={countKinds(sure)} chosen={kinds} onChoose={setKinds} />
          <MentionList {...list} cards={sure.filter(wanted)} label={say('mentionedHere')} />
        </section>
      )}
      <PageProgress state={page.state} empty={sure.length === 0} actions={actions} />
      {maybe.some(wanted) && (
        <section class="on-page">
          <h2 class="on-page-title">{say('maybe')}</h2>
          <p class="hint">{say('maybeHint')}</p>
          <MentionList {...list} cards={maybe.filter(wanted)} label={say('maybe')} />
        </section>
      )}
    </>
  );
};

const countKinds = (cards: readonly MentionedCard[]): Readonly<Record<Kind, number>> => {
  const counts = { person: 0, organisation: 0, place: 0, event: 0 };
  for (const { card } of cards) counts[card.kind] += 1;
  return counts;
};

interface PageProgressProps {
  readonly state: PageState['state'];
  readonly empty: boolean;
  readonly actions: PopupActions;
}

/** How far the reading of the page has come, where that is worth a word. */
const PageProgress = ({ state, empty, actions }: PageProgressProps) => {
  const { say } = useMessages();
  if (state === 'waiting' || state === 'reading')
    return (
      <p class="hint progress" role="status">
        {say('pageReading')}
      </p>
    );
  if (state === 'stopped') {
    return (
      <Notice icon={Hourglass} title={say('pageStopped')}>
        <p class="hint">{say('pageStoppedHint')}</p>
        <button type="button" class="button" onClick={actions.readOn}>
          {say('readFurther')}
        </button>
      </Notice>
    );
  }
  if (!empty) return null;
  return (
    <Notice icon={BookX} title={state === 'unreadable' ? say('pageUnreadable') : say('pageEmpty')}>
      <p class="hint">{say('pageEmptyHint')}</p>
      <button type="button" class="button" onClick={actions.openDossier}>
        {say('browseAll')}
      </button>
    </Notice>
  );
};
