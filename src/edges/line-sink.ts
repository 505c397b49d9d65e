import { open, rename, rm } from 'node:fs/promises';
import type { LineSink } from '../runs/run-writer.ts';
import { removeLink } from './folder.ts';

/**
 * A file that is appended to in order without making the caller wait. Until the first text is on the disk it lies beside its place as
 * `PATH.part`, so that an older file of this name is not lost to a run that never begins; closed before that, it is removed.
 * A failed write is remembered: the next `append` and `close` throw it through `refuse`.
 */
export async function openLineSink(path: string, refuse: (cause: unknown) => never): Promise<LineSink> {
  const part = `${path}.part`;
  const file = await removeLink(part)
    .then(() => open(part, 'w'))
    .catch(refuse);
  let queue: Promise<unknown> = Promise.resolve();
  let pending: string[] = [];
  let placed = false;
  let failure: { readonly cause: unknown } | undefined;
  const flush = async (): Promise<void> => {
    const text = pending.join('');
    pending = [];
    if (failure !== undefined) return;
    try {
      await file.appendFile(text);
      if (!placed) await rename(part, path);
      placed = true;
    } catch (cause) {
      failure = { cause };
    }
  };
  return {
    append(text) {
      if (failure !== undefined) refuse(failure.cause);
      pending.push(text);
      if (pending.length === 1) queue = queue.then(flush);
    },
    async close() {
      await queue;
      await file.close();
      if (!placed) await rm(part, { force: true });
      if (failure !== undefined) refuse(failure.cause);
    },
  };
}
