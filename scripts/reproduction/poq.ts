import { spawnSync } from 'node:child_process';
import { delimiter, dirname, resolve } from 'node:path';

/**
 * Runs `poq` with these words, shows the command before, and ends with an Error where it does not exit with 0. The folder of `python` comes first on
 * its path, so that candidates can name `python3` and no path of this machine.
 */
export function runPoq(words: readonly string[], python: string | undefined): void {
  console.error(`\n$ poq ${words.join(' ')}`);
  const path = [...(python === undefined ? [] : [dirname(resolve(python))]), process.env.PATH ?? ''].join(delimiter);
  const { status, signal } = spawnSync(process.execPath, ['src/cli.ts', ...words], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  if (status !== 0) throw new Error(`poq ${words[0]} ended with ${status ?? signal}; the same command goes on from there`);
}
