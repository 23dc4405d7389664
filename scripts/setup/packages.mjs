import { existsSync, readFileSync } from 'node:fs';
import { run } from './child.mjs';
import { Refusal, say } from './say.mjs';

/**
 * Installs the packages of the lock file where they are missing or are others. Does nothing, in milliseconds, where
 * they are there.
 */
export async function ensurePackages() {
  if (arePackagesInstalled()) return;
  say('Installing the packages of package-lock.json (npm ci; once, a minute or two) …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  if (code !== 0) {
    throw new Refusal(
      'The packages could not be installed: see what npm says above. Is the npm registry within reach?',
    );
  }
}

/** npm writes down what it has installed, as its last step; that is compared with what the lock file asks for. */
function arePackagesInstalled() {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const there = installed[path];
    // Optional ones are for other systems and need not be there.
    return path === '' || (there ? there.version === version : optional === true);
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
