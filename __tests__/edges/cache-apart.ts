import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type CacheProcess = { readonly said: string; readonly child: ChildProcess; kill(): Promise<void> };

/** Starts a process that shares a cache with the test, and waits for its first word (or its end). */
export async function shareCache(...words: readonly string[]): Promise<CacheProcess> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('cache-process.ts', import.meta.url)), ...words], { stdio: 'pipe' });
  let said = '';
  let complaint = '';
  child.stderr.on('data', (piece) => {
    complaint += piece;
  });
  child.stdout.on('data', (piece) => {
    said += piece;
  });
  const ended = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), ended]);
  if (child.exitCode !== null && child.exitCode !== 0) throw new Error(complaint);
  return {
    said: said.trim(),
    child,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
