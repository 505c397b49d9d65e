import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './file-failure.ts';

/**
 * Memory of some processes together in MiB: the sum of their proportional set sizes, in which a page that several share is divided among
 * them, from /proc/PID/smaps_rollup (Linux 4.14 and later). A process that has just ended counts for nothing; undefined where one may not be
 * read or the kernel does not tell.
 */
export async function readMemoryMiB(pids: Iterable<number>, proc = '/proc'): Promise<number | undefined> {
  let kibibytes = 0;
  for (const pid of pids) {
    const size = await readPss(join(proc, String(pid)));
    if (size === undefined) return undefined;
    kibibytes += size;
  }
  return kibibytes === 0 ? undefined : kibibytes / 1024;
}

async function readPss(folder: string): Promise<number | undefined> {
  try {
    const size = /^Pss: +(\d+) kB$/m.exec(await readFile(join(folder, 'smaps_rollup'), 'latin1'))?.[1];
    return size === undefined ? undefined : Number(size);
  } catch (cause) {
    const ended = codeOf(cause) === 'ESRCH' || (codeOf(cause) === 'ENOENT' && !(await exists(join(folder, 'stat'))));
    return ended ? 0 : undefined;
  }
}

const exists = (path: string): Promise<boolean> =>
  readFile(path).then(
    () => true,
    () => false,
  );
