import process from 'node:process';

/**
 * Tells what a long step does. On standard error, so that what a command prints for programs to read stays clean.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`· ${line}\n`);
}

/** A failure that one sentence explains: printed without a stack. */
export class Refusal extends Error {}

/**
 * Runs `work`; a refusal is printed and ends the process with exit code 1.
 * @param {() => Promise<number> | number} work  Gives the exit code.
 */
export async function endWith(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
