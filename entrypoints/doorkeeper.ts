import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isTop, whileWorthReading } from '../page/frame-worth.ts';
import { sendToBackground } from '../platform/send-to-background.ts';

/** In every frame, most of which are advertisements: has the lookout brought once the frame is worth it. A page needs no doorkeeper. */
export default defineUnlistedScript(() => {
  if (isTop(window)) return;
  const done = new AbortController();
  const bring = () => {
    done.abort();
    void sendToBackground({ type: 'bring-lookout' });
  };
  whileWorthReading(window, bring, done.signal);
});
