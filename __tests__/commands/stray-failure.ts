/** Not a test: loaded before the program by program.test.ts, it fails where nobody waits, as soon as the program runs. */
const watch = setInterval(() => {
  if (process.listenerCount('uncaughtException') === 0) return;
  clearInterval(watch);
  throw new Error('nobody waits for this');
}, 5);
watch.unref();
