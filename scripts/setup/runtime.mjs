import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';
import { run } from './child.mjs';
import { Refusal } from './say.mjs';

/** The tools need a newer Node than the machine may have, so one comes with the packages. */
const BIN = resolve('node_modules/.bin');
const PINNED_NODE = resolve('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
/** The oldest that runs TypeScript and all tools as they are. */
const LEAST_MAJOR = 24;

/**
 * Runs a script of ours (`.ts`, `.mjs`) or a tool by its name, on the Node that the lock file pins.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean }} [options]  `quiet`: what it prints goes to standard error.
 * @returns {Promise<number>} Its exit code.
 */
export function runPinned(program, args, options = {}) {
  const env = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` };
  if (/\.(?:ts|mjs)$/.test(program)) return run(nodeToUse(), [program, ...args], { ...options, env });
  return run(join(BIN, program), args, { ...options, env });
}

function nodeToUse() {
  if (existsSync(PINNED_NODE)) return PINNED_NODE;
  if (Number(process.versions.node.split('.')[0]) >= LEAST_MAJOR) return process.execPath;
  throw new Refusal(
    `Node ${process.versions.node} is too old and the pinned one is not in node_modules: allow install scripts ` +
      `(npm config set ignore-scripts false) and run "npm ci", or install Node ${LEAST_MAJOR}.`,
  );
}
