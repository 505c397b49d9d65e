/** npm and npx hand a Ctrl-C on although the terminal has sent it already: a second one so soon is the same one */
const sameWithinMs = 500;

/**
 * A signal that aborts on Ctrl-C and on SIGTERM, as a cancelled job sends it. A second one ends the process at once, for whoever cannot
 * wait.
 */
export function watchInterrupts(): AbortSignal {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) return;
    controller.abort();
    setTimeout(() => {
      process.removeListener('SIGINT', interrupt);
      process.removeListener('SIGTERM', interrupt);
    }, sameWithinMs).unref();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return controller.signal;
}
