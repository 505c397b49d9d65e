import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './file-failure.ts';
import { createPrivateFolder } from './folder.ts';

/**
 * A file of the cache that can be made anew: undefined where it is missing, longer than `mostBytes`, not to be read, or no regular file (a
 * link, a pipe, a device). What it says is still to be checked.
 */
export async function loadKeptFile(path: string, mostBytes: number): Promise<Buffer | undefined> {
  try {
    // Without O_NONBLOCK opening a pipe would wait for its writer.
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const found = await handle.stat();
      if (!found.isFile() || found.size > mostBytes) return undefined;
      const bytes = Buffer.alloc(found.size);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (failure) {
    if (codeOf(failure) === undefined) throw failure;
    return undefined;
  }
}

type KeptFile = { readonly root: string; readonly folder: string; readonly name: string; readonly bytes: Uint8Array | string };

/**
 * Writes a file of the cache beside its place and renames it, for this user only: it is whole or not there, whenever the process dies. The
 * folder and those above it up to `root` are made. Returns whether it is there: a folder that cannot be written keeps nothing.
 */
export async function saveKeptFile({ root, folder, name, bytes }: KeptFile): Promise<boolean> {
  const part = join(folder, `${name}.${randomUUID()}.part`);
  try {
    await createPrivateFolder(folder, root);
    await writeFile(part, bytes, { mode: 0o600, flag: 'wx' });
    await rename(part, join(folder, name));
    return true;
  } catch (failure) {
    if (codeOf(failure) === undefined) throw failure;
    await rm(part, { force: true }).catch(() => {});
    return false;
  }
}
