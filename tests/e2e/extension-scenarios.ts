import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/running-browser.ts';
import { accessibilityScenarios } from './accessibility.ts';
import { frameScenarios } from './frames.ts';
import { frameworkScenarios } from './frameworks.ts';
import { hostilePageScenarios } from './hostile-pages.ts';
import { hoverScenarios } from './hover.ts';
import { renewedHoverScenarios } from './hover-renewed.ts';
import { installScenarios } from './install.ts';
import { livePageScenarios } from './live-pages.ts';
import { pageLifeScenarios } from './page-lives.ts';
import { paintingScenarios } from './painting.ts';
import { popupScenarios } from './popup.ts';
import { privacyScenarios } from './privacy.ts';
import { readingScenarios } from './reading.ts';
import { readingViewScenarios } from './reading-views.ts';
import { revealScenarios } from './reveals.ts';
import { type Stage, setStage } from './stage.ts';
import { switchingScenarios } from './switching.ts';
import { toolbarScenarios } from './toolbar.ts';
import { writingScenarios } from './writing.ts';

/**
 * Everything the built extension has to do in a real browser: the same for each, and `ownScenarios`, which only this one
 * lets a program play.
 */
export function extensionScenarios(name: BrowserName, ownScenarios: (stage: () => Stage) => void = () => {}): void {
  let stage: Stage;
  const now = () => stage;

  describe('with the extension installed', () => {
    beforeAll(async () => {
      stage = await setStage(name);
    });
    afterEach(async () => {
      // A full tab bar slows what comes after.
      const [first, ...others] = await stage.running().browser.pages();
      await Promise.all(others.map((page) => page.close().catch(() => undefined)));
      await first?.bringToFront();
    });
    afterAll(() => stage.close());

    describe('reading', () => {
      readingScenarios(now);
    });
    describe('popup', () => {
      popupScenarios(now);
    });
    describe('toolbar', () => {
      toolbarScenarios(now);
    });
    ownScenarios(now);
    describe('switch', () => {
      switchingScenarios(now);
    });
    describe('privacy', () => {
      privacyScenarios(now);
    });
    describe('live pages', () => {
      livePageScenarios(now);
    });
    describe('text revealed', () => {
      revealScenarios(now);
    });
    describe('frameworks', () => {
      frameworkScenarios(now);
    });
    describe('frames', () => {
      frameScenarios(name, now);
    });
    describe('hover', () => {
      hoverScenarios(now);
      renewedHoverScenarios(now);
    });
    describe('reading views', () => {
      readingViewScenarios(now);
    });
    describe('writing', () => {
      writingScenarios(now);
    });
    describe('painting', () => {
      paintingScenarios(name, now);
    });
    describe('the life of a page', () => {
      pageLifeScenarios(name, now);
    });
    describe('hostile pages', () => {
      hostilePageScenarios(now);
    });
    test('no page saw an error or a warning of ours', () => expect(stage.problems).toEqual([]));
  });
  describe.each(['light', 'dark'])('accessibility in %s colours', (colours) => {
    accessibilityScenarios(name, colours === 'dark');
  });
  describe('install', () => {
    installScenarios(name);
  });
}
