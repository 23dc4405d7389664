import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { findChromium, findFirefox } from './browsers.mjs';
import { run } from './child.mjs';
import { Refusal, say } from './say.mjs';

/** Without them, screenshots of other scripts than Latin show boxes. */
const FONTS = { debian: 'fonts-noto-core', folder: '/usr/share/fonts/truetype/noto' };

const BROWSERS = {
  chromium: {
    find: findChromium,
    debian: 'chromium',
    remedy:
      'Chromium is missing. Install Chromium, Microsoft Edge, or Chrome for Testing ' +
      '(npx @puppeteer/browsers install chrome@stable), and if it is not found then, set BACKSTORY_CHROMIUM to its path.',
  },
  firefox: {
    find: findFirefox,
    debian: 'firefox-esr',
    remedy:
      'Firefox is missing. Install Firefox 140 or newer, and if it is not found then, set BACKSTORY_FIREFOX to its path.',
  },
};

/**
 * Makes sure of the browsers named: on Debian as root they are installed where they are missing; elsewhere one sentence
 * says what to install.
 * @param {readonly (keyof typeof BROWSERS)[]} names
 */
export async function ensureBrowsers(names) {
  const missing = () => names.map((name) => BROWSERS[name]).filter(({ find }) => find() === undefined);
  if (isDebian() && process.getuid?.() === 0) {
    const packages = missing().map(({ debian }) => debian);
    if (!existsSync(FONTS.folder)) packages.push(FONTS.debian);
    if (packages.length > 0) await aptInstall(packages);
  }
  const [still] = missing();
  if (still)
    throw new Refusal(isDebian() ? `${still.remedy}\nHere: sudo apt-get install ${still.debian}` : still.remedy);
}

/** @param {readonly string[]} packages */
async function aptInstall(packages) {
  say(`Installing ${packages.join(', ')} (apt-get; once, a minute or two) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { quiet: true, env });
  const quietly = ['-y', '-qq', '-o', 'Dpkg::Use-Pty=0', '--no-install-recommends'];
  const code = await run('apt-get', ['install', ...quietly, ...packages], { quiet: true, env });
  if (code !== 0) throw new Refusal(`apt-get could not install ${packages.join(', ')}: see above.`);
}

function isDebian() {
  const about = '/etc/os-release';
  return existsSync(about) && /^ID=debian$/m.test(readFileSync(about, 'utf8'));
}
