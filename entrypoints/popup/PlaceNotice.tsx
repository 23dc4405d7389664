import { CircleSlash, KeyRound } from 'lucide';
import { useMessages } from '../../components/messages.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { Place } from './place.ts';

export interface PlaceNoticeProps {
  readonly place: Exclude<Place, { at: 'site' }>;
  readonly onGrant: () => void;
}

/** In the switch's place where there is nothing to switch: why, and the remedy where there is one. */
export const PlaceNotice = ({ place, onGrant }: PlaceNoticeProps) => {
  const { say } = useMessages();
  if (place.at !== 'noPermission')
    return (
      <Notice icon={CircleSlash} title={say(`cannotRun_${place.at}`)}>
        {place.at === 'secretPage' && <p class="hint">{say('readingViewHint')}</p>}
      </Notice>
    );
  return (
    <Notice icon={KeyRound} title={say('cannotRun_noPermission')}>
      <p class="hint">{say('permissionHint')}</p>
      <button type="button" class="button" onClick={onGrant}>
        {say('grant')}
      </button>
    </Notice>
  );
};
