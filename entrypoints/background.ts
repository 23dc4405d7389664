import { defineBackground } from 'wxt/utils/define-background';
import { answerContentScripts } from './background/answers.ts';
import { keepBadges } from './background/badge.ts';
import { reachOpenTabs, welcomeReader } from './background/install.ts';
import { offerLookUp } from './background/look-up-menu.ts';
import { obeyShortcuts } from './background/shortcuts.ts';
import { keepSiteStates } from './background/site-state.ts';

// Every listener is registered at once: the browser wakes a sleeping background for those it saw in the first turn.
export default defineBackground(() => {
  const badges = keepBadges();
  answerContentScripts(badges);
  keepSiteStates();
  obeyShortcuts(badges);
  offerLookUp();
  reachOpenTabs();
  welcomeReader();
});
