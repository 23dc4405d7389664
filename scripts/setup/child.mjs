import { spawn } from 'node:child_process';
import process from 'node:process';

/**
 * Runs a program to its end with this process's input, and gives its exit code. Ctrl-C reaches it by the terminal; a
 * signal sent to this process alone is passed on.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options]  `quiet`: what it prints goes to standard error.
 * @returns {Promise<number>}
 */
export function run(program, args, { quiet = false, env = process.env } = {}) {
  // npm and the tools are .cmd files there, which only a shell starts, and a shell parts words at spaces.
  const shell = process.platform === 'win32' && !program.endsWith('.exe');
  const words = shell ? [program, ...args].map((word) => `"${word}"`) : [program, ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(words[0] ?? program, words.slice(1), {
      stdio: ['inherit', quiet ? 2 : 'inherit', 'inherit'],
      env,
      shell,
    });
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGTERM', pass);
    process.on('SIGINT', () => {});
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGTERM', pass);
      resolve(code ?? 1);
    });
  });
}
