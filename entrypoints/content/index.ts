import { defineContentScript } from 'wxt/utils/define-content-script';
import { beginLife } from './life.ts';
import './marks.css';
import { followReader } from './follow-reader.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  cssInjectionMode: 'manifest',
  // Pages break over messages they do not know, and it would tell them that we are here.
  noScriptStartedPostMessage: true,
  main: () => followReader(beginLife()),
});
