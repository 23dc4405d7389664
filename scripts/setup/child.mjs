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
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['inherit', quiet ? 2 : 'inherit', 'inherit'],
      env,
      // npm and the tools are .cmd files there, which only a shell starts.
      shell: process.platform === 'win32' && !program.endsWith('.exe'),
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
