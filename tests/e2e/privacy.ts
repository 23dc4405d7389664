import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCard } from '../../scripts/browser/card.ts';
import { BUILDS, launch } from '../../scripts/browser/launch.ts';
import { markOn, pointAt } from '../../scripts/browser/marks.ts';
import { REPORT } from './articles.ts';
import { openSite } from './site.ts';
import type { Stage } from './stage.ts';

/** The strictest a page can be: nothing may run, load or be styled but what the browser itself draws. */
const STRICTEST = {
  'content-security-policy':
    "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts",
};

const hostOf = (asked: string) => new URL(asked.replace(/^CONNECT /, 'https://').replace(/^[A-Z]+ /, '')).hostname;

/** Nothing leaves the browser, and no page can stop or see us. */
export function privacyScenarios(stage: () => Stage): void {
  test('no request leaves the browser that the page, or the bare browser, would not have sent', async () => {
    const { name, site, running, open } = stage();
    const bareSite = await openSite();
    const profile = await mkdtemp(join(tmpdir(), 'backstory-bare-'));
    const bare = await launch(name, { profile, headless: true, proxyPort: bareSite.port });
    bareSite.serve('http://bare.example/', { body: REPORT });
    const bareTab = await bare.browser.newPage();
    await bareTab.goto('http://bare.example/');
    // What any new profile of this browser asks of its maker, extension or not.
    const makers = new Set([...bareSite.asked.map(hostOf), ...MAKERS[name]]);
    await bare.close();
    await bareSite.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });

    const from = site.asked.length;
    const tab = await open('http://private.example/', REPORT);
    await markOn(tab, 'Minsk');
    await pointAt(tab, 'Vladimir Putin');
    await openCard(running(), tab);
    const popup = await running().openPopup(tab);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.row-button')?.click());
    for (const path of ['options.html', 'dossier.html']) {
      const opened = await running().openExtensionPage(path);
      await opened.close();
    }
    const asked = site.asked.slice(from).filter((one) => !makers.has(hostOf(one)));
    // A browser asks for the icon when it likes, or not at all.
    expect(asked.filter((one) => !one.endsWith('/favicon.ico'))).toEqual(['GET http://private.example/']);
  });

  test('the build has nothing a page could load, no more permissions than promised, and no way to connect', async () => {
    const manifest = JSON.parse(await readFile(join(BUILDS[stage().name], 'manifest.json'), 'utf8'));
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest.permissions.toSorted()).toEqual(['contextMenus', 'scripting', 'storage']);
    expect(manifest.host_permissions.toSorted()).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
  });

  test('the strictest policy of a page stops neither marks nor card', async () => {
    const tab = await stage().open('http://strict.example/', REPORT, STRICTEST);
    await pointAt(tab, 'Vladimir Putin');
    const card = await openCard(stage().running(), tab);
    expect(card.name).toContain('Vladimir Putin');
    const styled = await stage()
      .running()
      .inClosedRoot(
        tab,
        '[data-backstory]',
        (root) => getComputedStyle(root.querySelector('[role=dialog]') ?? document.body).borderRadius,
        null,
      );
    expect(styled).not.toBe('0px');
    expect(stage().problems.filter((problem) => problem.includes('strict.example'))).toEqual([]);
  });

  test('a page hears no message and finds no global of ours', async () => {
    const listening =
      '<script>window.heard = []; window.before = 0; addEventListener("message", (e) => heard.push(e.data)); before = Object.keys(window).length;</script>';
    const tab = await stage().open('http://listening.example/', REPORT.replace('</head>', `${listening}</head>`));
    await markOn(tab, 'Minsk');
    const seen = await tab.evaluate(() => {
      const scope = window as unknown as { heard: unknown[]; before: number };
      return { heard: scope.heard, added: Object.keys(window).length - scope.before };
    });
    expect(seen).toEqual({ heard: [], added: 0 });
  });
}

/** Hosts that a browser asks now and then by its own clock, so that a bare run may miss them. */
const MAKERS = {
  chromium: [
    'accounts.google.com',
    'clients2.google.com',
    'update.googleapis.com',
    'content-autofill.googleapis.com',
    'optimizationguide-pa.googleapis.com',
    'www.google.com',
    'safebrowsingohttpgateway.googleapis.com',
    'redirector.gvt1.com',
  ],
  firefox: [
    'firefox.settings.services.mozilla.com',
    'content-signature-2.cdn.mozilla.net',
    'firefox-settings-attachments.cdn.mozilla.net',
    'aus5.mozilla.org',
    'location.services.mozilla.com',
    'push.services.mozilla.com',
    'contile.services.mozilla.com',
    'detectportal.firefox.com',
  ],
} as const;
