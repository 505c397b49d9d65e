import { chmod, lstat, mkdir, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { codeOf } from './file-failure.ts';

/**
 * Makes a folder and those above it that are missing, each with `mode`. Rejects with the system's error where that cannot be. One by one,
 * because Node's own recursive mkdir never returns where a parent exists and yet takes no folder (ENOENT below /proc; Node 24).
 */
export async function createFolder(folder: string, mode = 0o777): Promise<void> {
  for (const path of await listMissing(resolve(folder))) {
    await mkdir(path, { mode }).catch(async (failure: unknown) => {
      // Somebody else may have made it in between.
      if (codeOf(failure) !== 'EEXIST' || !(await stat(path)).isDirectory()) throw failure;
    });
  }
}

/** The folders to make, outermost first. Where a file is in the way, making the one below it says so. */
async function listMissing(folder: string): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let path = folder; ; path = dirname(path)) {
    const found = await look(path);
    if (found === 'folder' || (found === 'file' && missing.length > 0)) break;
    missing.unshift(path);
    if (path === dirname(path)) break;
  }
  return missing;
}

async function look(path: string): Promise<'folder' | 'file' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (failure) {
    const code = codeOf(failure);
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'nothing';
    throw failure;
  }
}

/**
 * Makes a folder for this user only, and closes it to others where it was open: an older version, a wider umask or a copy may have made it.
 * The same for the folders above it up to `top`. Rejects with the system's error where it cannot be made.
 */
export async function createPrivateFolder(folder: string, top = folder): Promise<void> {
  await createFolder(folder, 0o700);
  for (let path = resolve(folder); path.startsWith(resolve(top)); path = dirname(path)) {
    await makePrivate(path);
    if (path === resolve(top) || path === dirname(path)) return;
  }
}

/**
 * Closes a file or folder to other users, whatever the umask was. A link is left alone, and so is what belongs to somebody else: whoever
 * filled a cache for others decides who reads it.
 */
export async function makePrivate(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  const mode = found?.isDirectory() === true ? 0o700 : 0o600;
  if (found === undefined || found.isSymbolicLink() || (found.mode & 0o077) === 0) return;
  await chmod(path, mode).catch(() => {});
}

/**
 * Removes a link that lies where an unfinished file is about to be written: a pull request can carry one, and the text would go where it
 * leads. A device takes nothing, so a link to one stays (/dev/full is how a full disk is tried out).
 */
export async function removeLink(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isSymbolicLink() !== true) return;
  const target = await stat(path).catch(() => undefined);
  if (target?.isCharacterDevice() !== true) await rm(path, { force: true });
}
