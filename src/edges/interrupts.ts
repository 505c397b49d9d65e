/**
 * A signal that aborts on Ctrl-C and on SIGTERM, as a cancelled job sends it. A second Ctrl-C ends the process at once, for whoever cannot wait.
 */
export function watchInterrupts(): AbortSignal {
  const controller = new AbortController();
  const interrupt = (): void => {
    controller.abort();
    process.removeListener('SIGINT', interrupt);
    process.removeListener('SIGTERM', interrupt);
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return controller.signal;
}
