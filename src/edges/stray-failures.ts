import { codeOf } from './file-failure.ts';

/**
 * Ends the process for a failure that nobody waited for, with the status that `announce` returns. Node alone would end it with 1, which
 * here means "fail", a verdict. That whoever reads the output has gone (`poq evaluate --json | head`) is no failure: the verdict stands.
 */
export function watchStrayFailures(announce: (failure: unknown) => number): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (failure) => {
      if (codeOf(failure) !== 'EPIPE') throw failure;
    });
  }
  process.on('uncaughtException', (failure) => {
    process.exit(announce(failure));
  });
}
